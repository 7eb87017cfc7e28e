import { aNewCandidate } from '../build.ts'
import { staff } from '../play.ts'
import type { Sitting } from '../sitting.ts'
import { aSession } from '../stages.ts'
import { memberAsks, presidentAsks, registerEvrard, staffAsks, type Scenarios } from './ask.ts'

const of = ({ sessionId }: Sitting, order: object) => ({ sessionId, ...order })
const leave = (sitting: Sitting, juror = 'diallo'): Sitting => {
  memberAsks(sitting, juror, of(sitting, { type: 'member.depart', jurorId: juror }))
  return sitting
}
const replace = (sitting: Sitting, leaving: string, entering: string = registerEvrard(sitting)) =>
  staffAsks(sitting, of(sitting, { type: 'member.replace', leaving, entering }))

/** Morel and Diallo are found to be of the same house once Morel is called. */
function sameHouse(): Sitting {
  const sitting = aSession('opened')
  presidentAsks(sitting, { type: 'hearing.call' })
  const employer = { name: sitting.play.world.jurors[sitting.session.jurorIds[3]!]!.organisation.name, siret: null }
  const { person } = aNewCandidate('Morel')
  const candidate = aNewCandidate('Morel', { person: { ...person, employer } })
  const candidateId = sitting.hearing(1).candidateId
  sitting.play.must(staff, { type: 'candidate.correct', candidateId, version: 1, candidate })
  return sitting
}

const requested = (sitting: Sitting) => {
  memberAsks(sitting, 'caron', {
    ...sitting.at(1),
    ...{ type: 'recusal.request', jurorId: 'diallo', askedBy: 'candidate' },
  })
  return sitting
}

/** Refused because of what happens in a room: links, departures, order, messages. */
export const inRoom = {
  'not-left': {
    'replacing a member who is there (J3)': () => replace(aSession('opened'), 'diallo'),
  },
  'already-replaced': {
    'replacing twice (J3)': () => {
      const sitting = leave(aSession('opened'))
      replace(sitting, 'diallo')
      return replace(sitting, 'diallo', 'aubry')
    },
    'coming back after all (J3)': () => {
      const sitting = leave(aSession('opened'))
      replace(sitting, 'diallo')
      return presidentAsks(sitting, { type: 'member.return', jurorId: 'diallo' })
    },
  },
  'has-left': {
    'answering about a candidate after having left (J3, J4)': () => {
      const sitting = leave(aSession('opened'))
      return memberAsks(sitting, 'diallo', { type: 'conflict.none', ...sitting.at(2), jurorId: 'diallo' })
    },
    'declaring a link after having left': () => {
      const sitting = leave(aSession('opened'))
      return memberAsks(sitting, 'diallo', { type: 'recusal.declare', ...sitting.at(2) })
    },
    'an opinion after having left': () => {
      const sitting = leave(aSession('called'))
      return memberAsks(sitting, 'diallo', { type: 'opinion.give', ...sitting.at(1), domain: 'D1', opinion: null })
    },
  },
  'left-for-good': {
    'coming in for another after having been replaced (J3)': () => {
      const sitting = leave(aSession('opened'))
      replace(sitting, 'diallo')
      return replace(leave(sitting, 'caron'), 'caron', 'diallo')
    },
  },
  'alone-there': {
    'a member alone makes up the jury (J1)': () => {
      const sitting = aSession('made').signIn(['aubry'])
      const order = { type: 'member.replace', leaving: 'diallo', entering: registerEvrard(sitting) }
      return memberAsks(sitting, 'aubry', of(sitting, order))
    },
  },
  'not-departed': {
    'who is there comes back': () => presidentAsks(aSession('opened'), { type: 'member.return', jurorId: 'diallo' }),
  },
  'composition-broken': {
    'calling with three members (J3)': () => presidentAsks(leave(aSession('opened')), { type: 'hearing.call' }),
    'deliberating with three members who were there to hear (J3)': () =>
      presidentAsks(leave(aSession('oralEnded')), { type: 'deliberation.open' }),
  },
  'claim-gone': {
    'agreeing to what nobody proposes (J2)': () =>
      presidentAsks(aSession('opened'), { type: 'presidency.second', to: 'brun' }),
    'agreeing to another proposal than the last (J2)': () => {
      const sitting = aSession('opened')
      memberAsks(sitting, 'caron', of(sitting, { type: 'presidency.claim', to: 'diallo' }))
      return memberAsks(sitting, 'diallo', of(sitting, { type: 'presidency.second', to: 'brun' }))
    },
  },
  'second-member-needed': {
    'agreeing to one’s own proposal (J2)': () => {
      const sitting = aSession('opened')
      memberAsks(sitting, 'caron', of(sitting, { type: 'presidency.claim', to: 'brun' }))
      return memberAsks(sitting, 'caron', of(sitting, { type: 'presidency.second', to: 'brun' }))
    },
  },
  'link-unanswered': {
    'starting before each member has answered (J4)': () => {
      const sitting = aSession('opened')
      presidentAsks(sitting, { type: 'hearing.call' })
      sitting.denyLinks(1, ['aubry', 'brun'])
      return presidentAsks(sitting, { type: 'timer.start', phase: 'interview' })
    },
  },
  'same-house': {
    'no link with somebody of one’s own house (J4)': () => {
      const sitting = sameHouse()
      return memberAsks(sitting, 'diallo', { type: 'conflict.none', ...sitting.at(1), jurorId: 'diallo' })
    },
    'lifting the recusal of a member of the house (J4)': () =>
      presidentAsks(sameHouse().recuse(1, 'diallo'), { type: 'recusal.lift', jurorId: 'diallo' }),
  },
  'recusal-undecided': {
    'starting before the jury has decided (J4)': () =>
      presidentAsks(requested(aSession('called')), { type: 'timer.start', phase: 'interview' }),
  },
  'recusal-not-asked': {
    'deciding what nobody asks (J4)': () =>
      presidentAsks(aSession('called'), { type: 'recusal.decide', jurorId: 'diallo', accepted: true }),
  },
  'not-recused': {
    'lifting what is not there (J4)': () =>
      presidentAsks(aSession('called'), { type: 'recusal.lift', jurorId: 'diallo' }),
  },
  'session-not-sealed': {
    'publishing what is not closed (H10)': () => {
      const sitting = aSession('heard')
      return staffAsks(sitting, of(sitting, { type: 'session.publish' }))
    },
  },
  'already-published': {
    'publishing twice (H10)': () => {
      const sitting = aSession('sealed')
      const order = of(sitting, { type: 'session.publish' })
      staffAsks(sitting, order)
      return staffAsks(sitting, order)
    },
  },
} satisfies Readonly<Record<string, Scenarios>>
