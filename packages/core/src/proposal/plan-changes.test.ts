import { describe, expect, it } from 'vitest'
import { OpeningId, SessionId } from '../basics/ids.ts'
import { sayPlanChanges, sayPlanDifferences } from '../fr/plan-changes.ts'
import type { Plan } from '../planning/plan.ts'
import { planChanges, planDifferences } from './plan-changes.ts'

const session = (opening: string, jury: readonly string[], who: readonly string[]): Plan['sessions'][number] => ({
  opening,
  span: 'AM',
  jury: [...jury],
  president: jury[0]!,
  candidates: who.map((id) => ({ id, start: '09:00', end: '09:35' })),
  cqps: ['AC'],
})
const jury = ['aubry', 'brun', 'caron', 'diallo']
const opening = (id: string, date: string) => ({ id, date, place: 'PDL', room: `Salle ${id}`, blocks: {} }) as never
const published = { sessions: [session('un', jury, ['roux', 'noir']), session('deux', jury, ['vert'])] }
const question = {
  instance: {
    openings: [opening('un', '2027-01-11'), opening('deux', '2027-01-12'), opening('trois', '2027-01-10')],
    published,
  } as never,
  again: ['un', 'deux'].map((id, at) => ({
    id: SessionId.parse(`s${at}`),
    number: `S-2027-00${at + 1}`,
    openingId: OpeningId.parse(id),
  })),
}
const said = (plan: Plan) =>
  sayPlanChanges(planChanges(question, plan), (id) => id).map((line) => line.replace(/[\u00A0\u202F]/g, ' '))

describe('what a plan changes, as it is read before it is confirmed (B5)', () => {
  it('is nothing where the same people meet at the same place, in whatever order', () => {
    const same = [session('deux', jury, ['vert']), session('un', jury.toReversed(), ['noir', 'roux'])]
    expect(said({ sessions: same })).toEqual([])
  })

  it('names who goes and who comes, the sessions given up and added, and first who loses theirs', () => {
    const other = ['aubry', 'evrard', 'caron', 'diallo']
    expect(said({ sessions: [session('un', other, ['roux']), session('trois', jury, ['gris'])] })).toEqual([
      '! 2 candidats sans plus de séance : noir et vert',
      'Créée : 10/01/2027, Salle trois, 1 candidat',
      'Annulée et recréée : S-2027-001, 11/01/2027, Salle un, sans brun et noir, avec evrard',
      'Annulée : S-2027-002, 12/01/2027, Salle deux',
    ])
  })
})

it('what sets two plans apart is said by the name of the plan that has it (B5)', () => {
  const other = ['aubry', 'evrard', 'caron', 'diallo']
  const second = { sessions: [session('un', other, ['roux']), session('trois', jury, ['gris'])] }
  const apart = (one: Plan, two: Plan) =>
    sayPlanDifferences(planDifferences(question.instance, one, two), (id) => id, ['Hiver', 'Printemps']).map((line) =>
      line.replace(/[\u00A0\u202F]/g, ' '),
    )
  expect(apart(published, second)).toEqual([
    'Séance dans Hiver seulement : noir et vert',
    'Séance dans Printemps seulement : gris',
    'Seulement dans Printemps : 10/01/2027, Salle trois, 1 candidat',
    'Autre dans Printemps : 11/01/2027, Salle un, sans brun et noir, avec evrard',
    'Seulement dans Hiver : 12/01/2027, Salle deux, 1 candidat',
  ])
  expect(apart(second, second)).toEqual([])
})
