import { dayNumber } from '../../basics/time.ts'
import type { Compiled } from '../compiled.ts'
import { divideSlots } from '../packing.ts'
import { remote } from '../distances.ts'
import { blocking, type Finding, type PinFault } from './finding.ts'

/** Pins that contradict one another or a rule (H21): whoever is pinned could sit nowhere, and there would be no plan at all. */
export function pinFindings(compiled: Compiled): readonly Finding[] {
  const pins = compiled.instance.pins ?? {}
  const seats = Object.entries(pins.candidates ?? {})
  const sittings = [...new Map((pins.jurors ?? []).map((pin) => [pin.join(' '), pin])).values()]
  const openings = new Set([...seats.map(([, opening]) => opening), ...sittings.map(([, opening]) => opening)])
  return [
    ...seats.flatMap(([candidate, opening]) => candidateFault(compiled, candidate, opening) ?? []),
    ...sittings.flatMap(([juror, opening]) => jurorFault(compiled, juror, opening) ?? []),
    ...loadFaults(compiled, sittings),
    ...[...openings].flatMap((opening) =>
      togetherFaults(compiled, opening, {
        seated: seats.flatMap(([candidate, where]) => (where === opening ? candidate : [])),
        jury: sittings.flatMap(([juror, where]) => (where === opening ? juror : [])),
      }),
    ),
  ].map(blocking)
}

function candidateFault(
  { instance, candidates, openings, at }: Compiled,
  candidate: string,
  opening: string,
): PinFault | null {
  const [c, o] = [at.candidate.get(candidate)!, at.opening.get(opening)!]
  if (openings.closed[o] === 1) return { code: 'pin-candidate-closed', candidate, opening }
  const one = instance.candidates[c]!
  const { date, place } = instance.openings[o]!
  const summoned = Math.max(candidates.ready[c]!, dayNumber(instance.today)) + instance.params.noticeDays
  const cannot = (why: Extract<PinFault, { code: 'pin-candidate-cannot' }>['why']): PinFault => ({
    ...{ code: 'pin-candidate-cannot', candidate, opening, why },
  })
  if (openings.day[o]! < summoned) return cannot('notice')
  if (date > one.deadline) return cannot('deadline')
  if (one.unavailable.includes(date)) return cannot('away')
  if (place === remote) return one.visio ? null : cannot('remote')
  return candidates.hops[candidates.region[c]! * openings.count + o]! > one.maxHops ? cannot('distance') : null
}

function jurorFault({ instance, jurors, openings, at }: Compiled, juror: string, opening: string): PinFault | null {
  const [j, o] = [at.juror.get(juror)!, at.opening.get(opening)!]
  if (openings.closed[o] === 1) return { code: 'pin-juror-closed', juror, opening }
  if (jurors.can[j * openings.count + o]! > 0) return null
  const one = instance.jurors[j]!
  const { place } = instance.openings[o]!
  const far = place !== remote && jurors.hops[j * openings.count + o]! > one.maxHops
  const why = place === remote && !one.visio ? 'remote' : far ? 'distance' : 'unavailable'
  return { code: 'pin-juror-cannot', juror, opening, why }
}

function loadFaults({ instance }: Compiled, sittings: readonly (readonly [string, string])[]): readonly PinFault[] {
  const dateOf = new Map(instance.openings.map(({ id, date }) => [id, date]))
  const mostOf = new Map(instance.jurors.map(({ id, maxSessions }) => [id, maxSessions]))
  return [...new Set(sittings.map(([juror]) => juror))].flatMap((juror): PinFault[] => {
    const where = sittings.flatMap(([who, opening]) => (who === juror ? opening : []))
    const twice = where.flatMap((one, n) => {
      const same = where.slice(n + 1).find((other) => dateOf.get(other) === dateOf.get(one))
      return same === undefined ? [] : [[one, same] as const]
    })
    const most = mostOf.get(juror)!
    return [
      ...twice.map((openings): PinFault => ({ code: 'pin-juror-same-day', juror, openings })),
      ...(where.length > most ? [{ code: 'pin-juror-too-often' as const, juror, pinned: where.length, most }] : []),
    ]
  })
}

interface Pinned {
  readonly seated: readonly string[]
  readonly jury: readonly string[]
}

/** What those pinned at one opening do to one another. */
function togetherFaults(
  { instance, ...tables }: Compiled,
  opening: string,
  { seated, jury }: Pinned,
): readonly PinFault[] {
  const candidates = seated.map((id) => instance.candidates[tables.at.candidate.get(id)!]!)
  const jurors = jury.map((id) => instance.jurors[tables.at.juror.get(id)!]!)
  const cqps = [...new Set(candidates.map(({ cqp }) => cqp))].sort()
  const branches = new Set(cqps.map((cqp) => instance.cqps.find(({ id }) => id === cqp)!.branch))
  const most = instance.params.maxCqpPerSession
  return [
    ...(['E', 'U'] as const).flatMap((college): PinFault[] => {
      const pinned = jurors.filter((one) => one.college === college).length
      return pinned > 2 ? [{ code: 'pin-college-full', opening, college, pinned }] : []
    }),
    ...jurors.flatMap((juror) =>
      candidates.flatMap((candidate): PinFault[] => {
        const pair = { juror: juror.id, candidate: candidate.id, opening }
        if (juror.company !== null && juror.company === candidate.company) return [{ code: 'pin-company', ...pair }]
        return juror.cqps.includes(candidate.cqp) ? [] : [{ code: 'pin-not-qualified', ...pair }]
      }),
    ),
    ...(branches.size > 1 ? [{ code: 'pin-branches' as const, opening, cqps }] : []),
    ...(branches.size < 2 && cqps.length > most ? [{ code: 'pin-certificates' as const, opening, cqps, most }] : []),
    ...(fits(tables, opening, seated) ? [] : [{ code: 'pin-slots' as const, opening, pinned: seated.length }]),
  ]
}

function fits(
  { candidates, openings, at }: Omit<Compiled, 'instance'>,
  opening: string,
  seated: readonly string[],
): boolean {
  const o = at.opening.get(opening)!
  const lengths = seated.map((id) => candidates.length[at.candidate.get(id)!]!)
  return [1, 2, 3].some(
    (halves) => divideSlots(lengths, openings.first[o * 4 + halves]!, openings.second[o * 4 + halves]!) !== null,
  )
}
