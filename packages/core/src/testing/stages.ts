import { calendarDate, timeOfDay } from '../basics/time.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Juror } from '../model/juror.ts'
import { emptyWorld, type World } from '../model/world.ts'
import { aCandidate, aJuror, aPerson } from './build.ts'
import { aPlay, type Play, staff } from './play.ts'
import { type Sitting, sittingOf } from './sitting.ts'

/** Two of each college; the first presides where the alternation is not begun. */
export const fourJurors: readonly Juror[] = [
  aJuror('Aubry', 'employer'),
  aJuror('Brun', 'employer'),
  aJuror('Caron', 'employee'),
  aJuror('Diallo', 'employee'),
]

/** Two for Assistant(e) commercial(e): Morel by training, Petit by VAE with extra time. */
export const twoCandidates: readonly Candidate[] = [
  aCandidate('Morel'),
  aCandidate('Petit', { route: 'vae', person: aPerson('Petit', { givenNames: ['Alix'], extraTime: true }) }),
]

export interface SessionOptions {
  readonly candidates?: readonly Candidate[]
  readonly jurors?: readonly Juror[]
  /** The world before: another regulation, past presidencies, frameworks… */
  readonly start?: World
  readonly date?: string
  readonly opensAt?: string
}

// Each stage is the one before it and one more step. The first candidate gets the whole certificate, the second one domain.
const steps = {
  made: (sitting: Sitting) => sitting,
  signedIn: (sitting: Sitting) => sitting.signIn(),
  presided: (sitting: Sitting) => sitting.designate(sitting.view('staff').presidency.proposed!),
  opened: (sitting: Sitting) => sitting.open(),
  called: (sitting: Sitting) => sitting.call(1),
  oral: (sitting: Sitting) => {
    const { phase } = sitting.view('staff').current!.phases[0]!
    sitting.play.must(sitting.presiding(1), { type: 'timer.start', ...sitting.at(1), phase })
    return sitting
  },
  oralEnded: (sitting: Sitting) => sitting.holdOral(1).giveOpinions(1),
  deliberation: (sitting: Sitting) => sitting.openDeliberation(1),
  verdicts: (sitting: Sitting) => sitting.recordVerdicts(1),
  reading: (sitting: Sitting) => sitting.presentSheet(1),
  read: (sitting: Sitting) => sitting.readSheet(1),
  signed: (sitting: Sitting) => sitting.signSheet(1),
  heard: (sitting: Sitting) => sitting.hear(2, 'acquired', 'notAcquired'),
  minutes: (sitting: Sitting) => sitting.presentMinutes(),
  minutesSigned: (sitting: Sitting) => sitting.signMinutes(),
  closed: (sitting: Sitting) => sitting.close(),
  sealed: (sitting: Sitting) => sitting.keepDocuments().seal(),
} as const

/** Where a session can be taken, in order: `heard` is both candidates decided, before the minutes. */
export type SessionStage = keyof typeof steps
export const sessionStages = Object.keys(steps) as readonly SessionStage[]

/**
 * A session of two candidates and four jurors on 23 November 2026, taken to `stage` by the orders people give.
 */
export function aSession(stage: SessionStage, options: SessionOptions = {}): Sitting {
  const { candidates = twoCandidates, jurors = fourJurors, start = emptyWorld() } = options
  const play = aPlay({ candidates, jurors }, start)
  const sitting = makeSession(play, { ...options, candidates, jurors })
  return takenTo(sitting, stage)
}

/** Takes a session that has just been made to `stage`. */
export function takenTo(sitting: Sitting, stage: SessionStage): Sitting {
  for (const name of sessionStages.slice(0, sessionStages.indexOf(stage) + 1)) steps[name](sitting)
  return sitting
}

/** One more session in a play, for these people. */
export function makeSession(
  play: Play,
  { candidates = twoCandidates, jurors = fourJurors, date = '2026-11-23', opensAt = '09:30' }: SessionOptions,
): Sitting {
  play.must(staff, {
    type: 'session.make',
    date: calendarDate(date),
    place: 'Salle Condorcet, Nantes',
    opensAt: timeOfDay(opensAt),
    candidateIds: candidates.map(({ id }) => id),
    jurorIds: jurors.map(({ id }) => id),
  })
  const made = play.facts.at(-1)
  if (made?.type !== 'session.made') throw new Error('no session was made')
  return sittingOf(play, made.sessionId)
}
