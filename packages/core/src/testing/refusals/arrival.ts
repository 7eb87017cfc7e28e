import { jurorId } from '../build.ts'
import { aSession } from '../stages.ts'
import { memberAsks, presidentAsks, registerEvrard, staffAsks, twoOfFour, type Scenarios } from './ask.ts'

/** Refused while the jury comes together. */
export const whileArriving = {
  'member-unknown': {
    'a president who is not of the jury': () => {
      const sitting = aSession('signedIn')
      const stranger = registerEvrard(sitting)
      return presidentAsks(sitting, { type: 'president.designate', jurorId: stranger, derogation: 'Par exemple' })
    },
    'the presidency handed to somebody who is not there': () => {
      const sitting = twoOfFour()
      return presidentAsks(sitting, { type: 'presidency.transfer', to: jurorId('brun') })
    },
    'a replacement for somebody who is not of the jury': () => {
      const sitting = aSession('made')
      const order = { type: 'member.replace', sessionId: sitting.sessionId, leaving: 'evrard', entering: 'aubry' }
      return staffAsks(sitting, order)
    },
    'a link for somebody who is not of the jury': () => {
      const sitting = aSession('made')
      return staffAsks(sitting, { type: 'link.issue', sessionId: sitting.sessionId, holder: 'evrard' })
    },
  },
  'already-signed': {
    attendance: () => presidentAsks(aSession('signedIn'), { type: 'attendance.sign' }),
    'the minutes': () => presidentAsks(aSession('minutes').signMinutes(['aubry']), { type: 'minutes.sign' }),
  },
  'not-the-day': {
    'attendance on the eve of the session (J3)': () => {
      const sitting = aSession('made', { date: '2026-11-24' })
      return memberAsks(sitting, 'aubry', { type: 'attendance.sign', sessionId: sitting.sessionId })
    },
  },
  'not-signed-in': {
    'designating somebody who has not signed (J2)': () =>
      presidentAsks(aSession('made').signIn(['aubry']), {
        type: 'president.designate',
        jurorId: 'brun',
        derogation: null,
      }),
    'designating without having signed': () => {
      const sitting = aSession('made').signIn(['aubry'])
      const order = { type: 'president.designate', jurorId: 'aubry', derogation: null }
      return memberAsks(sitting, 'brun', { ...order, sessionId: sitting.sessionId })
    },
    'an opinion of a member who is not there (J3)': () => {
      const sitting = twoOfFour()
      const opinion = { type: 'opinion.give', domain: 'D1', opinion: 'acquired' }
      return memberAsks(sitting.call(1), 'brun', { ...opinion, ...sitting.at(1) })
    },
    'the minutes of a sitting one did not attend (H10)': () => {
      const sitting = twoOfFour()
      sitting.setAside(1, 'absent').setAside(2, 'absent').presentMinutes()
      return memberAsks(sitting, 'brun', { type: 'minutes.sign', sessionId: sitting.sessionId })
    },
  },
  'not-of-the-turn': {
    'a president of the other college without a reason (J2)': () =>
      presidentAsks(aSession('signedIn'), { type: 'president.designate', jurorId: 'caron', derogation: null }),
  },
  'already-president': {
    'handing over to oneself': () => presidentAsks(aSession('opened'), { type: 'presidency.transfer', to: 'aubry' }),
  },
  'opening-refused': {
    'somebody has not signed (J3)': () =>
      presidentAsks(aSession('made').signIn(['aubry', 'brun', 'caron']).designate('aubry'), { type: 'session.open' }),
    'nobody presides (J2)': () => presidentAsks(aSession('signedIn'), { type: 'session.open' }),
  },
} satisfies Readonly<Record<string, Scenarios>>
