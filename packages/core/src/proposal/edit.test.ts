import { describe, expect, it } from 'vitest'
import { explainPlanFault } from '../fr/plan-faults.ts'
import { compile } from '../planning/compiled.ts'
import { edited, type Edit } from '../planning/edit.ts'
import type { Plan } from '../planning/plan.ts'
import { judge } from '../planning/score.ts'
import { aCandidate, aJuror, aPerson, today } from '../testing/build.ts'
import { aPlay, staff } from '../testing/play.ts'
import { anOpening } from '../testing/refusals/planning.ts'
import { NewOpening } from '../model/opening.ts'
import { questionOf } from './index.ts'
import { planView } from './plan-view.ts'

const region = 'Pays de la Loire'
const names = ['Roux', 'Blanc', 'Noir', 'Vert', 'Gris', 'Rose', 'Brou', 'Fauve', 'Mauve', 'Ocre']
const [morning, day] = ['c1.0', 'c2.0'] as const

/** Ten candidates, a morning on Monday and a day on Tuesday, three jurors of each college. */
function asked() {
  const jurors = ['Aubry', 'Brun', 'Evrard'].map((name) => aJuror(name, 'employer', { region }))
  const others = ['Caron', 'Diallo', 'Favre'].map((name) => aJuror(name, 'employee', { region }))
  const house = { name: 'Maison Aubry', siret: null }
  const candidates = names.map((name) =>
    aCandidate(name, { region, ...(name === 'Ocre' && { person: aPerson(name, { employer: house }) }) }),
  )
  const play = aPlay({
    candidates,
    jurors: [...jurors.map((one) => (one.id === 'aubry' ? { ...one, organisation: house } : one)), ...others],
  })
  const whole = { date: '2027-01-12', afternoon: { from: '13:30', until: '17:00' } }
  for (const more of [{ date: '2027-01-11' }, whole])
    play.must(staff, { type: 'opening.add', opening: NewOpening.parse(anOpening(more)) })
  return compile(questionOf(play.world, { today, scope: 'new' }).instance)
}
const compiled = asked()
const session = (opening: string, span: 'AM' | 'DAY', who: readonly string[]) => ({
  opening,
  span,
  jury: ['brun', 'evrard', 'caron', 'diallo'],
  president: 'brun',
  candidates: who.map((name) => ({ id: name.toLowerCase(), start: '', end: '' })),
  cqps: ['AC'],
})
const apply = (plan: Plan, ...edits: readonly Edit[]) => edits.reduce((now, edit) => edited(compiled, now, edit), plan)
const said = (plan: Plan) =>
  judge(compiled, plan).faults.map((fault) => explainPlanFault(fault, (id) => id).replace(/[\u00A0\u202F]/g, ' '))
/** A morning of three and a day of seven, timed. */
const start = apply(
  { sessions: [session(morning, 'AM', names.slice(0, 3)), session(day, 'DAY', names.slice(3))] },
  { do: 'span', opening: morning, span: 'AM' },
  { do: 'replace', opening: day, leaving: '', entering: '' },
)

describe('a plan changed by hand (B5)', () => {
  it('has its hours given anew, and the presidency in turn (J2)', () => {
    const plan = apply(start, { do: 'move', candidate: 'fauve', to: morning })
    expect(plan.sessions[0]!.candidates.map(({ id, start: from }) => [id, from])).toEqual([
      ['roux', '09:15'],
      ['blanc', '09:50'],
      ['noir', '10:25'],
      ['fauve', '11:00'],
    ])
    expect(planView(compiled, plan).figures.presiding).toEqual(['E', 'U'])
  })

  it.each<[string, Edit, readonly string[]]>([
    ['a candidate taken out', { do: 'move', candidate: 'vert', to: null }, ['La séance a trop peu de candidats.']],
    [
      'a juror of a candidate’s house (J4)',
      { do: 'replace', opening: day, leaving: 'brun', entering: 'aubry' },
      ['aubry : est de la même maison qu’un candidat.'],
    ],
    [
      'three of one college (J1)',
      { do: 'replace', opening: day, leaving: 'caron', entering: 'aubry' },
      ['Le jury n’est pas de deux employeurs et deux salariés.'],
    ],
    [
      'an afternoon that is not open',
      { do: 'span', opening: morning, span: 'DAY' },
      ['Cette demi-journée n’est pas ouverte, ou l’ouverture a déjà une séance.'],
    ],
    ['a day held in the morning alone', { do: 'span', opening: day, span: 'AM' }, ['gris : dépasse la demi-journée.']],
  ])('%s is told at once', (_case, edit, expected) => {
    expect(said(start)).toEqual([])
    expect(said(apply(start, edit))).toEqual(
      expect.arrayContaining(expected.map((sentence) => expect.stringContaining(sentence.split(' : ').at(-1)!))),
    )
  })

  it('drops a session whose last candidate goes, and never adds one by itself', () => {
    const emptied = apply(
      start,
      ...['roux', 'blanc', 'noir'].map((candidate): Edit => ({ do: 'move', candidate, to: null })),
    )
    expect(emptied.sessions.map(({ opening }) => opening)).toEqual([day])
    expect(apply(emptied, { do: 'move', candidate: 'roux', to: morning })).toEqual(emptied)
    expect(apply(emptied, { do: 'shift', opening: day, to: morning }).sessions[0]!.opening).toBe(morning)
  })

  it('shows who is in no session, each juror’s load and how long people wait', () => {
    const view = planView(compiled, apply(start, { do: 'move', candidate: 'ocre', to: null }))
    expect(view.out).toEqual([{ id: 'ocre', certificate: 'AC', deadline: '2028-11-03', critical: false }])
    expect(view.jurors.find(({ id }) => id === 'brun')).toEqual({
      id: 'brun',
      college: 'E',
      sessions: 2,
      past: 0,
      presides: 1,
    })
    expect(view.figures).toMatchObject({ placed: 9, of: 10, sessions: 2, days: 1, halfDays: 1, inversions: 0 })
    expect(view.sessions[0]).toMatchObject({ used: 105, room: 180, place: 'Salle Sully, Angers' })
  })
})
