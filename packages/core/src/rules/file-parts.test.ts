import { expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import { FilePart } from '../model/candidate-file.ts'
import { aCandidate, candidateId } from '../testing/build.ts'
import { aPlay, staff } from '../testing/play.ts'
import { negativeAssessment } from '../testing/refusals/ask.ts'

const morel = candidateId('morel')

// Of the second domain the guide has so many criteria and four questions.
it.each([
  ['as many answers as questions', { answers: ['a', 'b', 'c', 'd'] }, true],
  ['one answer more', { answers: ['a', 'b', 'c', 'd', 'e'] }, false],
  ['more criteria than the framework', { criteria: Array.from({ length: 50 }, () => true) }, false],
])('a workplace assessment with %s: is it taken (C2)', (_case, more, taken) => {
  const { content } = negativeAssessment.entered
  const domains = { D2: { ...content.domains.D2, ...more } }
  const entered = FilePart.parse({ part: 'assessment', content: { ...content, domains } })
  const play = aPlay({ candidates: [aCandidate('Morel')] })
  const decision = play.order(staff, { type: 'file.enter', candidateId: morel, version: 1, entered })
  expect(decision).toMatchObject(taken ? { ok: true } : { error: { code: 'part-not-of-framework', domain: 'D2' } })
})

it('experience entered again leaves the decision on the request as it is (C4)', () => {
  const play = aPlay({ candidates: [aCandidate('Morel', { route: 'vae' })] })
  const enter = (title: string, version: number) => {
    const from = calendarDate('2020-01-01')
    const sequence = { title, organisation: '', activity: 'employed', from, until: null } as const
    const content = { requestedOn: calendarDate('2026-11-20'), sequences: [sequence] }
    const entered = { part: 'admissibility', content } as const
    play.must(staff, { type: 'file.enter', candidateId: morel, version, entered })
  }
  enter('Chargée d’accueil', 1)
  const on = calendarDate('2026-11-21')
  play.must(staff, { type: 'admissibility.decide', candidateId: morel, decision: 'admissible', on })
  enter('Assistante', 2)
  expect(play.world.files[morel]?.admissibility).toMatchObject({
    sequences: [{ title: 'Assistante' }],
    decision: { admissible: true, on },
  })
})
