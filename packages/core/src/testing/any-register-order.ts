import { CandidateId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import { calendarDate } from '../basics/time.ts'
import { emptyFile } from '../model/candidate-file.ts'
import { NewCandidate } from '../model/candidate.ts'
import { NewJuror } from '../model/juror.ts'
import { PieceKind } from '../model/piece.ts'
import type { World } from '../model/world.ts'
import { aNewJuror } from './build.ts'
import type { Order } from './play.ts'
import type { Random } from '../basics/random.ts'
import { exampleFramework } from './frameworks.ts'

const on = calendarDate('2026-11-20')

type OrderOf<Type> = () => Extract<Order, { type: Type }>
type RegisterType = Extract<
  Order['type'],
  `${'candidate' | 'piece' | 'file' | 'admissibility' | 'results' | 'regulation' | 'framework' | 'jurors' | 'persons' | 'erasure'}.${string}`
>

/** For every command on the registers but the registrations, an order of that type about what there is. */
export function registerOrders(
  world: World,
  random: Random,
  candidateId: CandidateId,
): { readonly [Type in RegisterType | 'juror.correct']: OrderOf<Type> } {
  const candidate = world.candidates[candidateId]
  const known = valuesOf(world.candidates)
  const juror = random.pick(valuesOf(world.jurors))
  const version = candidate?.version ?? 1
  const draft = exampleFramework({ version: `2026.${2 + random.below(3)}` })
  const ofDraft = { certificate: draft.certificate, version: draft.version }
  const one = candidate ?? random.pick(known)
  return {
    'candidate.correct': () => ({
      type: 'candidate.correct',
      candidateId,
      version: version + (random.chance(10) ? 1 : 0),
      candidate: NewCandidate.parse({ ...one, region: random.pick([null, 'Corse', 'Bretagne']) }),
    }),
    'candidate.withdraw': () => ({ type: 'candidate.withdraw', candidateId, reason: random.pick([null, 'Zzz part']) }),
    'candidate.reinstate': () => ({ type: 'candidate.reinstate', candidateId }),
    ...fileOrders(world, random, candidateId),
    'results.import': () => {
      const person = { birthName: 'Zzzs', givenName: 'Camille', birthDate: calendarDate('1990-04-12') }
      const result = { certificate: 'CM', domain: random.pick(['D1', 'D9']), decidedOn: on, validUntil: null } as const
      return { type: 'results.import', rows: [{ line: 2, person, ...result }] }
    },
    'regulation.change': () => ({
      type: 'regulation.change',
      effectiveFrom: calendarDate(random.pick(['2026-11-23', '2027-01-01', '2030-01-01'])),
      settings: { deadlineWarningMonths: random.below(12) },
      version: world.regulationChanges.length,
    }),
    'framework.import': () => ({ type: 'framework.import', framework: draft }),
    'framework.publish': () => ({
      type: 'framework.publish',
      ...ofDraft,
      confirmation: random.pick(['none', 'given'] as const),
    }),
    'framework.discard': () => ({ type: 'framework.discard', ...ofDraft }),
    'juror.correct': () => ({
      type: 'juror.correct',
      jurorId: juror.id,
      version: juror.version,
      juror: NewJuror.parse({ ...juror, region: random.pick([null, 'Corse', 'Bretagne']) }),
    }),
    'jurors.import': () => {
      const other = aNewJuror(`Zzz${random.below(1000)}`, random.pick(['employer', 'employee'] as const), {
        organisation: { name: `Maison Zzz${random.below(20)}`, siret: null },
      })
      return { type: 'jurors.import', rows: [{ line: 2, juror: random.pick([NewJuror.parse(juror), other]) }] }
    },
    'persons.erase': () => ({
      type: 'persons.erase',
      candidateIds: random.chance(20) ? [candidateId] : [],
      fileIds: [],
      jurorIds: [],
      seals: [],
      documents: [],
      agent: null,
    }),
    'erasure.complete': () => ({
      type: 'erasure.complete',
      ids: [random.pick([...Object.keys(world.erasures).map((id) => CandidateId.parse(id)), candidateId])],
    }),
  }
}

type FileType = Extract<RegisterType, `${'piece' | 'file' | 'admissibility'}.${string}`>

function fileOrders(
  world: World,
  random: Random,
  candidateId: CandidateId,
): { readonly [Type in FileType]: OrderOf<Type> } {
  const piece = random.pick(PieceKind.options)
  const sha256 = '1'.repeat(64)
  return {
    'piece.record': () => {
      const state = random.pick(['received', 'received', 'returned', 'awaited', 'waived'] as const)
      return {
        type: 'piece.record',
        candidateId,
        pieces: [piece],
        state,
        on,
        reason: random.pick([null, 'Zzz manque']),
      }
    },
    'piece.attach': () => {
      const attachment = { sha256, name: 'Zzz.pdf', type: 'application/pdf', bytes: 10 } as const
      return { type: 'piece.attach', candidateId, piece, attachment, agent: null }
    },
    'piece.detach': () => {
      const attached = valuesOf(world.candidates).flatMap(({ id }) =>
        PieceKind.options
          .filter((kind) => (world.files[id]?.pieces[kind]?.attachments.length ?? 0) > 0)
          .map((kind) => ({ candidateId: id, piece: kind })),
      )
      const at = attached.length > 0 ? random.pick(attached) : { candidateId, piece }
      return { type: 'piece.detach', ...at, sha256 }
    },
    'file.enter': () => {
      const content = { requestedOn: on, sequences: [] }
      const fileVersion = (world.files[candidateId] ?? emptyFile).version
      return { type: 'file.enter', candidateId, version: fileVersion, entered: { part: 'admissibility', content } }
    },
    'admissibility.decide': () => ({
      type: 'admissibility.decide',
      candidateId,
      decision: random.pick(['admissible', 'admissible', 'inadmissible', 'open'] as const),
      on,
      word: 'Décision de la responsable',
    }),
  }
}
