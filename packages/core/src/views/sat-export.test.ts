import { describe, expect, it } from 'vitest'
import { jurorId } from '../testing/build.ts'
import { aPaper, enter } from '../testing/refusals/paper.ts'
import { registerEvrard } from '../testing/refusals/ask.ts'
import { staff } from '../testing/play.ts'
import type { Sitting } from '../testing/sitting.ts'
import { aSession } from '../testing/stages.ts'
import { satExport } from './sat-export.ts'

const satOf = ({ session, play }: Sitting, juror: string) =>
  satExport(
    { session, jurors: Object.values(play.world.jurors).flatMap((one) => one ?? []), sealed: false },
    jurorId(juror),
  )[0]!
const departs = (sitting: Sitting, juror: string, by: string | null) =>
  sitting.play.must(by === null ? staff : sitting.as(by), {
    ...{ type: 'member.depart', sessionId: sitting.sessionId, jurorId: jurorId(juror) },
  })

describe('what an export says of a juror in a session (P2)', () => {
  it('is who left, when, by whose word, and who came in the place of whom (J3)', () => {
    const sitting = aSession('called')
    departs(sitting, 'diallo', 'aubry')
    const evrard = registerEvrard(sitting)
    const { sessionId } = sitting
    sitting.play.must(sitting.as('aubry'), {
      type: 'member.replace',
      sessionId,
      leaving: jurorId('diallo'),
      entering: evrard,
    })
    sitting.signIn([evrard]).setAside(1, 'postponed').hear(2, 'acquired', 'notAcquired')
    const left = sitting.session.departures[0]!.at
    const entered = sitting.session.replacements[0]!.at
    expect(satOf(sitting, 'diallo')).toMatchObject({
      ...{ departure: { at: left, toldBy: 'member' }, replacedAt: entered, enteredAt: null },
      hearings: [{ part: null }, { part: 'left' }],
    })
    expect(satOf(sitting, 'aubry')).toMatchObject({ departure: null, toldOfDepartures: [left] })
    expect(satOf(sitting, evrard)).toMatchObject({
      ...{ departure: null, enteredAt: entered, replacedAt: null },
      hearings: [{ part: null }, { part: 'sat', unlinked: true }],
    })
  })

  it.each([
    ['diallo', 'themselves'],
    [null, 'office'],
  ] as const)('tells leaving apart from coming late, said by %s', (by, toldBy) => {
    const sitting = aSession('oral')
    departs(sitting, 'diallo', by)
    expect(satOf(sitting, 'diallo')).toMatchObject({
      departure: { toldBy },
      hearings: [{ part: 'left' }, { part: null }],
    })
    const evrard = registerEvrard(sitting)
    const { sessionId } = sitting
    sitting.play.must(staff, { type: 'member.replace', sessionId, leaving: jurorId('diallo'), entering: evrard })
    sitting.signIn([evrard])
    expect(satOf(sitting, evrard).hearings).toMatchObject([{ part: 'late' }, { part: null }])
  })

  it('is the recusals that were asked of them, and what became of them (J4)', () => {
    const sitting = aSession('called')
    const asked = { ...sitting.at(1), jurorId: jurorId('diallo') }
    sitting.play.must(sitting.as('caron'), { type: 'recusal.request', ...asked, askedBy: 'candidate' })
    sitting.play.must(sitting.as('aubry'), { type: 'recusal.decide', ...asked, accepted: false })
    expect(satOf(sitting, 'diallo').hearings[0]).toMatchObject({
      ...{ part: 'sat', unlinked: true },
      recusalRequests: [{ askedBy: 'candidate', decided: 'refused' }],
    })
    expect(satOf(sitting, 'caron').hearings[0]!.recusalRequests).toEqual([])
  })

  it('is who proposes to preside, or is proposed (J2)', () => {
    const sitting = aSession('opened')
    const { sessionId } = sitting
    sitting.play.must(sitting.as('caron'), { type: 'presidency.claim', sessionId, to: jurorId('brun') })
    expect(['aubry', 'brun', 'caron'].map((one) => satOf(sitting, one).claim?.as)).toEqual([
      undefined,
      'isProposed',
      'proposes',
    ])
  })

  it('is who signed a decision on paper (H9)', () => {
    const sitting = aSession('made')
    enter(sitting, aPaper(sitting))
    expect(['aubry', 'brun', 'caron'].map((one) => satOf(sitting, one).hearings[0]!.onPaper)).toEqual([
      'president',
      null,
      'witness',
    ])
  })
})
