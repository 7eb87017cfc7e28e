import { describe, expect, it } from 'vitest'
import { jurorId } from '../testing/build.ts'
import type { Sitting } from '../testing/sitting.ts'
import { aSession } from '../testing/stages.ts'

/** The first candidate is called, and nobody has answered yet. */
function asked(): Sitting {
  const sitting = aSession('opened')
  sitting.play.must(sitting.presiding(1), { type: 'hearing.call', ...sitting.at(1) })
  return sitting
}
const request = (sitting: Sitting, by: string, of: string) => {
  const order = { type: 'recusal.request', ...sitting.at(1), jurorId: jurorId(of), askedBy: 'candidate' } as const
  sitting.play.must(sitting.as(by), order)
  return sitting
}
const decides = (sitting: Sitting, by: string, of: string, accepted: boolean) =>
  sitting.play.order(sitting.as(by), { type: 'recusal.decide', ...sitting.at(1), jurorId: jurorId(of), accepted })

describe('before a file opens, each member is asked whether they have a link (J4)', () => {
  it('sees the question and nothing of the file until they have answered', () => {
    const sitting = asked()
    const before = sitting.view('caron')
    expect([before.step, before.current]).toEqual([{ do: 'answerLink', hearingId: sitting.hearing(1).id }, null])
    expect(before.question).toMatchObject({ name: 'Camille Morel', sameHouse: false })
    sitting.denyLinks(1, ['caron'])
    expect(sitting.view('caron').current?.candidate.name).toBe('Camille Morel')
  })

  it('keeps the president waiting for the others, and then lets them start', () => {
    const sitting = asked().denyLinks(1, ['aubry', 'brun'])
    expect(sitting.view('aubry').step).toEqual({ do: 'waitForAnswers', missing: ['caron', 'diallo'] })
    sitting.denyLinks(1, ['caron']).recuse(1, 'diallo')
    expect(sitting.view('aubry').step).toEqual({ do: 'startPhase', phase: 'interview' })
  })

  it('lets the president note what somebody has said aloud, and nobody else', () => {
    const sitting = asked()
    const order = { type: 'conflict.none', ...sitting.at(1), jurorId: jurorId('diallo') } as const
    const later = { ...order, ...sitting.at(2) }
    expect(sitting.play.order(sitting.as('aubry'), later)).toMatchObject({ error: { code: 'president-only' } })
    expect(sitting.play.order(sitting.as('caron'), order)).toMatchObject({ error: { code: 'president-only' } })
    sitting.play.must(sitting.as('aubry'), order)
    expect(sitting.view('aubry').question!.unanswered).toEqual(['aubry', 'brun', 'caron'])
  })

  it('may be answered before the sitting opens, and then is not asked again', () => {
    const sitting = aSession('made').denyLinks(1, ['caron']).signIn().designate('aubry').open()
    sitting.play.must(sitting.as('aubry'), { type: 'hearing.call', ...sitting.at(1) })
    expect(sitting.view('caron').step).toEqual({ do: 'giveOpinions' })
  })
})

describe('a recusal that is asked for (J4)', () => {
  it('is decided by who presides, and then the member does not sit', () => {
    const sitting = request(aSession('called'), 'caron', 'diallo')
    expect(sitting.view('aubry').step).toEqual({ do: 'decideRecusal', jurorId: 'diallo' })
    expect(sitting.view('caron').question!.requests).toEqual([
      { jurorId: 'diallo', askedBy: 'candidate', decidedBy: 'aubry' },
    ])
    expect(decides(sitting, 'brun', 'diallo', true)).toMatchObject({ error: { code: 'president-only' } })
    expect(decides(sitting, 'aubry', 'diallo', true)).toMatchObject({ ok: true })
    expect(sitting.view('diallo').step).toEqual({ do: 'stayOut' })
  })

  it('that is not accepted leaves them sitting, and the minutes say so', () => {
    const sitting = request(aSession('called'), 'caron', 'diallo')
    decides(sitting, 'aubry', 'diallo', false)
    expect(sitting.view('diallo').step).toEqual({ do: 'giveOpinions' })
    sitting.giveOpinions(1).holdOral(1).openDeliberation(1).recordVerdicts(1).presentSheet(1).readSheet(1).signSheet(1)
    sitting.setAside(2, 'absent').presentMinutes()
    expect(sitting.view('aubry').minutes!.hearings[0]!.recusalsRefused).toEqual(['Dominique Diallo'])
  })

  it('is settled by the member’s own word, and by nobody else any more', () => {
    const sitting = request(aSession('called'), 'caron', 'diallo').recuse(1, 'diallo')
    expect(sitting.view('aubry').step).toEqual({ do: 'startPhase', phase: 'interview' })
    expect(decides(sitting, 'aubry', 'diallo', true)).toMatchObject({ error: { code: 'recusal-not-asked' } })
    expect(sitting.hearing(1)).toMatchObject({ recused: ['diallo'], recusalRequests: [] })
  })

  it('of the president is decided by who would preside without them', () => {
    const sitting = request(aSession('called'), 'caron', 'aubry')
    expect(decides(sitting, 'aubry', 'aubry', false)).toMatchObject({ error: { code: 'president-only' } })
    expect(sitting.view('brun').step).toEqual({ do: 'decideRecusal', jurorId: 'aubry' })
    expect(decides(sitting, 'brun', 'aubry', true)).toMatchObject({ ok: true })
    expect(sitting.view('brun').step).toEqual({ do: 'startPhase', phase: 'interview' })
  })
})

describe('a recusal that is lifted (J4)', () => {
  it('puts the member back, who is asked again', () => {
    const sitting = aSession('called').recuse(1, 'diallo')
    sitting.play.must(sitting.as('aubry'), { type: 'recusal.lift', ...sitting.at(1), jurorId: jurorId('diallo') })
    expect(sitting.view('diallo').step).toEqual({ do: 'answerLink', hearingId: sitting.hearing(1).id })
    expect(sitting.view('aubry').step).toEqual({ do: 'waitForAnswers', missing: ['diallo'] })
  })

  it('is lifted no more once the oral has begun', () => {
    const sitting = aSession('called').recuse(1, 'diallo').holdOral(1)
    const order = { type: 'recusal.lift', ...sitting.at(1), jurorId: jurorId('diallo') } as const
    expect(sitting.play.order(sitting.as('aubry'), order)).toMatchObject({ error: { code: 'oral-started' } })
  })
})
