import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import { type CandidateFile, emptyFile } from '../model/candidate-file.ts'
import { emptyWorld, type World } from '../model/world.ts'
import { aCandidate, aCompleteFile, candidateId, jurorId, morning } from '../testing/build.ts'
import { exampleFramework } from '../testing/frameworks.ts'
import { holdsD1 } from '../testing/refusals/ask.ts'
import type { Sitting } from '../testing/sitting.ts'
import { aSession, type SessionStage } from '../testing/stages.ts'
import { hearingFileView } from './hearing-file-view.ts'
import type { Viewer } from './viewer.ts'

const ref = { certificate: 'CM', version: '2026.1' } as const
const on = calendarDate('2026-03-02')
const dates = { from: on, until: on }
const said = {
  ...{ exercised: true, dates: [on], conditions: 'Observation', criteria: [true, null], mastered: true },
  ...{ evaluatorsComment: 'Bien', candidateComment: '', answers: ['Ma réponse'] },
}
const attachment = (name: string, sign: string) => ({
  ...({ sha256: sign.repeat(64), name, type: 'application/pdf', bytes: 12, at: morning, by: 's.petit' } as const),
})

/** A file in which something is said of the second domain, and something of all. */
const file: CandidateFile = {
  ...aCompleteFile('training'),
  assessment: {
    framework: ref,
    evaluators: [{ name: 'Ana Riou', function: 'tutrice' }],
    signedOn: on,
    domains: { D2: said },
  },
  training: {
    framework: ref,
    modules: [
      { title: 'Module du domaine', domain: 'D2', dates, hours: 7 },
      { title: 'Module commun', domain: null, dates, hours: 14 },
    ],
    results: [
      {
        domain: 'D2',
        assessment: 0,
        on,
        criteria: ['acquired'],
        objective: 'reached',
        trainer: 'Eli Vidal',
        goals: '',
      },
    ],
  },
  pieces: {
    individualPath: { steps: [], attachments: [attachment('parcours.pdf', 'a')] },
    workplaceAssessment: { steps: [], attachments: [attachment('livret.pdf', 'b')] },
    cv: { steps: [], attachments: [attachment('cv.pdf', 'c')] },
  },
}
const start: World = { ...emptyWorld(), frameworks: { 'CM@2026.1': exampleFramework() } }
const candidates = [aCandidate('Morel', { certificate: 'CM' })]

const question = (n: number) => exampleFramework().domains[n - 1]?.candidateQuestions[0]

/** A session at this stage, in which the file of the one candidate is this one. */
function fileAt(
  stage: SessionStage,
  viewer: Viewer = { kind: 'staff' },
  given = file,
  act = (sitting: Sitting) => sitting,
) {
  const sitting = act(aSession(stage, { candidates, start }))
  const world = { ...sitting.play.world, files: { [candidateId('morel')]: given } }
  return hearingFileView(world, sitting.session, sitting.hearing(1).id, viewer)
}
const as = (juror: string): Viewer => ({ kind: 'member', jurorId: jurorId(juror) })

describe('the file of a hearing, domain by domain (C2, H5)', () => {
  it('says of each domain what the evaluators, the trainers and the candidate said, criteria and questions in words', () => {
    const view = fileAt('made')!
    expect(view).toMatchObject({
      candidate: 'Camille Morel',
      route: 'training',
      evaluators: [{ name: 'Ana Riou', function: 'tutrice' }],
      signedOn: on,
      posts: [],
      commonModules: [{ title: 'Module commun' }],
    })
    expect(view.domains.map(({ code, assessment }) => [code, assessment === null])).toEqual([
      ['D1', true],
      ['D2', false],
      ['D3', true],
    ])
    expect(view.domains.map(({ formative, modules }) => formative.length + modules.length)).toEqual([0, 2, 0])
    expect(view.domains[1]).toEqual({
      code: 'D2',
      title: 'Domaine 2 (exemple)',
      held: null,
      assessment: {
        ...said,
        criteria: [
          { says: 'Critère 2.1 (exemple)', met: true },
          { says: 'Critère 2.2 (exemple)', met: null },
        ],
        answers: [{ question: question(2), answer: 'Ma réponse' }],
      },
      formative: [
        {
          ...{ on, objective: 'reached', trainer: 'Eli Vidal', goals: '', subject: null },
          criteria: [
            { says: 'Critère 2.1 (exemple)', result: 'acquired' },
            { says: 'Critère 2.2 (exemple)', result: null },
          ],
        },
      ],
      modules: [{ title: 'Module du domaine', domain: 'D2', dates, hours: 7 }],
      vae: [],
    })
  })

  it('has the documents of the pieces of the route, in their order, and says nothing of who attached them', () => {
    expect(fileAt('made')!.documents).toEqual([
      { piece: 'workplaceAssessment', sha256: 'b'.repeat(64), name: 'livret.pdf', type: 'application/pdf', bytes: 12 },
      { piece: 'individualPath', sha256: 'a'.repeat(64), name: 'parcours.pdf', type: 'application/pdf', bytes: 12 },
    ])
  })

  it('has the answers of a VAE file, but for those that are empty', () => {
    const vae = { framework: ref, posts: [], answers: { D1: [''], D3: ['Oui'] } }
    const view = fileAt('made', { kind: 'staff' }, { ...emptyFile, vae })!
    expect(view.domains.map((one) => one.vae)).toEqual([[], [], [{ question: question(3), answer: 'Oui' }]])
  })

  it('of somebody of whom nothing has come says nothing, and still names the domains', () => {
    const view = fileAt('made', { kind: 'staff' }, emptyFile)!
    expect(view).toMatchObject({ evaluators: [], signedOn: null, commonModules: [], documents: [] })
    expect(view.domains.map(({ title }) => title)).toEqual([1, 2, 3].map((n) => `Domaine ${n} (exemple)`))
  })

  it.each<[string, SessionStage, (sitting: Sitting) => Sitting]>([
    ['before the call', 'opened', (sitting) => sitting],
    ['once called', 'called', (sitting) => sitting],
    ['after an absence', 'opened', (sitting) => sitting.setAside(1, 'absent')],
    ['after an absence told once they were called', 'called', (sitting) => sitting.setAside(1, 'absent')],
  ])('says what is held and until when (C5): %s', (_case, stage, act) => {
    const sitting = act(aSession(stage, { start: holdsD1 }))
    const view = hearingFileView(sitting.play.world, sitting.session, sitting.hearing(1).id, { kind: 'staff' })!
    expect(view.domains.filter(({ held }) => held).map(({ code, held }) => [code, held])).toEqual([
      ['D1', { until: '2030-01-01' }],
    ])
  })
})

describe('who reads the file of a hearing (J4)', () => {
  it.each<[string, SessionStage, Viewer, boolean]>([
    ['the office', 'made', { kind: 'staff' }, true],
    ['the office, once it is closed', 'closed', { kind: 'staff' }, true],
    ['a member of that jury who has not said whether they have a link', 'made', as('caron'), false],
    ['a member while minutes are signed', 'minutes', as('caron'), true],
    ['a member once it is closed', 'closed', as('caron'), false],
    ['a juror of another jury', 'called', as('evrard'), false],
  ])('%s, %s', (_case, stage, viewer, reads) => {
    const sitting = aSession(stage)
    const view = hearingFileView(sitting.play.world, sitting.session, sitting.hearing(1).id, viewer)
    expect(view !== null).toBe(reads)
  })

  it('a member who has said that they have no link with the candidate, before the opening already, and that file alone', () => {
    const sitting = aSession('made').denyLinks(1, ['caron'])
    const { session, play } = sitting
    const read = (position: number, juror: string) =>
      hearingFileView(play.world, session, sitting.hearing(position).id, as(juror)) !== null
    expect([read(1, 'caron'), read(2, 'caron'), read(1, 'diallo')]).toEqual([true, false, false])
  })

  it('not who is recused, for that candidate alone', () => {
    const sitting = aSession('opened').denyLinks(1, ['caron']).denyLinks(2, ['caron']).recuse(1, 'caron')
    const { session, play } = sitting
    const view = (position: number) => hearingFileView(play.world, session, sitting.hearing(position).id, as('caron'))
    expect([view(1) === null, view(2) === null]).toEqual([true, false])
  })
})
