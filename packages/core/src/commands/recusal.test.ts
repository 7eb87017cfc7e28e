import { describe, expect, it } from 'vitest'
import { aSession } from '../testing/stages.ts'

describe('a member who is recused (J4)', () => {
  it('is on the sheet as not having sat, and in the minutes', () => {
    const sitting = aSession('opened').recuse(1, 'diallo').hear(1, 'acquired').hear(2, 'acquired', 'notAcquired')
    const { sat } = sitting.hearing(1).sheets[0]!.sheet
    expect(sat.map(({ name, recused }) => [name, recused])).toEqual([
      ['Dominique Aubry', false],
      ['Dominique Brun', false],
      ['Dominique Caron', false],
      ['Dominique Diallo', true],
    ])
    expect(
      sitting
        .presentMinutes()
        .view('aubry')
        .minutes?.hearings.map(({ recused }) => recused),
    ).toEqual([['Dominique Diallo'], []])
  })

  it('during the oral: what they had said is forgotten, and nobody waits for them', () => {
    const sitting = aSession('called').giveOpinions(1, 'notAcquired').recuse(1, 'diallo')
    expect(sitting.hearing(1).opinions).not.toHaveProperty('diallo')
    sitting.holdOral(1).openDeliberation(1)
    const seen = sitting.view('aubry').current!
    expect(seen.domains[0]!.opinions?.map(({ jurorId }) => jurorId)).toEqual(['aubry', 'brun', 'caron'])
    sitting.recordVerdicts(1).presentSheet(1).readSheet(1).signSheet(1)
    expect(sitting.hearing(1).stage).toBe('signed')
  })

  it('sits for the next candidate', () => {
    const sitting = aSession('opened').recuse(1, 'diallo').hear(1, 'acquired').call(2)
    expect(sitting.view('diallo').current?.sitting).toContain('diallo')
  })
})

describe('a president who is recused (J4)', () => {
  const sitting = aSession('opened').recuse(1, 'aubry').hear(1, 'acquired').hear(2, 'acquired', 'notAcquired')

  it('leaves that candidate to the other member of their college, who signs', () => {
    expect(sitting.hearing(1).sheets[0]).toMatchObject({
      signedBy: 'brun',
      sheet: { president: { name: 'Dominique Brun', college: 'employer' } },
    })
    const presided = sitting.hearing(1).sheets[0]!.sheet.sat.filter(({ president }) => president)
    expect(presided.map(({ name }) => name)).toEqual(['Dominique Brun'])
  })

  it('presides all the others, and the session', () => {
    expect(sitting.hearing(2).sheets[0]!.signedBy).toBe('aubry')
    expect(sitting.president).toBe('aubry')
  })

  it('counts as having presided: the alternation looks at the session', () => {
    expect(sitting.play.world.presidencies.map(({ jurorId }) => jurorId)).toEqual(['aubry'])
  })

  it('may be recused once the clock runs: the acting president goes on with it', () => {
    const oral = aSession('oral').recuse(1, 'aubry')
    const end = { type: 'timer.end', ...oral.at(1), phase: 'interview' } as const
    expect(oral.play.order(oral.as('aubry'), end)).toMatchObject({ error: { code: 'president-only' } })
    expect(oral.play.order(oral.as('brun'), end)).toMatchObject({ ok: true })
  })

  it('corrects nothing of that candidate: who signed does', () => {
    const reopen = { type: 'sheet.reopen', ...sitting.at(1), reason: 'Erreur de saisie' } as const
    expect(sitting.play.order(sitting.as('aubry'), reopen)).toMatchObject({ error: { code: 'president-only' } })
    expect(sitting.play.order(sitting.as('brun'), reopen)).toMatchObject({ ok: true })
  })
})
