import { describe, expect, it } from 'vitest'
import { sayFact } from '../fr/facts.ts'
import { emptyWorld } from '../model/world.ts'
import { aCandidate, aCompleteFile, aJuror, candidateId, jurorId } from '../testing/build.ts'
import { staff } from '../testing/play.ts'
import { twoOfFour } from '../testing/refusals/ask.ts'
import type { Sitting } from '../testing/sitting.ts'
import { aSession, makeSession, twoCandidates } from '../testing/stages.ts'

const evrard = aJuror('Evrard', 'employer')
const others = [aJuror('Faure', 'employer'), aJuror('Gros', 'employee'), aJuror('Huet', 'employee')]
const roux = aCandidate('Roux')

/** A session of the four, with Evrard, other jurors and one more candidate registered besides. */
function fourAndEvrard(): Sitting {
  const jurors = Object.fromEntries([evrard, ...others].map((juror) => [juror.id, juror]))
  return aSession('made', {
    start: {
      ...emptyWorld(),
      jurors,
      candidates: { [roux.id]: roux },
      files: { [roux.id]: aCompleteFile('training') },
    },
  })
}

describe('a president is designated (J2)', () => {
  it('of the college whose turn it is, without a reason', () => {
    const { session, play } = aSession('signedIn').designate('brun')
    expect(session.presidency).toMatchObject({ presidentId: 'brun', turn: 'employer', derogation: null })
    expect(play.world.presidencies).toMatchObject([{ jurorId: 'brun', college: 'employer', turn: 'employer' }])
  })

  it('of the other college with a reason, which is kept', () => {
    const { session, play } = aSession('signedIn').designate('caron', 'Les deux autres sont souffrants.')
    expect(session.presidency).toMatchObject({ turn: 'employer', derogation: 'Les deux autres sont souffrants.' })
    expect(play.world.presidencies).toMatchObject([{ college: 'employee', turn: 'employer' }])
  })

  it('and a reason that was not needed is not kept', () => {
    expect(aSession('signedIn').designate('aubry', 'Pour rien').session.presidency?.derogation).toBeNull()
  })

  it('again before the opening: the last one counts, once', () => {
    const { session, play } = aSession('presided').designate('caron', 'Aubry doit partir.').designate('brun')
    expect(session.presidency).toMatchObject({ presidentId: 'brun', turn: 'employer', derogation: null })
    expect(play.world.presidencies.map((past) => past.jurorId)).toEqual(['brun'])
  })

  it('again, of the same turn: a session does not come after itself', () => {
    const { presidency } = aSession('presided').designate('brun').session
    expect(presidency).toMatchObject({ presidentId: 'brun', turn: 'employer', derogation: null })
  })

  it('by any member who has signed', () => {
    const { play, as, sessionId } = aSession('made').signIn(['aubry', 'diallo'])
    const order = { type: 'president.designate', sessionId, jurorId: jurorId('aubry'), derogation: null } as const
    expect(play.order(as('diallo'), order)).toMatchObject({ ok: true })
  })
})

describe('the presidency passes to the other college', () => {
  const next = (first: Sitting) =>
    makeSession(first.play, { candidates: twoCandidates, date: '2026-12-01' }).view('staff').presidency.turn

  it('after a session, even sealed', () => {
    const first = aSession('opened').setAside(1, 'absent').setAside(2, 'absent').presentMinutes().signMinutes().close()
    expect(next(first.seal())).toBe('employee')
  })

  it('after a session where it was handed over: who was designated counts', () => {
    const first = aSession('opened').setAside(1, 'absent').setAside(2, 'absent')
    first.play.must(first.as('aubry'), {
      type: 'presidency.transfer',
      sessionId: first.sessionId,
      to: jurorId('caron'),
    })
    expect(next(first)).toBe('employee')
  })

  it('not after a session that was cancelled', () => {
    const first = aSession('presided')
    first.play.must(staff, { type: 'session.cancel', sessionId: first.sessionId })
    expect(next(first)).toBe('employer')
  })
})

describe('a session that has not opened', () => {
  it('can be given up though members have signed: its people are free again (J3)', () => {
    const first = aSession('made').signIn(['aubry'])
    first.play.must(staff, { type: 'session.cancel', sessionId: first.sessionId })
    expect(makeSession(first.play, {}).session.number).toBe('S-2026-002')
  })
})

describe('a candidate is taken out of a session that has not opened (H1)', () => {
  it('and is free: to give up, or for another session', () => {
    const first = aSession('made')
    const withdraw = { type: 'candidate.withdraw', candidateId: candidateId('morel'), reason: null } as const
    expect(first.play.order(staff, withdraw)).toMatchObject({ error: { code: 'candidate-planned' } })
    first.release(1)
    expect(first.play.order(staff, withdraw)).toMatchObject({ ok: true })
    first.play.must(staff, { type: 'candidate.reinstate', candidateId: candidateId('morel') })
    const second = makeSession(first.play, { candidates: twoCandidates.slice(0, 1), date: '2026-12-01' })
    expect(second.session.hearings.map((hearing) => hearing.candidateId)).toEqual(['morel'])
  })

  it('though members have signed; the others keep their hearings, one place earlier', () => {
    const sitting = aSession('signedIn')
    const [, petit] = sitting.session.hearings
    sitting.release(1)
    expect(sitting.session.hearings).toEqual([petit])
    expect(sitting.view('staff').hearings).toMatchObject([{ id: petit?.id, position: 1 }])
  })

  it('and the journal says who', () => {
    const { play } = aSession('made').release(1)
    expect(sayFact(play.world, play.facts.at(-1)!)).toBe('Séance S-2026-001\u00A0: Camille Morel retiré de la liste.')
  })
})

describe('a member is replaced (J3)', () => {
  const replace = (sitting: Sitting, entering: string, leaving = 'brun') =>
    sitting.play.order(staff, {
      type: 'member.replace',
      sessionId: sitting.sessionId,
      leaving: jurorId(leaving),
      entering: jurorId(entering),
    })

  it('by a registered juror of the same college, in the same seat', () => {
    const sitting = fourAndEvrard().signIn(['aubry', 'caron', 'diallo'])
    expect(replace(sitting, 'evrard')).toMatchObject({ ok: true })
    expect(sitting.session.jurorIds).toEqual(['aubry', 'evrard', 'caron', 'diallo'])
  })

  it('so that one may sign, and the other no longer', () => {
    const sitting = fourAndEvrard()
    replace(sitting, 'evrard')
    const sign = { type: 'attendance.sign', sessionId: sitting.sessionId } as const
    expect(sitting.play.order(sitting.as('brun'), sign)).toMatchObject({ error: { code: 'not-allowed' } })
    expect(sitting.play.order(sitting.as('evrard'), sign)).toMatchObject({ ok: true })
  })

  it('by themselves: nothing happens', () => {
    expect(replace(fourAndEvrard(), 'brun')).toEqual({ ok: true, value: [] })
  })

  it('not by who sits already', () => {
    expect(replace(fourAndEvrard(), 'aubry')).toMatchObject({
      error: { code: 'jury-refused', faults: [{ code: 'juror-twice' }, { code: 'seats', college: 'employer' }] },
    })
  })

  it('not by who sits elsewhere that day (B3)', () => {
    const sitting = fourAndEvrard()
    makeSession(sitting.play, { jurors: [evrard, ...others], candidates: [roux] })
    expect(replace(sitting, 'evrard')).toMatchObject({ error: { faults: [{ code: 'juror-engaged' }] } })
  })
})

describe('the presidency is handed over (J2)', () => {
  const transfer = (sitting: Sitting, to: string) =>
    sitting.play.must(sitting.as(sitting.president), {
      type: 'presidency.transfer',
      sessionId: sitting.sessionId,
      to: jurorId(to),
    })

  it('to a member who is there, who alone presides from then on', () => {
    const sitting = aSession('opened')
    transfer(sitting, 'diallo')
    expect(sitting.president).toBe('diallo')
    const call = { type: 'hearing.call', ...sitting.at(1) } as const
    expect(sitting.play.order(sitting.as('aubry'), call)).toMatchObject({ error: { code: 'president-only' } })
    expect(sitting.play.order(sitting.as('diallo'), call)).toMatchObject({ ok: true })
  })

  it('and the minutes say who presided before, and until when', () => {
    const sitting = aSession('signed')
    const at = sitting.play.now
    transfer(sitting, 'diallo')
    sitting.hear(2, 'acquired', 'notAcquired').presentMinutes()
    expect(sitting.view('brun').minutes).toMatchObject({
      president: 'Dominique Diallo',
      presidedBefore: [{ name: 'Dominique Aubry', until: at }],
    })
  })

  it('in the middle of a hearing: the clock is the new president’s', () => {
    const sitting = aSession('oral')
    transfer(sitting, 'caron')
    const end = { type: 'timer.end', ...sitting.at(1), phase: 'interview' } as const
    expect(sitting.play.order(sitting.as('caron'), end)).toMatchObject({ ok: true })
  })

  it('while a sheet is read: it names who presides, so that it is shown and read again (H9)', () => {
    const sitting = aSession('read')
    transfer(sitting, 'caron')
    expect(sitting.hearing(1)).toMatchObject({ stage: 'deliberation', draft: null })
    sitting.presentSheet(1).readSheet(1).signSheet(1)
    expect(sitting.hearing(1).sheets[0]).toMatchObject({
      signedBy: 'caron',
      sheet: { president: { name: 'Dominique Caron', college: 'employee' } },
    })
  })

  it('while the minutes are signed, so that the new president can close (H10)', () => {
    const sitting = aSession('minutesSigned')
    transfer(sitting, 'brun')
    expect(sitting.close().session.status).toBe('closed')
  })
})

describe('a member who comes late, where one of each college is enough (J3)', () => {
  it('sits for the candidates called after that', () => {
    const sitting = twoOfFour().hear(1, 'acquired').signIn(['brun']).hear(2, 'acquired', 'notAcquired')
    const sat = (position: number) => sitting.hearing(position).sheets[0]!.sheet.sat.map(({ name }) => name)
    expect(sat(1)).toEqual(['Dominique Aubry', 'Dominique Caron'])
    expect(sat(2)).toEqual(['Dominique Aubry', 'Dominique Brun', 'Dominique Caron'])
    const { hearings } = sitting.presentMinutes().view('aubry').minutes!
    expect(hearings.map(({ cameLater }) => cameLater)).toEqual([['Dominique Brun'], []])
  })

  it('does not sit for one called before, nor see the file, nor hold up the sheet', () => {
    const sitting = twoOfFour().call(1).signIn(['brun'])
    expect(sitting.view('brun')).toMatchObject({ current: null, step: { do: 'stayOut' } })
    sitting.giveOpinions(1).holdOral(1).openDeliberation(1).recordVerdicts(1).presentSheet(1).readSheet(1).signSheet(1)
    expect(sitting.hearing(1).sheets[0]!.sheet.sat).toHaveLength(2)
  })

  it('still does not when that sheet is corrected', () => {
    const sitting = twoOfFour().hear(1, 'acquired').signIn(['brun']).reopenSheet(1)
    sitting.presentSheet(1).readSheet(1).signSheet(1)
    expect(sitting.hearing(1).sheets[1]!.sheet.sat).toHaveLength(2)
  })

  it('sits if the candidate is put back to wait and called again', () => {
    const sitting = twoOfFour().call(1).signIn(['brun'])
    sitting.play.must(sitting.as('aubry'), { type: 'hearing.restore', ...sitting.at(1) })
    expect(sitting.call(1).view('brun').current?.sitting).toEqual(['aubry', 'brun', 'caron'])
  })

  it('signs the minutes with the others (H10)', () => {
    const sitting = twoOfFour().setAside(1, 'absent').signIn(['brun']).setAside(2, 'absent').presentMinutes()
    sitting.signMinutes(['aubry', 'caron'])
    const close = { type: 'session.close', sessionId: sitting.sessionId } as const
    expect(sitting.play.order(sitting.as('aubry'), close)).toMatchObject({
      error: { code: 'minutes-unsigned', members: [{ id: 'brun' }] },
    })
    expect(sitting.signMinutes(['brun']).close().session.status).toBe('closed')
  })

  it('is not waited for when they never come', () => {
    const sitting = twoOfFour().setAside(1, 'absent').setAside(2, 'absent').presentMinutes()
    expect(sitting.view('brun').step).toEqual({ do: 'nothing' })
    expect(sitting.signMinutes().close().session.status).toBe('closed')
  })
})
