import { describe, expect, it } from 'vitest'
import { catalogue } from './catalogue.ts'

/** Values that are codes, not French. */
const codes = new Set(['certificate', 'version', 'publishedOn', 'phase'])
/** Fields whose values are sentences, and so end with a mark; the others are titles and items of lists. */
const sentences = new Set(['admissibility', 'method', 'assessmentMethod', 'note', 'phases'])
const questions = new Set(['candidateQuestions', 'orientationQuestions'])

interface Line {
  readonly field: string
  readonly text: string
}

function linesOf(value: unknown, field: string): readonly Line[] {
  if (typeof value === 'string') return codes.has(field) ? [] : [{ field, text: value }]
  if (Array.isArray(value)) return value.flatMap((item) => linesOf(item, field))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => linesOf(item, isNaN(Number(key)) ? key : field))
}

const lines = catalogue.flatMap((framework) => linesOf(framework, ''))
const textsOf = (keep: (line: Line) => boolean) => lines.filter(keep).map(({ text }) => text)

/** What French text must not contain, each with a piece of the scan, or of a careless hand, that has it. */
const faults: readonly (readonly [string, RegExp, string])[] = [
  ['a straight apostrophe or quotation mark', /['"]/, "Technique d'entretien"],
  ['two spaces in a row', /[ \u00a0\u202f]{2}/, 'Les publics  cibles'],
  ['a ; ! ? without its narrow no-break space', /[^\u202f][;!?]/, 'Quels sont les points positifs ?'],
  ['a colon without its no-break space', /[^\u00a0]:/, 'une dynamique de réussite : l’entretien'],
  ['a « or » without its no-break space', /«[^\u00a0]|[^\u00a0]»/, 'la situation de « premier accueil »'],
  ['a space before a point, comma or closing bracket', /[ \u00a0\u202f][.,)]|\( /, 'Les produits , les services'],
  ['three points instead of one sign', /\.\./, 'base de données...'],
  ['a comma or space before the ellipsis', /[ ,\u00a0]…/, 'suivi clientèle, …'],
  ['a number that can part from its noun', /\d (?=\p{Ll})/u, 'au minimum 3 ans'],
  ['a capital E without its accent', /(?<!\p{L})E(?=[bcdgmpqtv][aeéèiouyrl]|[lr][aeéèiou])/u, 'Etablir les contrats'],
  ['a capital A without its accent', /(?<!\p{L})A (?=\p{Ll})/u, 'A partir d’informations éparses'],
  ['an oe in two letters', /oeu|oei/i, 'Mettre en oeuvre'],
  ['a sign of the scan’s layout', /[*<>❑●○➔→_]|^-/, '● Les publics cibles'],
  ['a sign that cannot be seen', /[\t\r\n\u00ad\u200b-\u200f\ufeff]/, 'bureau\u00adtique'],
  ['a letter and its accent apart', /[\u0300-\u036f]/, 'Etablir'.replace('E', 'E\u0301')],
  ['an open ending', /[,;:–-]$/, 'Communiquer en interne,'],
  ['“informer” misread', /Informers|Informar/, 'Informers les entreprises'],
  ['“questionnaire” for “questionnement”', /questionnaire (adapté|approprié)/, 'par un questionnaire adapté'],
  ['“après de” for “auprès de”', /Après de/, 'Après de quels types de cibles'],
  ['a word too many', /vous avez-vous/, 'Quels éléments vous avez-vous pu mettre en avant'],
  ['a word missing', /dans contacts|vous mené|identifiées recueillies/, 'ont été identifiées recueillies'],
]

describe('the French of the frameworks', () => {
  it('is looked at line by line', () => {
    expect(lines.length).toBeGreaterThan(200)
  })

  it.each(faults)('has never %s', (_, fault, example) => {
    expect(example).toMatch(fault)
    expect(textsOf(({ text }) => fault.test(text))).toEqual([])
  })

  it('begins every line with a capital, but the core of the trade, which ends a sentence', () => {
    expect(textsOf(({ field, text }) => field !== 'coreOfTrade' && !/^\p{Lu}/u.test(text))).toEqual([])
    expect(textsOf(({ field, text }) => field === 'coreOfTrade' && !/^\p{Ll}/u.test(text))).toEqual([])
  })

  it('ends sentences with a point, questions with a point or question mark, and items with neither', () => {
    expect(textsOf(({ field, text }) => sentences.has(field) && !text.endsWith('.'))).toEqual([])
    expect(textsOf(({ field, text }) => questions.has(field) && !/[.?]$/.test(text))).toEqual([])
    const isItem = ({ field }: Line) => !sentences.has(field) && !questions.has(field)
    expect(textsOf((line) => isItem(line) && /[.?!]$/.test(line.text))).toEqual([])
  })
})
