import { nbsp } from '@delibere/core/fr'
import { titles } from '../../routes.ts'
import type { formativesOf, ResultDraft } from '../../training-form.ts'
import { AskedForm, choice, replaced, text } from './asked-form.tsx'

export const objectiveWords = {
  reached: 'objectif atteint',
  inProgress: 'en cours d’acquisition',
  notReached: 'objectif non atteint',
} as const
const criterionWords = { acquired: 'acquis', toImprove: 'à améliorer' } as const

interface Props {
  readonly of: ReturnType<typeof formativesOf>[number]
  readonly typed: ResultDraft
  readonly change: (typed: ResultDraft) => void
  readonly onDone: () => void
}

/** How one formative assessment came out, criterion by criterion. */
export function FormativeForm({ of, typed, change, onDone }: Props) {
  const set = (part: Partial<ResultDraft>) => change({ ...typed, ...part })
  const asked = [
    text('on', 'Date', typed.on, (on) => set({ on }), 'Jour de l’évaluation (JJ/MM/AAAA).'),
    ...of.criteria.map((criterion, place) =>
      choice<ResultDraft['criteria'][number]>(
        [`criterion${place}`, `Critère ${place + 1}`],
        criterionWords,
        typed.criteria[place] ?? '',
        (result) => set({ criteria: replaced(typed.criteria, place, result) }),
        criterion,
      ),
    ),
    choice<ResultDraft['objective']>(
      ['objective', 'Objectif'],
      objectiveWords,
      typed.objective,
      (objective) => set({ objective }),
      of.subject ?? '',
    ),
    text('trainer', 'Formateur', typed.trainer, (trainer) => set({ trainer })),
    text('goals', 'À progresser', typed.goals, (goals) => set({ goals }), 'Objectifs de progression.'),
  ]
  return <AskedForm title={`${titles.training}${nbsp}: ${of.title}`} asked={asked} onDone={onDone} />
}
