import { CommandId } from '../../basics/ids.ts'
import { calendarDate } from '../../basics/time.ts'
import type { Decision } from '../../commands/command.ts'
import { Command } from '../../commands/index.ts'
import { aCandidate, aNewCandidate, aNewJuror, aPerson, candidateId } from '../build.ts'
import { exampleFramework } from '../frameworks.ts'
import { aPlay, type Order, type Play, staff } from '../play.ts'
import { aSession, fourJurors } from '../stages.ts'
import type { Scenarios } from './ask.ts'

const read = (order: object): Order => Command.parse({ ...order, id: CommandId.parse('c.x') })

/** The office, where Roux (training) and Blanc (VAE) are registered with complete files, and four jurors. */
const office = () =>
  aPlay({ jurors: fourJurors, candidates: [aCandidate('Roux'), aCandidate('Blanc', { route: 'vae' })] })
const roux = candidateId('roux')
const blanc = candidateId('blanc')
const on = '2026-11-20'

/** Asks the last of these orders after the others were taken. */
function asked(orders: readonly object[], play: Play = office()): Decision {
  for (const order of orders.slice(0, -1)) play.must(staff, read(order))
  return play.order(staff, read(orders.at(-1)!))
}
const piece = (more: object) => ({
  type: 'piece.record',
  candidateId: roux,
  pieces: ['individualPath'],
  state: 'received',
  on,
  reason: null,
  ...more,
})
const attach = (play: Play, sha256: string) =>
  play.order(
    { kind: 'server' },
    read({
      type: 'piece.attach',
      candidateId: roux,
      piece: 'individualPath',
      attachment: { sha256, name: 'parcours.pdf', type: 'application/pdf', bytes: 10 },
      agent: null,
    }),
  )
const correct = (more: object = {}, version = 1) => ({
  type: 'candidate.correct',
  candidateId: roux,
  version,
  candidate: aNewCandidate('Roux', more),
})
const enter = (entered: object, candidate = roux, version = 1) => ({
  type: 'file.enter',
  candidateId: candidate,
  version,
  entered,
})
const framework = { certificate: 'AC', version: '2013.1' }
const training = (more: object = {}) => ({
  part: 'training',
  content: { framework, modules: [], results: [], ...more },
})
const request = { part: 'admissibility', content: { requestedOn: on, sequences: [] } }
const decide = (more: object = {}) => ({
  type: 'admissibility.decide',
  candidateId: blanc,
  decision: 'admissible',
  on,
  ...more,
})
/** A change of the regulation by somebody who has seen no change of it. */
const regulate = (settings: object, effectiveFrom = '2026-11-23') => ({
  type: 'regulation.change',
  effectiveFrom,
  settings,
  version: 0,
})
const draft = exampleFramework({ version: '2026.2' })
const ofDraft = { certificate: 'CM', version: '2026.2' }
const erase = (more: object) => ({
  type: 'persons.erase',
  ...{ candidateIds: [], fileIds: [], jurorIds: [], seals: [], documents: [], agent: null },
  ...more,
})

/** Refused in the registers: candidates, files, jurors. */
export const inRegister = {
  'candidate-unknown': {
    'withdrawing somebody who is not there': () =>
      asked([{ type: 'candidate.withdraw', candidateId: 'nobody', reason: null }]),
    'erasing somebody who is not there (P2)': () =>
      office().order({ kind: 'server' }, read(erase({ candidateIds: ['nobody'] }))),
  },
  'changed-meanwhile': {
    'a correction of what somebody else has corrected since': () =>
      asked([correct({ region: 'Bretagne' }), correct({ person: aPerson('Roux', { phone: '0611223344' }) })]),
    'a part entered over one that somebody else has entered since': () => asked([enter(training()), enter(training())]),
    'a juror somebody else has corrected since': () => {
      const juror = (region: string) => ({
        type: 'juror.correct',
        jurorId: 'aubry',
        version: 1,
        juror: aNewJuror('Aubry', 'employer', { region }),
      })
      return asked([juror('Bretagne'), juror('Corse')])
    },
  },
  'certificate-fixed': {
    'another certificate for somebody in a session (C1)': () =>
      asked(
        [
          {
            ...correct({ certificate: 'TC' }),
            candidateId: 'morel',
            candidate: aNewCandidate('Morel', { certificate: 'TC' }),
          },
        ],
        aSession('made').play,
      ),
    'another route by an import': () => {
      const rows = [{ line: 2, candidate: aNewCandidate('Morel', { route: 'vae' }) }]
      return asked([{ type: 'candidates.import', rows, duplicates: 'update' }], aSession('made').play)
    },
  },
  'candidate-planned': {
    'withdrawing somebody who waits in a session (H1)': () =>
      asked([{ type: 'candidate.withdraw', candidateId: 'morel', reason: null }], aSession('made').play),
  },
  'already-withdrawn': {
    'withdrawing twice': () => {
      const order = { type: 'candidate.withdraw', candidateId: roux, reason: null }
      return asked([order, order])
    },
  },
  'not-withdrawn': {
    'reinstating somebody who goes on': () => asked([{ type: 'candidate.reinstate', candidateId: roux }]),
  },
  'date-to-come': {
    'a piece received tomorrow (C2)': () => asked([piece({ on: '2026-11-24' })]),
    'a registration tomorrow (C1)': () => asked([correct({ registeredOn: '2026-11-24' })]),
    'an import of somebody registered tomorrow (C1)': () => {
      const candidate = aNewCandidate('Demain', { registeredOn: calendarDate('2026-11-24') })
      return asked([{ type: 'candidates.import', rows: [{ line: 2, candidate }] }])
    },
    'a VAE request tomorrow (C4)': () =>
      asked([enter({ part: 'admissibility', content: { requestedOn: '2026-11-24', sequences: [] } }, blanc)]),
    'a decision on it tomorrow (C4)': () => asked([enter(request, blanc), decide({ on: '2026-11-24' })]),
  },
  'piece-not-of-route': {
    'a curriculum vitæ by training (C2)': () => asked([piece({ pieces: ['cv'] })]),
  },
  'piece-not-waivable': {
    'a file without an individual path (C2)': () => asked([piece({ state: 'waived' })]),
  },
  'piece-not-there': {
    'returning what is awaited (C2)': () =>
      asked([piece({ state: 'awaited' }), piece({ state: 'returned', reason: 'Page 2 illisible' })]),
  },
  'return-reason-missing': {
    'returning a piece without a reason (C2)': () => asked([piece({ state: 'returned' })]),
  },
  'too-many-attachments': {
    'one document more than a piece may have': () => {
      const play = office()
      for (let n = 0; n < 30; n += 1) attach(play, String(n).padStart(64, '0'))
      return attach(play, 'f'.repeat(64))
    },
  },
  'attachment-unknown': {
    'taking off what is not there': () =>
      asked([{ type: 'piece.detach', candidateId: roux, piece: 'individualPath', sha256: '0'.repeat(64) }]),
  },
  'part-not-of-route': {
    'a training record by VAE (C2)': () => asked([enter(training(), blanc)]),
  },
  'framework-unknown': {
    'an assessment by a version nobody published (F5)': () =>
      asked([enter(training({ framework: { certificate: 'AC', version: '2099.1' } }))]),
    'one of another certificate': () =>
      asked([enter(training({ framework: { certificate: 'CM', version: '2013.1' } }))]),
  },
  'part-not-of-framework': {
    'a module for a domain that is not (F2)': () => {
      const dates = { from: on, until: on }
      return asked([enter(training({ modules: [{ title: 'Accueil', domain: 'D9', dates, hours: 7 }] }))])
    },
    'more answers than questions in a VAE file': () =>
      asked([enter({ part: 'vae', content: { framework, posts: [], answers: { D1: Array(20).fill('x') } } }, blanc)]),
    'more criteria than the grid has': () => {
      const said = { exercised: null, dates: [], conditions: '', criteria: Array(20).fill(true), mastered: true }
      const domains = { D1: { ...said, evaluatorsComment: '', candidateComment: '', answers: [] } }
      return asked([enter({ part: 'assessment', content: { framework, evaluators: [], signedOn: null, domains } })])
    },
  },
  'request-missing': { 'deciding on a request nobody entered (C4)': () => asked([decide()]) },
  'experience-too-short': {
    'admitting on no experience, without a word (C4)': () => asked([enter(request, blanc), decide()]),
  },
  'decision-before-request': {
    'a decision before the request (C4)': () => asked([enter(request, blanc), decide({ on: '2026-11-19' })]),
    'a request after what was decided on it (C4)': () => {
      const later = { ...request, content: { ...request.content, requestedOn: '2026-11-21' } }
      const decided = decide({ on: '2026-11-20', decision: 'inadmissible' })
      return asked([enter(request, blanc), decided, enter(later, blanc, 2)])
    },
  },
  'juror-unknown': {
    'correcting somebody who is not there': () =>
      asked([{ type: 'juror.correct', jurorId: 'nobody', version: 1, juror: aNewJuror('Aubry', 'employer') }]),
    'erasing one (P2)': () => office().order({ kind: 'server' }, read(erase({ jurorIds: ['nobody'] }))),
  },
  'college-fixed': {
    'another college for a member of a jury (J1)': () => {
      const juror = aNewJuror('Aubry', 'employee', { organisation: fourJurors[0]!.organisation })
      return asked([{ type: 'juror.correct', jurorId: 'aubry', version: 1, juror }], aSession('made').play)
    },
    'the same by an import': () => {
      const juror = aNewJuror('Aubry', 'employee', { organisation: fourJurors[0]!.organisation })
      const order = { type: 'jurors.import', rows: [{ line: 2, juror }], duplicates: 'update' }
      return asked([order], aSession('made').play)
    },
  },
  'jurors-registered': {
    'a juror the register has otherwise (J5)': () =>
      asked([
        {
          type: 'jurors.import',
          rows: [{ line: 2, juror: aNewJuror('AUBRY', 'employer', { organisation: fourJurors[0]!.organisation }) }],
        },
      ]),
    'the same juror on two lines': () => {
      const juror = aNewJuror('Evrard', 'employer')
      return asked([{ type: 'jurors.import', rows: [2, 3].map((line) => ({ line, juror })) }])
    },
  },
  'results-refused': {
    'a domain nobody knows, one to come, one over before it began (C5)': () => {
      const person = { birthName: 'Roux', givenName: 'Camille', birthDate: '1990-04-12' }
      const result = { person, certificate: 'AC', domain: 'D1', decidedOn: on, validUntil: null }
      const rows = [{ domain: 'D9' }, { decidedOn: '2027-01-01' }, { validUntil: '2020-01-01' }, { certificate: 'TC' }]
      return asked([
        { type: 'results.import', rows: rows.map((more, index) => ({ line: index + 2, ...result, ...more })) },
      ])
    },
  },
  'results-unregistered': {
    'a name that nobody has, by who wants to look first (C5)': () => {
      const person = { birthName: 'Rouxx', givenName: 'Camille', birthDate: '1990-04-12' }
      const row = { line: 2, person, certificate: 'AC', domain: 'D1', decidedOn: on, validUntil: null }
      return asked([{ type: 'results.import', rows: [row], unregistered: 'refuse' }])
    },
  },
  'effect-past': {
    'a setting since yesterday': () => asked([regulate({ deliberationMinutes: 15 }, '2026-11-22')]),
  },
  'regulation-changed': {
    'a setting that somebody else has changed since it was looked at': () =>
      asked([regulate({ deliberationMinutes: 15 }, '2027-01-01'), regulate({ deliberationMinutes: 20 })]),
  },
  'setting-invalid': {
    'more years of experience than the years it may lie in (C4)': () =>
      asked([regulate({ admissibility: { years: 5, withinYears: 3 } })]),
    'a time zone that is none': () => asked([regulate({ timeZone: 'Europe/Nulle-Part' })]),
    'warnings that do not come one after the other (H2)': () => asked([regulate({ warningMinutes: [1, 5] })]),
    'extra time that is less': () => asked([regulate({ extraTime: { times: 2, over: 3 } })]),
  },
  'framework-published': {
    'loading a version that is published (F5)': () =>
      asked([{ type: 'framework.import', framework: exampleFramework({ version: '2013.1' }) }]),
    'publishing one twice (F5)': () => {
      const publish = { type: 'framework.publish', ...ofDraft, confirmation: 'given' }
      return asked([{ type: 'framework.import', framework: draft }, publish, publish])
    },
  },
  'draft-unknown': {
    'publishing what is not loaded': () => asked([{ type: 'framework.publish', ...ofDraft, confirmation: 'given' }]),
    'throwing it away': () => asked([{ type: 'framework.discard', ...ofDraft }]),
  },
  'framework-empty': {
    'publishing a version without domains (F3)': () =>
      asked([
        { type: 'framework.import', framework: { ...draft, domains: [] } },
        { type: 'framework.publish', ...ofDraft, confirmation: 'given' },
      ]),
  },
  'framework-example': {
    'publishing an example by mistake (F3)': () =>
      asked([
        { type: 'framework.import', framework: draft },
        { type: 'framework.publish', ...ofDraft, confirmation: 'none' },
      ]),
  },
  'person-engaged': {
    'erasing a candidate of a session that is not sealed (P2)': () =>
      aSession('closed').play.order({ kind: 'server' }, read(erase({ candidateIds: ['morel'] }))),
    'erasing a juror of one (P2)': () =>
      aSession('made').play.order({ kind: 'server' }, read(erase({ jurorIds: ['aubry'] }))),
  },
  'erasure-unknown': {
    'completing an erasure nobody began (P2)': () =>
      office().order({ kind: 'server' }, read({ type: 'erasure.complete', ids: ['roux'] })),
  },
} satisfies Readonly<Record<string, Scenarios>>
