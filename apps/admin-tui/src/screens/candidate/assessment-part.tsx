import type { DomainCode, Framework } from '@delibere/core'
import type { AssessmentDraft, DomainDraft } from '../../assessment-form.ts'
import { titles } from '../../routes.ts'
import { type Asked, AskedForm, choice, replaced, text } from './asked-form.tsx'

interface Props {
  readonly part: DomainCode | 'evaluators'
  readonly framework: Framework
  readonly typed: AssessmentDraft
  readonly change: (typed: AssessmentDraft) => void
  readonly onDone: () => void
}

/** The form of one part of the assessment; what is typed is kept when one leaves it. */
export function AssessmentPart({ part, framework, typed, change, onDone }: Props) {
  const asked = part === 'evaluators' ? evaluatorFields(typed, change) : domainFields(part, framework, typed, change)
  const title = part === 'evaluators' ? 'évaluateurs' : part
  return <AskedForm title={`${titles.assessment}\u00A0: ${title}`} asked={asked} onDone={onDone} />
}

const yesOrNo = { yes: 'oui', no: 'non' } as const

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
    choice(
      ['exercised', 'Activités exercées'],
      yesOrNo,
      draft.exercised,
      (exercised) => set({ exercised }),
      domain.title,
    ),
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
        [`criterion${place}`, `Critère ${place + 1}`],
        yesOrNo,
        draft.criteria[place] ?? '',
        (met) => set({ criteria: replaced(draft.criteria, place, met) }),
        criterion,
      ),
    ),
    choice(
      ['mastered', 'Compétence maîtrisée'],
      yesOrNo,
      draft.mastered,
      (mastered) => set({ mastered }),
      'L’avis des deux évaluateurs, qui sont d’accord.',
    ),
    text(
      'evaluatorsComment',
      'Commentaire des évaluateurs',
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
