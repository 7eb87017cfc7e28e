import { describe, expect, it } from 'vitest'
import { aNewJuror, jurorId } from '../testing/build.ts'
import { staff } from '../testing/play.ts'
import { registerEvrard } from '../testing/refusals/ask.ts'
import type { Sitting } from '../testing/sitting.ts'
import { aSession } from '../testing/stages.ts'
import { substitutesFor } from '../rules/substitutes.ts'
import { hearingFileView } from '../views/hearing-file-view.ts'

const leaves = (sitting: Sitting, juror: string, by = juror): Sitting => {
  sitting.play.must(sitting.as(by), { type: 'member.depart', sessionId: sitting.sessionId, jurorId: jurorId(juror) })
  return sitting
}
const replaces = (sitting: Sitting, leaving: string, entering: string, by = 'aubry') =>
  sitting.play.order(sitting.as(by), {
    ...{ type: 'member.replace', sessionId: sitting.sessionId },
    ...{ leaving: jurorId(leaving), entering: jurorId(entering) },
  })
const registered = (sitting: Sitting, name: string) => {
  sitting.play.must(staff, { type: 'juror.register', juror: aNewJuror(name, 'employee') })
  const made = sitting.play.facts.at(-1)
  return made?.type === 'juror.registered' ? made.juror.id : jurorId('nobody')
}
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

describe('whoever has left or been replaced (J3)', () => {
  it('one after the other: both members of a college are replaced', () => {
    const sitting = leaves(leaves(aSession('signed'), 'diallo'), 'caron')
    const evrard = registerEvrard(sitting)
    expect(replaces(sitting, 'diallo', evrard)).toMatchObject({ ok: true })
    const faure = registered(sitting, 'Faure')
    expect(replaces(sitting, 'caron', faure)).toMatchObject({ ok: true })
    sitting.signIn([evrard, faure]).hear(2, 'acquired', 'notAcquired')
    expect(names(sitting, 2)).toEqual(['Aubry', 'Brun', 'Evrard', 'Faure'])
  })

  it('a substitute who never came signs no more once somebody has come in their place', () => {
    const sitting = leaves(aSession('signed'), 'diallo')
    const [evrard, faure] = [registerEvrard(sitting), registered(sitting, 'Faure')]
    replaces(sitting, 'diallo', evrard)
    replaces(sitting, evrard, faure)
    sitting.signIn([faure])
    expect(
      sitting.play.order(sitting.as(evrard), { type: 'attendance.sign', sessionId: sitting.sessionId }),
    ).toMatchObject({ error: { code: 'already-replaced' } })
    expect(sitting.call(2).view('aubry').current!.sitting).toEqual(['aubry', 'brun', 'caron', faure])
  })

  it('who comes after all, before the opening, is replaced no more', () => {
    const sitting = aSession('made').signIn(['aubry', 'brun', 'caron'])
    const evrard = registerEvrard(sitting)
    replaces(sitting, 'diallo', evrard)
    replaces(sitting, evrard, 'diallo')
    expect(
      sitting
        .view('aubry')
        .members.map(({ id, replacedBy }) => [id, replacedBy])
        .at(-1),
    ).toEqual(['diallo', null])
    sitting.signIn(['diallo']).designate('aubry').open()
    leaves(sitting, 'diallo')
    expect(replaces(sitting, 'diallo', evrard)).toMatchObject({ ok: true })
  })

  it('does not open a file any more, nor answers about a candidate', () => {
    const sitting = leaves(aSession('signed').denyLinks(2, ['diallo']), 'diallo')
    const { world } = sitting.play
    const viewer = { kind: 'member', jurorId: jurorId('diallo') } as const
    const [first, second] = sitting.session.hearings
    expect([first, second].map((one) => hearingFileView(world, sitting.session, one!.id, viewer))).toEqual([null, null])
  })

  it('a candidate whom nobody can hear any more is postponed by the president of the session', () => {
    const sitting = aSession('signed').recuse(2, 'aubry').recuse(2, 'brun').recuse(2, 'caron')
    leaves(sitting, 'diallo')
    expect(sitting.view('aubry').step).toEqual({ do: 'completeJury' })
    sitting.play.must(sitting.as('aubry'), { type: 'hearing.setAside', ...sitting.at(2), as: 'postponed' })
    expect(sitting.view('aubry').step).toEqual({ do: 'presentMinutes' })
  })

  it('a sheet that is read is shown again when another presides for that candidate, session’s president or not (H9)', () => {
    const sitting = aSession('opened').recuse(1, 'aubry').call(1).giveOpinions(1).holdOral(1).openDeliberation(1)
    sitting.recordVerdicts(1).presentSheet(1).readSheet(1)
    leaves(sitting, 'brun')
    expect(sitting.hearing(1)).toMatchObject({ stage: 'deliberation', draft: null })
    sitting.presentSheet(1).readSheet(1)
    sitting.play.must(sitting.as('brun'), {
      ...{ type: 'member.return', sessionId: sitting.sessionId, jurorId: jurorId('brun') },
    })
    expect(sitting.hearing(1)).toMatchObject({ stage: 'deliberation', draft: null })
  })
})
