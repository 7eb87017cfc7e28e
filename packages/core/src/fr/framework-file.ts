import type { FrameworkFault, FrameworkProblem } from '../intake/framework-file.ts'
import { listed, nbsp, quoted } from './typography.ts'

type Sentences = {
  readonly [Code in FrameworkFault['code']]: (fault: Extract<FrameworkFault, { code: Code }>) => string
}

/** What a JSON value should have been, by the name its schema has for it. */
export const jsonKinds: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste [ ]',
  object: 'un objet { }',
}

// A fault without its sentence does not compile. Each is said after its path: “domains[2].skills[0] : ”.
const sentences: Sentences = {
  'json-broken': ({ line, column }) =>
    `ce n’est pas du JSON${nbsp}: erreur de syntaxe ligne ${line}, caractère ${column} (virgule, guillemet ou accolade).`,
  'not-utf8': ({ line }) =>
    `le fichier n’est pas en UTF-8${nbsp}: un caractère de la ligne ${line} ne peut pas être lu. Enregistrez-le en UTF-8.`,
  'value-missing': () => 'cette valeur manque.',
  'key-unknown': ({ key }) => `la clé ${quoted(key)} n’est pas connue.`,
  'type-wrong': ({ expected }) => `il faut ${jsonKinds[expected] ?? 'une autre sorte de valeur'}.`,
  'text-empty': () => 'le texte est vide, ou a une espace au début ou à la fin.',
  'form-wrong': () => 'la valeur n’a pas la forme attendue.',
  'choice-unknown': ({ choices }) => `il faut l’une de ces valeurs${nbsp}: ${listed(choices)}.`,
  'too-few': () => 'la liste est vide, il faut au moins un élément.',
  'number-wrong': () => 'le nombre est trop petit ou trop grand.',
  'said-twice': () => 'le même code est là deux fois.',
  'minimum-above-maximum': () => 'le minimum est plus grand que le maximum.',
}

/** What is wrong with a framework file and where, in a sentence: “domains[2].skills[0] : le texte est vide…” */
export function explainFrameworkProblem(problem: FrameworkProblem): string {
  const say = sentences[problem.code] as (fault: FrameworkFault) => string
  const sentence = say(problem)
  return problem.path === ''
    ? sentence.charAt(0).toUpperCase() + sentence.slice(1)
    : `${problem.path}${nbsp}: ${sentence}`
}
