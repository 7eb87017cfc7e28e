import { describe, expect, it } from 'vitest'
import { aCandidate, aJuror, aPerson } from '../testing/build.ts'
import { twoOfFour } from '../testing/refusals/ask.ts'
import { aSession, fourJurors, makeSession, twoCandidates } from '../testing/stages.ts'
import { jurorLines } from './register-lines.ts'
import { jurorView } from './juror-view.ts'

const [aubry, brun] = [fourJurors[0]!.id, fourJurors[1]!.id]

describe('what the office has of a juror', () => {
  it('has the sessions they are in: to come, sat in or not come to, presided or not (J3, J5)', () => {
    const sitting = twoOfFour().setAside(1, 'absent').setAside(2, 'absent').presentMinutes().signMinutes().close()
    const partsOf = (id: typeof aubry) =>
      jurorView(sitting.play.world, id)?.sessions.map(({ part, presides }) => [part, presides])
    for (const world of [() => sitting, () => sitting.seal()]) {
      world()
      expect(partsOf(aubry)).toEqual([['sat', true]])
      expect(partsOf(brun)).toEqual([['missed', false]])
    }
    makeSession(sitting.play, { candidates: twoCandidates.slice(1), date: '2026-12-01' })
    expect(jurorView(sitting.play.world, aubry)).toMatchObject({
      sat: 1,
      presided: 1,
      sessions: [{ number: 'S-2026-002', part: 'planned', presides: false }, { number: 'S-2026-001' }],
    })
  })

  it('counts as the list does', () => {
    const { world } = aSession('sealed').play
    for (const { id, sat, presided } of jurorLines(world)) expect(jurorView(world, id)).toMatchObject({ sat, presided })
  })

  it('tells for whom they cannot sit, and by what that is known; not of who has withdrawn (J4)', () => {
    const employed = (name: string, siret: string | null, house: string) =>
      aCandidate(name, { person: aPerson(name, { employer: { name: house, siret } }) })
    const juror = aJuror('Oury', 'employer', { organisation: { name: 'Maison Oury', siret: '44399165800019' } })
    const candidates = [
      employed('Morel', '44399165800027', 'Autre enseigne'),
      employed('Petit', null, 'MAISON OURY'),
      employed('Riou', null, 'Ailleurs'),
      { ...employed('Vidal', null, 'Maison Oury'), withdrawn: { on: aCandidate('x').registeredOn, reason: null } },
    ]
    const { world } = aSession('made', { candidates: twoCandidates }).play
    const met = Object.fromEntries(candidates.map((one) => [one.id, one]))
    expect(jurorView({ ...world, jurors: { [juror.id]: juror }, candidates: met }, juror.id)?.conflicts).toMatchObject([
      { name: 'Camille Morel', by: 'siret', organisation: 'Autre enseigne' },
      { name: 'Camille Petit', by: 'name', organisation: 'MAISON OURY' },
    ])
  })
})
