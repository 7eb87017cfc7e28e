import type { CandidateId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import { calendarDate, type CalendarDate } from '../basics/time.ts'
import type { DomainCode, Framework } from '../framework/framework.ts'
import { emptyFile } from '../model/candidate-file.ts'
import type { Candidate } from '../model/candidate.ts'
import { regionOf } from '../model/region.ts'
import { type Regulation, regulationOn } from '../model/regulation.ts'
import type { World } from '../model/world.ts'
import type { InstanceCandidate } from '../planning/instance.ts'
import { notMastered } from '../rules/assessment.ts'
import { candidateState, plannedSessions, presentedIds } from '../rules/candidate-state.ts'
import { firstPresentation } from '../rules/deadline.ts'
import { domainsHeld, domainsToJudge } from '../rules/domains-held.ts'
import { lastStep, piecesOf } from '../rules/file-pieces.ts'
import { currentFrameworks } from '../rules/frameworks.ts'
import { personKeyOf } from '../rules/same-person.ts'
import { hasEnded } from '../rules/sitting.ts'
import { oralPhases } from '../rules/timer.ts'

/** A ready candidate whom the plan leaves aside until the office has given its word (C6). */
export interface SetAside {
  readonly candidateId: CandidateId
  /** The domains that the evaluators say are not mastered. */
  readonly domains: readonly DomainCode[]
}

export interface ToPlan {
  readonly candidates: readonly InstanceCandidate[]
  readonly aside: readonly SetAside[]
}

/** What stands for “no deadline”: VAE candidates and those who have been before a jury have none (C3). */
const never = calendarDate('2999-12-31')

/** The region of somebody of whom none is known: nobody can say what is near, so a session at a distance is all there is. */
export const nowhere = '?'

interface Options {
  readonly today: CalendarDate
  readonly companyOf: (organisation: NonNullable<Candidate['person']['employer']>) => string
  /** Candidates of sessions that are planned again. */
  readonly again: ReadonlySet<CandidateId>
  /** Whom the office sends although a domain is not mastered (C6). */
  readonly confirmed: ReadonlySet<CandidateId>
}

/** The candidates whose files are complete and who are in no session (B1), each as the planner takes them. */
export function candidatesToPlan(world: World, { today, companyOf, again, confirmed }: Options): ToPlan {
  const planned = new Map([...plannedSessions(world)].filter(([id]) => !again.has(id)))
  const presented = presentedIds(world)
  const away = engagedDays(world, again)
  const frameworks = currentFrameworks(world)
  const regulation = regulationOn(world, today)
  const candidates: InstanceCandidate[] = []
  const aside: SetAside[] = []
  for (const candidate of valuesOf(world.candidates)) {
    const framework = frameworks.get(candidate.certificate)
    const held = framework ? domainsHeld(world, candidate.id, framework, today) : []
    if (!framework || candidateState(world, candidate, { framework, held, planned }) !== 'ready') continue
    const file = world.files[candidate.id] ?? emptyFile
    const domains = candidate.route === 'training' ? notMastered(file.assessment, domainsToJudge(framework, held)) : []
    if (domains.length > 0 && !confirmed.has(candidate.id)) aside.push({ candidateId: candidate.id, domains })
    else
      candidates.push(
        entryOf(candidate, {
          ...{ world, framework, regulation, today, companyOf, presented: presented.has(candidate.id) },
          engaged: away.get(personKeyOf(candidate.person)) ?? [],
        }),
      )
  }
  return { candidates, aside }
}

/** The days on which somebody is heard already, by the key of the person: they may be registered more than once (C5). */
function engagedDays(world: World, again: Options['again']): ReadonlyMap<string, readonly CalendarDate[]> {
  const days = new Map<string, CalendarDate[]>()
  for (const { date, hearings } of valuesOf(world.sessions))
    for (const hearing of hearings) {
      const person = world.candidates[hearing.candidateId]?.person
      if (!person || hasEnded(hearing) || again.has(hearing.candidateId)) continue
      const key = personKeyOf(person)
      days.set(key, [...(days.get(key) ?? []), date])
    }
  return days
}

function entryOf(
  candidate: Candidate,
  {
    world,
    framework,
    regulation,
    today,
    companyOf,
    presented,
    engaged,
  }: Pick<Options, 'today' | 'companyOf'> & {
    readonly framework: Framework
    readonly world: World
    readonly regulation: Regulation
    readonly presented: boolean
    /** Days on which they are heard already, under another entry. */
    readonly engaged: readonly CalendarDate[]
  },
): InstanceCandidate {
  const { id, certificate, region, person } = candidate
  const deadline = presented ? null : firstPresentation(candidate, today, regulation)
  return {
    id,
    cqp: certificate,
    ready: readySince(world, candidate),
    deadline: deadline?.on ?? never,
    region: (region === null ? null : regionOf(region)) ?? nowhere,
    company: person.employer && companyOf(person.employer),
    maxHops: regulation.travel.candidate,
    visio: true,
    tiersTemps: person.extraTime,
    oralMin:
      oralPhases(framework, regulation, person.extraTime).reduce((sum, { planned }) => sum + planned, 0) / 60_000,
    unavailable: [...person.unavailable, ...engaged],
  }
}

/** The day the file became complete (C2): that of the last piece to come. */
function readySince(world: World, { id, route, registeredOn }: Candidate): CalendarDate {
  const file = world.files[id] ?? emptyFile
  return piecesOf[route]
    .flatMap((kind) => lastStep(file, kind)?.on ?? [])
    .reduce((latest, on) => (on > latest ? on : latest), registeredOn)
}
