import { CommandId } from '../../basics/ids.ts'
import { calendarDate, timeOfDay } from '../../basics/time.ts'
import type { Decision } from '../../commands/command.ts'
import { Command } from '../../commands/index.ts'
import { emptyWorld, type World } from '../../model/world.ts'
import { aCandidate, aNewJuror, candidateId, jurorId } from '../build.ts'
import { aPlay, type Order, staff } from '../play.ts'
import type { Sitting } from '../sitting.ts'
import { aSession, fourJurors, makeSession, twoCandidates } from '../stages.ts'

/** Ways to meet one refusal, each a sentence and an order that must meet it. */
export type Scenarios = Readonly<Record<string, () => Decision>>

// What is asked is read as the server reads it, so that a scenario is an order that could be sent.
const read = (order: object): Order => Command.parse({ ...order, id: CommandId.parse('c.x') })

export const staffAsks = (sitting: Sitting, order: object): Decision => sitting.play.order(staff, read(order))
export const serverAsks = (sitting: Sitting, order: object): Decision =>
  sitting.play.order({ kind: 'server' }, read(order))
export const memberAsks = (sitting: Sitting, juror: string, order: object): Decision =>
  sitting.play.order(sitting.as(juror), read(order))

/** Aubry, who presides, asks something of the first hearing, or of the session where the order is of a session. */
export function presidentAsks(sitting: Sitting, order: object): Decision {
  const ofHearing = { ...sitting.at(1), ...order }
  const one = Command.safeParse({ ...ofHearing, id: CommandId.parse('c.x') }).success
  return memberAsks(sitting, 'aubry', one ? ofHearing : { sessionId: sitting.sessionId, ...order })
}

export const verdict = { type: 'verdict.record', domain: 'D1', verdict: 'acquired', confirmation: 'none' }
export const interview = { phase: 'interview' }
export const document = { version: 1, sha256: '0'.repeat(64), bytes: 1 }

/** A session on 1 December for Roux, by hand. */
export const make = (more: object = {}) => ({
  type: 'session.make',
  date: calendarDate('2026-12-01'),
  place: 'Nantes',
  opensAt: timeOfDay('09:30'),
  candidateIds: [candidateId('roux')],
  jurorIds: fourJurors.map(({ id }) => id),
  ...more,
})

/** The office, where Roux and the four jurors are registered. */
export function office(roux: object = {}, files: World['files'] = {}): (order: object) => Decision {
  const play = aPlay({ jurors: fourJurors, candidates: [aCandidate('Roux', roux)], files })
  return (order) => play.order(staff, read(order))
}

/** The evaluators of Roux say that the second domain is not mastered (C6). */
export const negativeAssessment = {
  type: 'file.enter',
  candidateId: 'roux',
  version: 1,
  entered: {
    part: 'assessment',
    content: {
      framework: { certificate: 'AC', version: '2013.1' },
      evaluators: [],
      signedOn: null,
      domains: {
        D2: {
          ...{ exercised: true, dates: [], conditions: '', criteria: [], mastered: false },
          ...{ evaluatorsComment: '', candidateComment: '', answers: [] },
        },
      },
    },
  },
}

const evrard = aNewJuror('Evrard', 'employee')
/** Registers one more employee representative, and gives who it is. */
export function registerEvrard(sitting: Sitting) {
  sitting.play.must(staff, { type: 'juror.register', juror: evrard })
  const made = sitting.play.facts.at(-1)
  return made?.type === 'juror.registered' ? made.juror.id : jurorId('nobody')
}

/** One member of each college is enough to open (J3). */
const onePerCollege: World = {
  ...emptyWorld(),
  regulation: { ...emptyWorld().regulation, quorum: 'onePerCollege' },
}
/** An open session where Aubry and Caron alone have signed. */
export const twoOfFour = () =>
  aSession('made', { start: onePerCollege }).signIn(['aubry', 'caron']).designate('aubry').open()

/** A world where Morel holds the first domain until 2030. */
export const holdsD1: World = {
  ...emptyWorld(),
  acquisitions: {
    [candidateId('morel')]: [
      {
        certificate: 'AC',
        domain: 'D1',
        decidedOn: calendarDate('2025-01-01'),
        validUntil: calendarDate('2030-01-01'),
        sheetNumber: 'FD-2025-0001',
      },
    ],
  },
}

/** An oral whose clock is stopped. */
export function paused(): Sitting {
  const sitting = aSession('oral')
  presidentAsks(sitting, { type: 'timer.pause', ...interview })
  return sitting
}

/** A VAE candidate in deliberation with the first domain acquired and the others not. */
export const partialVae = () =>
  aSession('oralEnded', { candidates: [aCandidate('Petit', { route: 'vae' })] })
    .openDeliberation(1)
    .recordVerdicts(1, 'acquired', 'notAcquired')

/** Petit comes again, in a second session that is open, after `first` was done in an open session. */
export function comingAgain(done: (first: Sitting) => Sitting): { readonly first: Sitting; readonly second: Sitting } {
  const first = done(aSession('opened'))
  const second = makeSession(first.play, { candidates: twoCandidates.slice(1), date: '2026-12-01' })
  return { first, second: second.signIn().designate('caron').open() }
}
