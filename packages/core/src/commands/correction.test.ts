import { describe, expect, it } from 'vitest'
import { candidateId } from '../testing/build.ts'
import type { Sitting } from '../testing/sitting.ts'
import { aSession } from '../testing/stages.ts'
import { closedSessionView } from '../views/closed-session-view.ts'

const again = (sitting: Sitting, position: number) =>
  sitting.presentSheet(position).readSheet(position).signSheet(position)
const held = (sitting: Sitting, name: string) =>
  (sitting.play.world.acquisitions[candidateId(name)] ?? []).map(({ domain, validUntil, sheetNumber }) => [
    domain,
    validUntil,
    sheetNumber,
  ])

describe('a clerical error is mended (H9)', () => {
  it('by a second version under the same number, with its reason; both are kept', () => {
    const sitting = again(
      aSession('signed')
        .reopenSheet(1, 'D5 noté acquis par erreur')
        .recordVerdicts(1, 'acquired', 'acquired', 'acquired', 'acquired', 'notAcquired'),
      1,
    )
    const [first, second] = sitting.hearing(1).sheets.map(({ sheet }) => sheet)
    expect(first).toMatchObject({ number: 'FD-2026-0001', version: 1, correctionReason: null, outcome: 'full' })
    expect(second).toMatchObject({
      number: 'FD-2026-0001',
      version: 2,
      correctionReason: 'D5 noté acquis par erreur',
      outcome: 'partial',
    })
    expect(sitting.hearing(1).correction).toBeNull()
  })

  it('so that the candidate holds what the last version says, from the same day (C5)', () => {
    const sitting = again(aSession('signed').reopenSheet(1).recordVerdicts(1, 'acquired', 'acquired', 'notAcquired'), 1)
    expect(held(sitting, 'morel')).toEqual([
      ['D1', '2031-11-23', 'FD-2026-0001'],
      ['D2', '2031-11-23', 'FD-2026-0001'],
    ])
  })

  it('and nothing, where nothing is acquired any more', () => {
    const sitting = again(aSession('signed').reopenSheet(1).recordVerdicts(1, 'notAcquired'), 1)
    expect(held(sitting, 'morel')).toEqual([])
  })

  it('without using up a number', () => {
    const sitting = again(aSession('signed').reopenSheet(1), 1).hear(2, 'acquired', 'notAcquired')
    expect(sitting.hearing(2).sheets[0]!.sheet.number).toBe('FD-2026-0002')
  })

  it('more than once: versions follow one another', () => {
    const sitting = again(again(aSession('signed').reopenSheet(1, 'Un'), 1).reopenSheet(1, 'Deux'), 1)
    const versions = sitting.hearing(1).sheets.map(({ sheet }) => [sheet.version, sheet.correctionReason])
    expect(versions).toEqual([
      [1, null],
      [2, 'Un'],
      [3, 'Deux'],
    ])
  })

  it('with the recommendation it asks for by now (H7)', () => {
    const sitting = aSession('opened').hear(2, 'acquired').reopenSheet(2).recordVerdicts(2, 'notAcquired')
    const present = { type: 'sheet.present', ...sitting.at(2) } as const
    expect(sitting.play.order(sitting.as('aubry'), present)).toMatchObject({
      error: { code: 'recommendation-missing' },
    })
    expect(again(sitting.recommend(2), 2).hearing(2).sheets[1]!.sheet.recommendation).not.toBeNull()
  })

  it('while the minutes are signed: their signatures are dropped, and asked for again (H10)', () => {
    const sitting = aSession('minutes').signMinutes(['aubry', 'brun']).reopenSheet(2)
    expect([sitting.session.status, sitting.session.minutesSigned]).toEqual(['open', {}])
    again(sitting, 2).presentMinutes()
    expect(sitting.signMinutes().close().session.status).toBe('closed')
  })

  it('and the session ends with what was signed last', () => {
    const sitting = aSession('heard').reopenSheet(1).recordVerdicts(1, 'notAcquired')
    const { play, sessionId } = again(sitting, 1).presentMinutes().signMinutes().close().keepDocuments().seal()
    expect(closedSessionView(play.world, sessionId, { kind: 'staff' })?.hearings[0]).toMatchObject({
      outcome: 'none',
      sheets: [{ version: 1 }, { version: 2 }],
    })
  })

  it('and each version has its document', () => {
    const sitting = again(aSession('signed').keepDocuments().reopenSheet(1), 1).keepDocuments()
    expect(sitting.hearing(1).sheets.map(({ document }) => document?.sha256.slice(0, 3))).toEqual(['111', '222'])
  })

  it('the document of the first version being kept at any time', () => {
    const sitting = aSession('signed').reopenSheet(1).keepDocuments()
    expect(sitting.hearing(1)).toMatchObject({ stage: 'deliberation', sheets: [{ document: { bytes: 20_000 } }] })
  })
})

describe('a sheet being read', () => {
  it.each([
    ['a verdict', (sitting: Sitting) => sitting.recordVerdicts(1, 'notAcquired', 'acquired')],
    ['the recommendation', (sitting: Sitting) => sitting.recommend(1)],
  ] as const)('is withdrawn when %s changes, and read again (H9)', (_case, change) => {
    const sitting = change(aSession('read'))
    expect(sitting.hearing(1)).toMatchObject({ stage: 'deliberation', draft: null })
    expect(sitting.presentSheet(1).hearing(1).draft).toEqual({ number: 2, readBy: {} })
  })

  it('stays when a verdict is recorded that was there already', () => {
    const sitting = aSession('read')
    const order = {
      type: 'verdict.record',
      ...sitting.at(1),
      domain: 'D1',
      verdict: 'acquired',
      confirmation: 'none',
    } as const
    expect(sitting.play.order(sitting.as('aubry'), order)).toEqual({ ok: true, value: [] })
    expect(sitting.hearing(1).stage).toBe('reading')
  })

  it('is read once by each: a second click is nothing', () => {
    const sitting = aSession('read')
    const order = { type: 'sheet.read', ...sitting.at(1), draft: 1 } as const
    expect(sitting.play.order(sitting.as('brun'), order)).toEqual({ ok: true, value: [] })
  })
})
