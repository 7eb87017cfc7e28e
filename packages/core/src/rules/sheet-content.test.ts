import { describe, expect, it } from 'vitest'
import { aCandidate, aPerson } from '../testing/build.ts'
import { aSession } from '../testing/stages.ts'
import { sheetContent } from './sheet-content.ts'

const content = (sitting: ReturnType<typeof aSession>) =>
  sheetContent(sitting.play.world, sitting.session, sitting.hearing(1))

describe('what the decision sheet says (H9)', () => {
  it('is nothing while a verdict is missing (H6)', () => {
    expect(content(aSession('deliberation'))).toBeNull()
    expect(content(aSession('verdicts'))).not.toBeNull()
  })

  it.each([
    ['France', 'Angers', 'Angers'],
    ['Belgique', 'Liège', 'Liège (Belgique)'],
  ])('of a birth in %s (C7)', (country, commune, birthPlace) => {
    const person = aPerson('Morel', { birthPlace: { commune, country, inseeCode: null, postalCode: null } })
    const sitting = aSession('verdicts', { candidates: [aCandidate('Morel', { person })] })
    expect(content(sitting)?.candidate.birthPlace).toBe(birthPlace)
  })

  it('leaves out advice that was written before everything was acquired (H7)', () => {
    expect(content(aSession('verdicts').recommend(1))?.recommendation).toBeNull()
    expect(
      content(aSession('verdicts').recordVerdicts(1, 'notAcquired', 'acquired').recommend(1))?.recommendation,
    ).not.toBeNull()
  })

  it('asks for no advice to who came by training (H7)', () => {
    const sitting = aSession('verdicts').recordVerdicts(1, 'notAcquired', 'acquired')
    expect(content(sitting)).toMatchObject({ route: 'training', outcome: 'partial', recommendation: null })
  })

  it('is the body and the session as they were when the session was made', () => {
    const sitting = aSession('verdicts')
    expect(content(sitting)).toMatchObject({
      body: sitting.session.regulation.body,
      session: { number: 'S-2026-001', date: '2026-11-23', place: 'Salle Condorcet, Nantes' },
    })
  })
})
