import { calendarDate } from '../../basics/time.ts'
import { emptyFile } from '../../model/candidate-file.ts'
import { aNewCandidate, aNewJuror, aPerson, candidateId } from '../build.ts'
import { staff } from '../play.ts'
import { aSession, fourJurors } from '../stages.ts'
import {
  comingAgain,
  make,
  memberAsks,
  negativeAssessment,
  office,
  presidentAsks,
  registerEvrard,
  serverAsks,
  staffAsks,
  type Scenarios,
} from './ask.ts'

/** Refused before anybody sits: the register and the making of a session. */
export const beforeSitting = {
  'not-allowed': {
    'the office cannot sign for a member': () =>
      staffAsks(aSession('made'), { type: 'attendance.sign', sessionId: 'c1.0' }),
    'a member cannot make a session': () => memberAsks(aSession('opened'), 'aubry', make({})),
  },
  'session-unknown': {
    'a session that never was': () => staffAsks(aSession('made'), { type: 'session.cancel', sessionId: 'x' }),
    'a link to one': () => staffAsks(aSession('made'), { type: 'link.issue', sessionId: 'x', holder: 'room' }),
    'a link taken back from one': () =>
      staffAsks(aSession('made'), { type: 'link.revoke', sessionId: 'x', holder: 'room' }),
    'a sealed session': () => {
      const sitting = aSession('sealed')
      return serverAsks(sitting, { type: 'session.seal', sessionId: sitting.sessionId })
    },
    'a cancelled session': () => {
      const sitting = aSession('made')
      sitting.play.must(staff, { type: 'session.cancel', sessionId: sitting.sessionId })
      return staffAsks(sitting, { type: 'session.cancel', sessionId: sitting.sessionId })
    },
  },
  'date-past': {
    'a session yesterday': () => office()(make({ date: calendarDate('2026-11-22') })),
  },
  'no-candidate': { 'a session for nobody': () => office()(make({ candidateIds: [] })) },
  'session-refused': {
    'a certificate without domains (F3)': () => office({ certificate: 'TC' })(make({})),
    'somebody who is not registered': () => office()(make({ candidateIds: [candidateId('nobody')] })),
    'somebody twice': () => office()(make({ candidateIds: [candidateId('roux'), candidateId('roux')] })),
    'a day they cannot come (C7)': () =>
      office({ person: aPerson('Roux', { unavailable: [calendarDate('2026-12-01')] }) })(make({})),
    'somebody whose file is not complete (C2)': () => office({}, { [candidateId('roux')]: emptyFile })(make({})),
    'somebody who has given up': () => {
      const ask = office()
      ask({ type: 'candidate.withdraw', candidateId: 'roux', reason: null })
      return ask(make({}))
    },
    'a VAE request that was turned down (C4)': () => {
      const ask = office({ route: 'vae' })
      const content = { requestedOn: '2026-11-02', sequences: [] }
      ask({ type: 'file.enter', candidateId: 'roux', version: 1, entered: { part: 'admissibility', content } })
      ask({ type: 'admissibility.decide', candidateId: 'roux', decision: 'inadmissible', on: '2026-11-20' })
      return ask(make({}))
    },
    'an assessment that is not positive, without a word of the office (C6)': () => {
      const ask = office()
      ask(negativeAssessment)
      return ask(make({}))
    },
    'somebody who waits in another session': () =>
      staffAsks(aSession('made'), make({ candidateIds: [candidateId('morel')] })),
    'somebody who has the whole certificate (C5)': () =>
      staffAsks(aSession('signed'), make({ candidateIds: [candidateId('morel')] })),
    'three members (J1)': () => office()(make({ jurorIds: fourJurors.slice(1).map(({ id }) => id) })),
    'a member on a day they cannot come (J5)': () => {
      const ask = office()
      const unavailable = [{ from: calendarDate('2026-11-30'), until: calendarDate('2026-12-02') }]
      const juror = aNewJuror('Brun', 'employer', { availability: { available: [], unavailable } })
      ask({ type: 'juror.correct', jurorId: 'brun', version: 1, juror })
      return ask(make({}))
    },
    'a member of the candidate’s house (J4)': () => {
      const employer = { name: 'Union mutualiste Aubry', siret: null }
      return office({ person: aPerson('Roux', { employer }) })(make({}))
    },
    'candidates and a jury, both told (C2, J1)': () => {
      const few = { jurorIds: fourJurors.slice(1).map(({ id }) => id) }
      return office({}, { [candidateId('roux')]: emptyFile })(make(few))
    },
  },
  'candidates-refused': {
    'put back to wait when another session has them (H1)': () => {
      const { first } = comingAgain((sitting) => sitting.setAside(2, 'excused'))
      return presidentAsks(first, { type: 'hearing.restore', ...first.at(2) })
    },
    'called while their first sheet can still be corrected (H9, C5)': () => {
      const { second } = comingAgain((sitting) => sitting.hear(2, 'acquired', 'notAcquired'))
      return memberAsks(second, 'caron', { type: 'hearing.call', ...second.at(1) })
    },
    'called when a correction has given them everything (C5)': () => {
      const { first, second } = comingAgain((sitting) => sitting.hear(2, 'acquired', 'notAcquired'))
      first.reopenSheet(2).recordVerdicts(2, 'acquired').presentSheet(2).readSheet(2).signSheet(2)
      first.setAside(1, 'absent').presentMinutes().signMinutes().close()
      return memberAsks(second, 'caron', { type: 'hearing.call', ...second.at(1) })
    },
  },
  'candidates-registered': {
    'somebody whom the register has otherwise': () => {
      const candidate = aNewCandidate('ROUX', { region: 'Bretagne' })
      return office()({ type: 'candidates.import', rows: [{ line: 2, candidate }] })
    },
    'a namesake born on the same day': () => {
      const candidate = aNewCandidate('Roux', { person: aPerson('Roux', { givenNames: ['Alix'] }) })
      return office()({ type: 'candidates.import', rows: [{ line: 2, candidate }] })
    },
    'somebody who is on an earlier line otherwise': () => {
      const rows = [
        { line: 2, candidate: aNewCandidate('Blanc') },
        { line: 3, candidate: aNewCandidate('Blanc', { region: 'Corse' }) },
      ]
      return office()({ type: 'candidates.import', rows })
    },
  },
  'juror-registered': {
    'the same name and organisation, written otherwise (J5)': () => {
      const juror = aNewJuror('AUBRY', 'employer')
      return office()({ type: 'juror.register', juror })
    },
  },
  'jury-refused': {
    'a replacement of the other college (J3)': () => {
      const sitting = aSession('made')
      const entering = registerEvrard(sitting)
      return staffAsks(sitting, { type: 'member.replace', sessionId: sitting.sessionId, leaving: 'aubry', entering })
    },
  },
  'member-has-acted': {
    'replacing somebody who has signed (J3)': () => {
      const sitting = aSession('made').signIn(['aubry'])
      const order = { type: 'member.replace', sessionId: sitting.sessionId, leaving: 'aubry', entering: 'evrard' }
      return staffAsks(sitting, order)
    },
  },
  'last-candidate': {
    'taking the only candidate out of a session': () => {
      const sitting = aSession('made').release(1)
      return staffAsks(sitting, { type: 'session.release', ...sitting.at(1) })
    },
  },
  'session-begun': {
    'cancelling what has opened': () => {
      const sitting = aSession('opened')
      return staffAsks(sitting, { type: 'session.cancel', sessionId: sitting.sessionId })
    },
    'cancelling what is closed': () => {
      const sitting = aSession('closed')
      return staffAsks(sitting, { type: 'session.cancel', sessionId: sitting.sessionId })
    },
  },
} satisfies Readonly<Record<string, Scenarios>>
