import { aSession } from '../stages.ts'
import {
  interview,
  document,
  holdsD1,
  memberAsks,
  partialVae,
  paused,
  presidentAsks,
  serverAsks,
  verdict,
  type Scenarios,
} from './ask.ts'

/** Refused within a hearing, from the oral to the signed sheet, and at the end of the session. */
export const inHearing = {
  'domain-unknown': {
    'an opinion on another framework’s domain': () =>
      presidentAsks(aSession('called'), { type: 'opinion.give', domain: 'D9', opinion: 'acquired' }),
    'a verdict on one': () => presidentAsks(aSession('deliberation'), { ...verdict, domain: 'D9' }),
  },
  'domain-held': {
    'an opinion on what is acquired and valid (C5)': () =>
      presidentAsks(aSession('called', { start: holdsD1 }), {
        type: 'opinion.give',
        domain: 'D1',
        opinion: 'acquired',
      }),
    'a verdict on it (C5)': () => presidentAsks(aSession('deliberation', { start: holdsD1 }), verdict),
  },
  'phase-out-of-order': {
    'a phase this oral does not have (F4)': () =>
      presidentAsks(aSession('called'), { type: 'timer.start', phase: 'presentation' }),
    'starting a second time what is under way': () =>
      presidentAsks(aSession('oral'), { type: 'timer.start', ...interview }),
    'starting what has ended': () => presidentAsks(aSession('oralEnded'), { type: 'timer.start', ...interview }),
    'ending what has not started': () => presidentAsks(aSession('called'), { type: 'timer.end', ...interview }),
    'a late click that means the phase before': () =>
      presidentAsks(aSession('deliberation'), { type: 'timer.end', ...interview }),
  },
  'timer-not-running': { 'pausing twice': () => presidentAsks(paused(), { type: 'timer.pause', ...interview }) },
  'timer-not-paused': {
    'resuming what runs': () => presidentAsks(aSession('oral'), { type: 'timer.resume', ...interview }),
  },
  'timer-ended': {
    'ending twice': () => presidentAsks(aSession('oralEnded'), { type: 'timer.end', ...interview }),
    'adding time to what has ended': () =>
      presidentAsks(aSession('oralEnded'), { type: 'timer.extend', ...interview, minutes: 5 }),
  },
  'oral-not-ended': {
    'the oral has not begun (H4)': () => presidentAsks(aSession('called'), { type: 'deliberation.open' }),
    'the oral is under way (H4)': () => presidentAsks(aSession('oral'), { type: 'deliberation.open' }),
    'the oral is paused (H4)': () => presidentAsks(paused(), { type: 'deliberation.open' }),
  },
  'opinions-closed': {
    'once the deliberation is open (H4)': () =>
      presidentAsks(aSession('deliberation'), { type: 'opinion.give', domain: 'D1', opinion: 'notAcquired' }),
    'while the sheet is read': () =>
      presidentAsks(aSession('read'), { type: 'opinion.give', domain: 'D1', opinion: null }),
    'once it is signed': () => presidentAsks(aSession('signed'), { type: 'opinion.give', domain: 'D1', opinion: null }),
    'while it is corrected': () =>
      presidentAsks(aSession('signed').reopenSheet(1), { type: 'opinion.give', domain: 'D1', opinion: 'toDiscuss' }),
  },
  'confirmation-needed': {
    'against the majority (H5)': () => presidentAsks(aSession('deliberation'), { ...verdict, verdict: 'notAcquired' }),
    'on a tie (H5)': () => {
      const sitting = aSession('oralEnded')
      for (const juror of ['caron', 'diallo']) {
        memberAsks(sitting, juror, { type: 'opinion.give', ...sitting.at(1), domain: 'D1', opinion: 'notAcquired' })
      }
      return presidentAsks(sitting.openDeliberation(1), verdict)
    },
  },
  'verdicts-missing': {
    'the sheet waits for every verdict (H6)': () => presidentAsks(aSession('deliberation'), { type: 'sheet.present' }),
  },
  'recommendation-missing': {
    'VAE, in part (H7)': () => presidentAsks(partialVae(), { type: 'sheet.present' }),
    'VAE, in part, the recommendation being empty (H7)': () =>
      presidentAsks(partialVae().recommend(1).recommend(1, { experience: '', modules: [] }), { type: 'sheet.present' }),
  },
  'module-unknown': {
    'a module that the framework does not have (H7)': () =>
      presidentAsks(partialVae(), {
        type: 'recommendation.write',
        recommendation: { experience: '', modules: ['Module inventé'] },
      }),
  },
  'draft-changed': {
    'reading what was withdrawn since (H9)': () => {
      const sitting = aSession('reading').recordVerdicts(1, 'notAcquired', 'acquired').presentSheet(1)
      return memberAsks(sitting, 'brun', { type: 'sheet.read', ...sitting.at(1), draft: 1 })
    },
    'signing what was withdrawn since (H9)': () => {
      const sitting = aSession('read').recordVerdicts(1, 'notAcquired', 'acquired').presentSheet(1).readSheet(1)
      return presidentAsks(sitting, { type: 'sheet.sign', draft: 1 })
    },
  },
  'sheet-unread': {
    'a sitting member has not read it (H9)': () => presidentAsks(aSession('reading'), { type: 'sheet.sign', draft: 1 }),
    'nor since it was shown again (H9)': () => {
      const sitting = aSession('read').recordVerdicts(1, 'notAcquired', 'acquired').presentSheet(1)
      return presidentAsks(sitting, { type: 'sheet.sign', draft: 2 })
    },
  },
  'hearings-open': {
    'a candidate waits (H10)': () => presidentAsks(aSession('signed'), { type: 'minutes.present' }),
    'a candidate is being heard (H10)': () => presidentAsks(aSession('signed').call(2), { type: 'minutes.present' }),
    'a sheet is being corrected (H10)': () =>
      presidentAsks(aSession('heard').reopenSheet(2), { type: 'minutes.present' }),
  },
  'minutes-unsigned': {
    'a member who sat has not signed (H10)': () =>
      presidentAsks(aSession('minutes').signMinutes(['aubry', 'brun', 'caron']), { type: 'session.close' }),
  },
  'document-kept': {
    'the same version twice (H9)': () => {
      const sitting = aSession('signed').keepDocuments()
      return serverAsks(sitting, { type: 'document.keep', ...sitting.at(1), ...document })
    },
  },
  'documents-missing': {
    'sealing before every document is kept': () => {
      const sitting = aSession('closed')
      return serverAsks(sitting, { type: 'session.seal', sessionId: sitting.sessionId })
    },
  },
} satisfies Readonly<Record<string, Scenarios>>
