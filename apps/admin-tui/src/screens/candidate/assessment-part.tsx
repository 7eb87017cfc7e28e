import type { DomainCode, Framework } from '@delibere/core'
import { Box } from 'ink'
import type { AssessmentDraft, DomainDraft, YesNo } from '../../assessment-form.ts'
import { type Field, Form, useFormFocus } from '../../parts/form.tsx'
import { Lines } from '../../parts/lines.tsx'
import { Screen } from '../../parts/screen.tsx'
import { titles } from '../../routes.ts'

interface Props {
  readonly part: DomainCode | 'evaluators'
  readonly framework: Framework
  readonly typed: AssessmentDraft
  readonly change: (typed: AssessmentDraft) => void
  readonly onDone: () => void
}

/** A field, and the whole of what it asks where its label is too short for it. */
interface Asked {
  readonly field: Field
  readonly whole: string
}

/** The form of one part of the assessment; what is typed is kept when one leaves it. */
export function AssessmentPart({ part, framework, typed, change, onDone }: Props) {
  const asked = part === 'evaluators' ? evaluatorFields(typed, change) : domainFields(part, framework, typed, change)
  const focus = useFormFocus(asked.length, { says: 'revenir aux parties', run: onDone })
  const keys = [{ keys: ['escape', 'ctrl+s'], says: 'revenir aux parties', run: onDone }, ...focus.bindings]
  const current = asked[focus.index]
  const title = part === 'evaluators' ? 'évaluateurs' : part
  return (
    <Screen title={`${titles.assessment}\u00A0: ${title}`} keys={keys} typing={current?.field.kind === 'text'}>
      {({ width, height }) => (
        <Box flexDirection="column">
          <Form fields={asked.map(({ field }) => field)} focus={focus.index} width={width} height={height - 5} />
          <Box flexDirection="column" height={5} paddingX={1} paddingTop={1}>
            <Lines text={current?.whole ?? ''} width={width - 2} tone="quiet" most={4} />
          </Box>
        </Box>
      )}
    </Screen>
  )
}

const text = (name: string, label: string, value: string, set: (value: string) => void, whole = ''): Asked => ({
  field: { kind: 'text', name, label, value, set },
  whole,
})

const yesOrNo = [
  { value: '', says: '—' },
  { value: 'yes', says: 'oui' },
  { value: 'no', says: 'non' },
]

const choice = (name: string, label: string, value: YesNo, set: (value: YesNo) => void, whole = ''): Asked => ({
  field: { kind: 'one', name, label, value, options: yesOrNo, set: (to) => set(to as YesNo) },
  whole,
})

function evaluatorFields(typed: AssessmentDraft, change: Props['change']): readonly Asked[] {
  const of = (place: number, name: 'name' | 'function', label: string) =>
    text(`${name}${place}`, label, typed.evaluators[place]?.[name] ?? '', (value) =>
      change({
        ...typed,
        evaluators: typed.evaluators.map((one, at) => (at === place ? { ...one, [name]: value } : one)),
      }),
    )
  return [
    of(0, 'name', 'Évaluateur 1, nom'),
    of(0, 'function', 'Évaluateur 1, fonction'),
    of(1, 'name', 'Évaluateur 2, nom'),
    of(1, 'function', 'Évaluateur 2, fonction'),
    text(
      'signedOn',
      'Signé le',
      typed.signedOn,
      (signedOn) => change({ ...typed, signedOn }),
      'Date de la signature des deux évaluateurs (JJ/MM/AAAA).',
    ),
  ]
}

const replaced = <Item,>(items: readonly Item[], place: number, item: Item): readonly Item[] =>
  items.map((one, at) => (at === place ? item : one))

function domainFields(
  code: DomainCode,
  { domains }: Framework,
  typed: AssessmentDraft,
  change: Props['change'],
): readonly Asked[] {
  const domain = domains.find((one) => one.code === code)
  const draft = typed.domains[code]
  if (!domain || !draft) return []
  const set = (part: Partial<DomainDraft>) =>
    change({ ...typed, domains: { ...typed.domains, [code]: { ...draft, ...part } } })
  return [
    choice('exercised', 'Activités exercées', draft.exercised, (exercised) => set({ exercised }), domain.title),
    text(
      'dates',
      'Dates',
      draft.dates,
      (dates) => set({ dates }),
      'Jours de l’évaluation\u00A0: JJ/MM/AAAA, séparés par des virgules.',
    ),
    text(
      'conditions',
      'Conditions',
      draft.conditions,
      (conditions) => set({ conditions }),
      'Observation, entretien ou bilan d’activité…',
    ),
    ...domain.finalCriteria.map((criterion, place) =>
      choice(
        `criterion${place}`,
        `Critère ${place + 1}`,
        draft.criteria[place] ?? '',
        (met) => set({ criteria: replaced(draft.criteria, place, met) }),
        criterion,
      ),
    ),
    choice(
      'mastered',
      'Compétence maîtrisée',
      draft.mastered,
      (mastered) => set({ mastered }),
      'L’avis des deux évaluateurs, qui sont d’accord.',
    ),
    text(
      'evaluatorsComment',
      'Commentaire des éval.',
      draft.evaluatorsComment,
      (evaluatorsComment) => set({ evaluatorsComment }),
      'Commentaires des évaluateurs.',
    ),
    text('candidateComment', 'Commentaire du candidat', draft.candidateComment, (candidateComment) =>
      set({ candidateComment }),
    ),
    ...domain.candidateQuestions.map((question, place) =>
      text(
        `answer${place}`,
        `Réponse ${place + 1}`,
        draft.answers[place] ?? '',
        (answer) => set({ answers: replaced(draft.answers, place, answer) }),
        question,
      ),
    ),
  ]
}
