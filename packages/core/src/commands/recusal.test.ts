import { describe, expect, it } from 'vitest'
import type { Organisation } from '../model/candidate.ts'
import { aNewCandidate, aNewJuror, aPerson, candidateId, jurorId } from '../testing/build.ts'
import { staff } from '../testing/play.ts'
import type { Sitting } from '../testing/sitting.ts'
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

describe('a link that a correction brings to light after the jury was made is detected at the sitting (J4)', () => {
  const worksAt = (sitting: Sitting, employer: Organisation) => {
    const candidate = aNewCandidate('Morel', { person: aPerson('Morel', { employer }) })
    sitting.play.must(staff, { type: 'candidate.correct', candidateId: candidateId('morel'), version: 1, candidate })
    return sitting
  }
  const ofCaron = { name: 'SYNDICAT-CARON', siret: null }
  const call = (sitting: Sitting) =>
    sitting.play.order(sitting.presiding(1), { type: 'hearing.call', ...sitting.at(1) })
  const expected = (...names: readonly string[]) => ({
    error: { code: 'recusal-expected', candidate: { name: 'Camille Morel' }, members: names.map((name) => ({ name })) },
  })

  it('of the candidate: the call waits until that member is recused', () => {
    const sitting = worksAt(aSession('opened'), ofCaron)
    expect(call(sitting)).toMatchObject(expected('Dominique Caron'))
    expect(sitting.hearing(1).stage).toBe('waiting')
    expect(call(sitting.recuse(1, 'caron')).ok).toBe(true)
    expect(sitting.view('caron').current?.domains ?? []).toEqual([])
  })

  it('of the president: another member calls once they are recused', () => {
    const sitting = worksAt(aSession('opened'), { name: 'Union mutualiste Aubry', siret: null })
    expect(call(sitting)).toMatchObject(expected('Dominique Aubry'))
    sitting.recuse(1, 'aubry')
    expect(sitting.presiding(1)).toEqual(sitting.as('brun'))
    expect(call(sitting).ok).toBe(true)
  })

  it('of the juror, by the company’s SIRET', () => {
    const sitting = worksAt(aSession('opened'), { name: 'Maison', siret: '12345678900001' })
    const organisation = { name: 'Autre nom', siret: '12345678900002' }
    const juror = aNewJuror('Diallo', 'employee', { organisation })
    sitting.play.must(staff, { type: 'juror.correct', jurorId: jurorId('diallo'), version: 1, juror })
    expect(call(sitting)).toMatchObject(expected('Dominique Diallo'))
    const second = sitting.play.order(sitting.presiding(2), { type: 'hearing.call', ...sitting.at(2) })
    expect(second.ok).toBe(true)
  })

  it('and keeps nobody else from being replaced; who comes in must be of another house', () => {
    const sitting = worksAt(aSession('made'), ofCaron)
    const replace = (name: string) => {
      const juror = aNewJuror('Evrard', 'employer', { organisation: { name, siret: null } })
      sitting.play.must(staff, { type: 'juror.register', juror })
      const registered = sitting.play.facts.at(-1)
      const entering = registered?.type === 'juror.registered' ? registered.juror.id : jurorId('nobody')
      const { sessionId } = sitting
      return sitting.play.order(staff, { type: 'member.replace', sessionId, leaving: jurorId('brun'), entering })
    }
    expect(replace('Syndicat Caron')).toMatchObject({
      error: { code: 'jury-refused', faults: [{ code: 'conflict', juror: { name: 'Dominique Evrard' } }] },
    })
    expect(replace('Union Exemple').ok).toBe(true)
  })
})
