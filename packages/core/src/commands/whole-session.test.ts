import { describe, expect, it } from 'vitest'
import { candidateId, jurorId } from '../testing/build.ts'
import { advice } from '../testing/sitting.ts'
import { aSession } from '../testing/stages.ts'
import { closedSessionView } from '../views/closed-session-view.ts'

// One sitting of the example session: Morel, by training, gets the whole certificate; Petit, by VAE, the first domain.
const before = aSession('heard')
const [morel, petit] = [before.hearing(1).sheets[0]!, before.hearing(2).sheets[0]!]

describe('a whole session with two candidates', () => {
  it('gives the first the whole certificate, which no longer expires (H6, C5)', () => {
    const standings = new Set(morel.sheet.domains.map(({ standing, validUntil }) => `${standing} ${validUntil}`))
    expect(morel.sheet.outcome).toBe('full')
    expect([...standings]).toEqual(['acquired null'])
    expect(morel.sheet.recommendation).toBeNull()
  })

  it('gives the second one domain for five years, and a recommendation (H6, C5, H7)', () => {
    const [first, ...rest] = petit.sheet.domains
    expect(petit.sheet.outcome).toBe('partial')
    expect(first).toMatchObject({ code: 'D1', standing: 'acquired', validUntil: '2031-11-23' })
    expect(new Set(rest.map(({ standing }) => standing))).toEqual(new Set(['notAcquired']))
    expect(petit.sheet.recommendation).toEqual(advice)
  })

  it('says on the sheet who, what, when and before whom (H9)', () => {
    expect(morel.sheet).toMatchObject({
      number: 'FD-2026-0001',
      version: 1,
      correctionReason: null,
      session: { number: 'S-2026-001', date: '2026-11-23', place: 'Salle Condorcet, Nantes' },
      certificate: { code: 'AC', title: 'CQP Assistant(e) commercial(e)', frameworkVersion: '2013.1' },
      candidate: { givenNames: ['Camille'], birthName: 'Morel', birthDate: '1990-04-12', birthPlace: 'Angers' },
      route: 'training',
      president: { name: 'Dominique Aubry', college: 'employer' },
      timeZone: 'Europe/Paris',
    })
    expect(morel.signedBy).toBe('aubry')
    expect(petit.sheet).toMatchObject({ number: 'FD-2026-0002', route: 'vae' })
    expect(petit.sheet.sat.map(({ name, college, president, recused }) => [name, college, president, recused])).toEqual(
      [
        ['Dominique Aubry', 'employer', true, false],
        ['Dominique Brun', 'employer', false, false],
        ['Dominique Caron', 'employee', false, false],
        ['Dominique Diallo', 'employee', false, false],
      ],
    )
  })

  it('leaves each candidate with what they hold (C5)', () => {
    const held = (name: string) =>
      (before.play.world.acquisitions[candidateId(name)] ?? []).map(
        ({ domain, validUntil, sheetNumber }) => `${domain} ${validUntil ?? 'for life'} ${sheetNumber}`,
      )
    expect(held('morel')).toEqual(['D1', 'D2', 'D3', 'D4', 'D5'].map((code) => `${code} for life FD-2026-0001`))
    expect(held('petit')).toEqual(['D1 2031-11-23 FD-2026-0002'])
  })

  it('closes once the minutes are signed by all who sat (H10)', () => {
    const { session } = aSession('closed')
    expect(session.status).toBe('closed')
    expect(Object.keys(session.minutesSigned)).toEqual(['aubry', 'brun', 'caron', 'diallo'])
    expect(session.closedAt).not.toBeNull()
  })

  it('is sealed once its documents are kept, and what is left says how it ended', () => {
    const { play, sessionId } = aSession('sealed')
    expect(play.world.sessions).toEqual({})
    const seen = closedSessionView(play.world, sessionId, { kind: 'member', jurorId: jurorId('brun') })
    expect(seen?.hearings.map(({ name, outcome, sheets }) => [name, outcome, sheets.length])).toEqual([
      ['Camille Morel', 'full', 1],
      ['Alix Petit', 'partial', 1],
    ])
  })
})
