import { describe, expect, it } from 'vitest'
import { aNewJuror, jurorId } from '../testing/build.ts'
import { staff } from '../testing/play.ts'
import { registerEvrard } from '../testing/refusals/ask.ts'
import type { Sitting } from '../testing/sitting.ts'
import { aSession } from '../testing/stages.ts'
import { substitutesFor } from '../rules/substitutes.ts'

const leaves = (sitting: Sitting, juror: string, by = juror): Sitting => {
  sitting.play.must(sitting.as(by), { type: 'member.depart', sessionId: sitting.sessionId, jurorId: jurorId(juror) })
  return sitting
}
const replaces = (sitting: Sitting, leaving: string, entering: string, by = 'aubry') =>
  sitting.play.order(sitting.as(by), {
    ...{ type: 'member.replace', sessionId: sitting.sessionId },
    ...{ leaving: jurorId(leaving), entering: jurorId(entering) },
  })
const sheetOf = (sitting: Sitting, position: number) => sitting.hearing(position).sheets.at(-1)!.sheet
const names = (sitting: Sitting, position: number) =>
  sheetOf(sitting, position).sat.map(({ name }) => name.split(' ')[1])

describe('a member who leaves for good (J3)', () => {
  it('between two candidates: nobody is called until somebody of their college sits in their place', () => {
    const sitting = leaves(aSession('signed'), 'diallo')
    expect(sitting.view('aubry').step).toEqual({ do: 'completeJury' })
    const evrard = registerEvrard(sitting)
    expect(replaces(sitting, 'diallo', evrard)).toMatchObject({ ok: true })
    sitting.signIn([evrard]).hear(2, 'acquired', 'notAcquired')
    expect([names(sitting, 1), names(sitting, 2)]).toEqual([
      ['Aubry', 'Brun', 'Caron', 'Diallo'],
      ['Aubry', 'Brun', 'Caron', 'Evrard'],
    ])
  })

  it('during the oral: has not sat for that candidate, and what they thought is forgotten', () => {
    const sitting = leaves(aSession('oralEnded'), 'diallo')
    expect(sitting.hearing(1).opinions).not.toHaveProperty('diallo')
    expect(sitting.view('aubry').step).toEqual({ do: 'breakOff' })
  })

  it('during the deliberation: has sat, their opinion stays beside the others, and nobody waits for them', () => {
    const sitting = leaves(aSession('deliberation'), 'diallo')
    const { domains } = sitting.view('aubry').current!
    expect(domains[0]!.opinions!.map((one) => one.jurorId)).toEqual(['aubry', 'brun', 'caron', 'diallo'])
    sitting.recordVerdicts(1).presentSheet(1).readSheet(1).signSheet(1)
    expect(names(sitting, 1)).toEqual(['Aubry', 'Brun', 'Caron', 'Diallo'])
  })

  it('is in the minutes with the hour, and signs them no more', () => {
    const sitting = leaves(aSession('heard'), 'diallo').presentMinutes().signMinutes()
    const minutes = sitting.view('aubry').minutes!
    expect(minutes.departed).toEqual([{ name: 'Dominique Diallo', at: sitting.session.departures[0]!.at }])
    expect(minutes.sat.map(({ name }) => name)).toContain('Dominique Diallo')
    expect(sitting.close().session.status).toBe('closed')
  })

  it('who was said to have left by mistake is there again, from the next candidate on', () => {
    const sitting = leaves(aSession('called'), 'diallo', 'aubry')
    sitting.play.must(sitting.as('diallo'), {
      ...{ type: 'member.return', sessionId: sitting.sessionId, jurorId: jurorId('diallo') },
    })
    expect(sitting.view('diallo').step).toEqual({ do: 'stayOut' })
    sitting.setAside(1, 'postponed').call(2)
    expect(sitting.view('diallo').step).toEqual({ do: 'giveOpinions' })
  })
})

describe('a president who leaves for good (J2)', () => {
  it('is followed at once by the other of their college', () => {
    const sitting = leaves(aSession('reading'), 'aubry')
    expect(sitting.president).toBe('brun')
    expect(sitting.hearing(1)).toMatchObject({ stage: 'deliberation', draft: null })
    expect(sitting.view('brun').step).toEqual({ do: 'presentSheet' })
  })

  it('and by the other college when their own has gone', () => {
    const sitting = leaves(leaves(aSession('heard'), 'brun'), 'aubry')
    expect(sitting.president).toBe('caron')
  })
})

describe('a presidency that is claimed (J2)', () => {
  const claimed = (by = 'caron', to = 'brun') => {
    const sitting = aSession('oral')
    sitting.play.must(sitting.as(by), { type: 'presidency.claim', sessionId: sitting.sessionId, to: jurorId(to) })
    return sitting
  }

  it('passes when a second member agrees, who may be the one proposed', () => {
    const sitting = claimed()
    expect(sitting.president).toBe('aubry')
    sitting.play.must(sitting.as('brun'), {
      ...{ type: 'presidency.second', sessionId: sitting.sessionId, to: jurorId('brun') },
    })
    expect([sitting.president, sitting.session.claim]).toEqual(['brun', null])
    expect(sitting.view('brun').step).toEqual({ do: 'endPhase', phase: 'interview' })
  })

  it('stays where it is when the president says so', () => {
    const sitting = claimed()
    sitting.play.must(sitting.as('aubry'), { type: 'presidency.keep', sessionId: sitting.sessionId })
    expect([sitting.president, sitting.session.claim]).toEqual(['aubry', null])
  })

  it('the office may pass it at once', () => {
    const sitting = aSession('oral')
    sitting.play.must(staff, { type: 'presidency.transfer', sessionId: sitting.sessionId, to: jurorId('brun') })
    expect(sitting.president).toBe('brun')
  })
})

describe('who may sit in the place of a member (J1, J3, J4, J5)', () => {
  it('is of the same college, and has nothing against them', () => {
    const sitting = aSession('made')
    const evrard = registerEvrard(sitting)
    sitting.play.must(staff, { type: 'juror.register', juror: aNewJuror('Fabre', 'employer') })
    const house = { name: 'Autre maison', siret: null }
    const unqualified = aNewJuror('Girard', 'employee', { certificates: ['CM'], organisation: house })
    sitting.play.must(staff, { type: 'juror.register', juror: unqualified })
    expect(substitutesFor(sitting.play.world, sitting.session, jurorId('diallo')).map(({ id }) => id)).toEqual([evrard])
  })

  it('is put there on the spot by a member who is there, who may give them a link until they have signed', () => {
    const sitting = aSession('made').signIn(['aubry', 'brun', 'caron'])
    const evrard = registerEvrard(sitting)
    const link = { type: 'link.issue', sessionId: sitting.sessionId, holder: evrard } as const
    expect(replaces(sitting, 'diallo', evrard, 'diallo')).toMatchObject({ error: { code: 'not-signed-in' } })
    expect(replaces(sitting, 'diallo', evrard)).toMatchObject({ ok: true })
    expect(sitting.play.order(sitting.as('aubry'), { ...link, holder: jurorId('brun') })).toMatchObject({ ok: false })
    expect(sitting.play.order(sitting.as('aubry'), link)).toMatchObject({ ok: true })
    sitting.signIn([evrard])
    expect(sitting.play.order(sitting.as('aubry'), link)).toMatchObject({ error: { code: 'not-allowed' } })
  })
})
