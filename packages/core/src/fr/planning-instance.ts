import type { InstanceFault, InstanceProblem, ReferenceKind } from '../planning/instance-problem.ts'
import { jsonKinds } from './framework-file.ts'
import { listed, nbsp, quoted } from './typography.ts'

type Sentences = {
  readonly [Code in InstanceFault['code']]: (fault: Extract<InstanceFault, { code: Code }>) => string
}

const unknown: Readonly<Record<ReferenceKind, string>> = {
  cqp: 'aucun certificat ne s’appelle',
  region: 'aucune région de la carte ne s’appelle',
  candidate: 'aucun candidat ne s’appelle',
  juror: 'aucun membre ne s’appelle',
  opening: 'aucune ouverture ne s’appelle',
}

// A fault without its sentence does not compile. Each is said after its path: “candidates[2].ready : ”.
const sentences: Sentences = {
  'value-missing': () => 'cette valeur manque.',
  'type-wrong': ({ expected }) => `il faut ${jsonKinds[expected] ?? 'une autre sorte de valeur'}.`,
  'choice-unknown': ({ choices }) => `il faut l’une de ces valeurs${nbsp}: ${listed(choices)}.`,
  'form-wrong': ({ text }) => `${quoted(text)} n’a pas la forme attendue.`,
  'date-impossible': ({ text }) => `${quoted(text)} n’existe pas dans le calendrier.`,
  'number-wrong': () => 'le nombre est trop petit.',
  'said-twice': ({ text }) => `${quoted(text)} est là deux fois, il faut le retirer ou le renommer.`,
  'reference-unknown': ({ kind, text }) => `${unknown[kind]} ${quoted(text)}.`,
  'availability-length': ({ found, expected }) =>
    `il faut une lettre pour chaque date, soit ${expected}, et il y en a ${found}.`,
  'block-reversed': ({ text }) => `le créneau ${quoted(text)} finit avant de commencer.`,
  'blocks-overlap': () => 'le matin finit après le début de l’après-midi.',
}

/** What is wrong with an instance to plan and where, in a sentence: “candidates[2].ready : « 2026-02-30 » n’existe pas…” */
export function explainInstanceProblem(problem: InstanceProblem): string {
  const say = sentences[problem.code] as (fault: InstanceFault) => string
  return problem.path === '' ? say(problem) : `${problem.path}${nbsp}: ${say(problem)}`
}
