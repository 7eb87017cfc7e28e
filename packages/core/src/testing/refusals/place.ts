import { aNewCandidate, aPerson } from '../build.ts'
import { aSession } from '../stages.ts'
import {
  interview,
  document,
  memberAsks,
  presidentAsks,
  serverAsks,
  staffAsks,
  twoOfFour,
  verdict,
  type Scenarios,
} from './ask.ts'

/** Refused because of who asks, or of where the session or the hearing stands. */
export const byPlace = {
  'president-only': {
    'a member cannot call a candidate (H1)': () => {
      const sitting = aSession('opened')
      return memberAsks(sitting, 'brun', { type: 'hearing.call', ...sitting.at(1) })
    },
    'the president cannot preside a candidate they are recused for (J4)': () =>
      presidentAsks(aSession('opened').recuse(1, 'aubry'), { type: 'hearing.call' }),
    'nor the acting president the candidates after it (J4)': () => {
      const sitting = aSession('opened').recuse(1, 'aubry')
      return memberAsks(sitting, 'brun', { type: 'hearing.call', ...sitting.at(2) })
    },
    'nor the acting president the session (J4)': () => {
      const sitting = aSession('opened').recuse(1, 'aubry')
      const { sessionId } = sitting
      return memberAsks(sitting, 'brun', { type: 'presidency.transfer', sessionId, to: 'brun' })
    },
  },
  'hearing-unknown': {
    'a hearing that is not of this session': () =>
      presidentAsks(aSession('opened'), { type: 'hearing.call', hearingId: 'x' }),
    'a version of a sheet that was never signed': () => {
      const sitting = aSession('signed')
      return serverAsks(sitting, { type: 'document.keep', ...sitting.at(1), ...document, version: 2 })
    },
  },
  'wrong-status': {
    'signing attendance once the minutes are there': () => {
      const sitting = aSession('minutes')
      return memberAsks(sitting, 'aubry', { type: 'attendance.sign', sessionId: sitting.sessionId })
    },
    'replacing a member once the minutes are there (J3)': () => {
      const sitting = aSession('minutes')
      const order = { type: 'member.replace', sessionId: sitting.sessionId, leaving: 'aubry', entering: 'evrard' }
      return staffAsks(sitting, order)
    },
    'taking a candidate out once open (H1)': () => {
      const sitting = aSession('opened')
      return staffAsks(sitting, { type: 'session.release', ...sitting.at(1) })
    },
    'designating a president once open (J2)': () =>
      presidentAsks(aSession('opened'), { type: 'president.designate', jurorId: 'brun', derogation: null }),
    'handing over before the opening': () =>
      presidentAsks(aSession('presided'), { type: 'presidency.transfer', to: 'brun' }),
    'opening twice': () => presidentAsks(aSession('opened'), { type: 'session.open' }),
    'calling a candidate before the opening': () => presidentAsks(aSession('presided'), { type: 'hearing.call' }),
    'calling a candidate once the minutes are there': () =>
      presidentAsks(aSession('minutes'), { type: 'hearing.call' }),
    'declaring a link once the minutes are there': () =>
      presidentAsks(aSession('minutes'), { type: 'recusal.declare' }),
    'giving an opinion once the minutes are there': () =>
      presidentAsks(aSession('minutes'), { type: 'opinion.give', domain: 'D1', opinion: null }),
    'presenting the minutes twice': () => presidentAsks(aSession('minutes'), { type: 'minutes.present' }),
    'signing the minutes before they are there': () => presidentAsks(aSession('heard'), { type: 'minutes.sign' }),
    'closing before the minutes': () => presidentAsks(aSession('heard'), { type: 'session.close' }),
    'closing twice': () => presidentAsks(aSession('closed'), { type: 'session.close' }),
    'correcting a sheet once closed (H9)': () =>
      presidentAsks(aSession('closed'), { type: 'sheet.reopen', reason: 'x' }),
    'sealing before the close': () => {
      const sitting = aSession('minutes')
      return serverAsks(sitting, { type: 'session.seal', sessionId: sitting.sessionId })
    },
  },
  'wrong-stage': {
    'calling somebody twice': () => presidentAsks(aSession('called'), { type: 'hearing.call' }),
    'calling somebody who has a decision': () => presidentAsks(aSession('signed'), { type: 'hearing.call' }),
    'calling somebody who is set aside': () =>
      presidentAsks(aSession('opened').setAside(1, 'absent'), { type: 'hearing.call' }),
    'setting aside somebody in deliberation': () =>
      presidentAsks(aSession('deliberation'), { type: 'hearing.setAside', as: 'absent' }),
    'putting back somebody who waits': () => presidentAsks(aSession('opened'), { type: 'hearing.restore' }),
    'putting back somebody who has a decision': () => presidentAsks(aSession('signed'), { type: 'hearing.restore' }),
    'declaring a link once the deliberation is open (J4)': () =>
      presidentAsks(aSession('deliberation'), { type: 'recusal.declare' }),
    'declaring a link while the sheet is read (J4)': () => presidentAsks(aSession('read'), { type: 'recusal.declare' }),
    'timing somebody who waits': () => presidentAsks(aSession('opened'), { type: 'timer.start', ...interview }),
    'an opinion on somebody who waits': () =>
      presidentAsks(aSession('opened'), { type: 'opinion.give', domain: 'D1', opinion: 'acquired' }),
    'deliberating twice': () => presidentAsks(aSession('deliberation'), { type: 'deliberation.open' }),
    'a verdict before the deliberation (H5)': () => presidentAsks(aSession('oralEnded'), verdict),
    'a verdict once signed (H9)': () => presidentAsks(aSession('signed'), verdict),
    'a recommendation once signed (H9)': () =>
      presidentAsks(aSession('signed'), { type: 'recommendation.write', recommendation: null }),
    'a sheet before the deliberation': () => presidentAsks(aSession('oralEnded'), { type: 'sheet.present' }),
    'reading what is not shown': () => presidentAsks(aSession('verdicts'), { type: 'sheet.read', draft: 1 }),
    'signing what is not shown': () => presidentAsks(aSession('verdicts'), { type: 'sheet.sign', draft: 1 }),
    'correcting what is not signed': () => presidentAsks(aSession('read'), { type: 'sheet.reopen', reason: 'x' }),
  },
  'recusal-expected': {
    'calling somebody who works by now where a member comes from (J4)': () => {
      const sitting = aSession('opened')
      const employer = { name: 'SYNDICAT CARON', siret: null }
      const candidate = aNewCandidate('Morel', { person: aPerson('Morel', { employer }) })
      staffAsks(sitting, { type: 'candidate.correct', candidateId: 'morel', version: 1, candidate })
      return presidentAsks(sitting, { type: 'hearing.call' })
    },
  },
  'hearing-under-way': {
    'one candidate at a time (H1)': () => {
      const sitting = aSession('called')
      return presidentAsks(sitting, { type: 'hearing.call', ...sitting.at(2) })
    },
    'no correction meanwhile (H9)': () =>
      presidentAsks(aSession('signed').call(2), { type: 'sheet.reopen', reason: 'x' }),
  },
  'oral-started': {
    'setting aside somebody who is being heard (H1)': () =>
      presidentAsks(aSession('oral'), { type: 'hearing.setAside', as: 'absent' }),
    'putting back somebody who has been heard (H1)': () =>
      presidentAsks(aSession('oralEnded'), { type: 'hearing.restore' }),
  },
  'nobody-left': {
    'the last who sits cannot leave (J4)': () => {
      const sitting = aSession('called').recuse(1, 'brun').recuse(1, 'caron').recuse(1, 'diallo')
      return presidentAsks(sitting, { type: 'recusal.declare' })
    },
  },
  recused: {
    'an opinion of who is recused (J4)': () => {
      const sitting = aSession('called').recuse(1, 'diallo')
      return memberAsks(sitting, 'diallo', {
        type: 'opinion.give',
        ...sitting.at(1),
        domain: 'D1',
        opinion: 'acquired',
      })
    },
    'a recusal declared twice': () => {
      const sitting = aSession('called').recuse(1, 'diallo')
      return memberAsks(sitting, 'diallo', { type: 'recusal.declare', ...sitting.at(1) })
    },
    'a sheet read by who is recused (J4)': () => {
      const sitting = aSession('called')
        .recuse(1, 'diallo')
        .holdOral(1)
        .openDeliberation(1)
        .recordVerdicts(1)
        .presentSheet(1)
      return memberAsks(sitting, 'diallo', { type: 'sheet.read', ...sitting.at(1), draft: 1 })
    },
    'an opinion of who came after the call (J3)': () => {
      const sitting = twoOfFour()
      sitting.call(1).signIn(['brun'])
      return memberAsks(sitting, 'brun', { type: 'opinion.give', ...sitting.at(1), domain: 'D1', opinion: 'acquired' })
    },
  },
} satisfies Readonly<Record<string, Scenarios>>
