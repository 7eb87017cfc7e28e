import { describe, expect, it } from 'vitest'
import { aPerson, candidateId, today } from '../testing/build.ts'
import { exampleFramework } from '../testing/frameworks.ts'
import { aPlay, staff } from '../testing/play.ts'
import { aSession, makeSession, twoCandidates } from '../testing/stages.ts'
import { candidateLines } from '../views/register-lines.ts'

/** A version of Assistant(e) commercial(e) with three domains, published while a session is at `stage`. */
function publishedAt(stage: 'made' | 'called') {
  const sitting = aSession(stage)
  const framework = exampleFramework({ certificate: 'AC', version: '2026.2' })
  sitting.play.must(staff, { type: 'framework.import', framework })
  const ofIt = { certificate: 'AC', version: '2026.2' } as const
  sitting.play.must(staff, { type: 'framework.publish', ...ofIt, confirmation: 'given' })
  return { sitting, framework, ofIt }
}
const five = ['D1', 'D2', 'D3', 'D4', 'D5']

describe('a version of a framework that is published (F5)', () => {
  it.each(['made', 'called'] as const)('changes nothing in a session that is %s: it is judged by its own', (stage) => {
    const { sitting } = publishedAt(stage)
    if (stage === 'made') sitting.signIn().designate('aubry').open().call(1)
    expect(sitting.hearing(1)).toMatchObject({ framework: { version: '2013.1' }, judged: five })
    sitting.giveOpinions(1).holdOral(1).openDeliberation(1).recordVerdicts(1).presentSheet(1).readSheet(1).signSheet(1)
    expect(sitting.hearing(1).sheets[0]!.sheet.domains.map(({ code }) => code)).toEqual(five)
  })

  it('is what sessions are made with from then on, and what is left to whom is counted by it', () => {
    const { sitting } = publishedAt('made')
    const candidates = [{ ...twoCandidates[0]!, id: candidateId('riou'), person: aPerson('Riou') }]
    const { world } = sitting.play
    const play = aPlay({ candidates, jurors: [] }, world)
    const next = makeSession(play, { candidates, date: '2026-12-01' })
    expect(next.hearing(1).framework).toEqual({ certificate: 'AC', version: '2026.2' })
    const [line] = candidateLines(play.world, today).filter(({ id }) => id === 'riou')
    expect(line?.held.of).toBe(3)
  })

  it('never changes: neither loaded again nor published again nor thrown away', () => {
    const { sitting, framework, ofIt } = publishedAt('made')
    const other = { ...framework, title: 'Un autre titre (exemple)' }
    const published = { error: { code: 'framework-published' } }
    expect(sitting.play.order(staff, { type: 'framework.import', framework: other })).toMatchObject(published)
    const again = { type: 'framework.publish', ...ofIt, confirmation: 'given' } as const
    expect(sitting.play.order(staff, again)).toMatchObject(published)
    expect(sitting.play.order(staff, { type: 'framework.discard', ...ofIt }).ok).toBe(false)
    expect(sitting.play.world.frameworks['AC@2026.2']).toEqual({ ...framework, publishedOn: today })
  })
})
