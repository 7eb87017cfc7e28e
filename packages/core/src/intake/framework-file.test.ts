import { describe, expect, it } from 'vitest'
import { explainFrameworkProblem } from '../fr/framework-file.ts'
import { exampleFramework } from '../testing/frameworks.ts'
import { frameworkFileSchema, readFramework } from './framework-file.ts'

const { publishedOn: _day, ...file } = exampleFramework()
const said = (given: unknown) => {
  const read = readFramework(typeof given === 'string' ? given : JSON.stringify(given))
  return read.ok ? [] : read.error.map((problem) => explainFrameworkProblem(problem).replace(/[\u00A0\u202F]/g, ' '))
}
const [domain, ...domains] = file.domains

describe('a framework file (F3)', () => {
  it('is read, whoever gives its date of publication', () => {
    expect(readFramework(JSON.stringify(file))).toMatchObject({
      ok: true,
      value: { certificate: 'CM', version: '2026.1' },
    })
    expect(readFramework(`\uFEFF${JSON.stringify({ ...file, publishedOn: '2026-01-01' })}`).ok).toBe(true)
  })

  it.each([
    ['{\n "a": x\n}', 2, 7],
    ['{\r\n "a": 1,\r\n}', 3, 1],
    ['{ "a": 1 // note\n}', 1, 10],
    ['', 1, 1],
  ])('that is no JSON says where: %j', (text, line, column) => {
    expect(readFramework(text)).toEqual({ ok: false, error: [{ code: 'json-broken', line, column, path: '' }] })
  })

  it.each<[unknown, readonly string[]]>([
    [
      { ...file, domains: [{ ...domain, skills: [''] }, ...domains] },
      ['domains[0].skills[0] : le texte est vide, ou a une espace au début ou à la fin.'],
    ],
    [{ ...file, title: undefined }, ['title : cette valeur manque.']],
    [{ ...file, titre: 'x' }, ['La clé « titre » n’est pas connue.']],
    [
      {
        ...file,
        trainingHours: { min: 1, max: 2, total: 3 },
        domains: [{ ...domain, savoirs: [], formativeAssessments: [{ ...domain!.formativeAssessments[0], durée: 1 }] }],
      },
      [
        'domains[0].formativeAssessments[0] : la clé « durée » n’est pas connue.',
        'domains[0] : la clé « savoirs » n’est pas connue.',
        'trainingHours : la clé « total » n’est pas connue.',
      ],
    ],
    [{ ...file, certificate: 'XX' }, ['certificate : il faut l’une de ces valeurs : CM, CA, TC, AC et SP.']],
    [{ ...file, version: '1' }, ['version : la valeur n’a pas la forme attendue.']],
    [{ ...file, domains: [domain, domain] }, ['domains : le même code est là deux fois.']],
    [
      { ...file, domains: [{ ...domain, knowledge: [] }] },
      ['domains[0].knowledge : la liste est vide, il faut au moins un élément.'],
    ],
    [{ ...file, oral: [{ phase: 'interview', minutes: 'vingt' }] }, ['oral[0].minutes : il faut un nombre.']],
    [
      { ...file, oral: [{ phase: 'interview', minutes: -1 }] },
      ['oral[0].minutes : le nombre est trop petit ou trop grand.'],
    ],
    [{ ...file, trainingHours: { min: 10, max: 5 } }, ['trainingHours : le minimum est plus grand que le maximum.']],
    ['[]', ['Il faut un objet { }.']],
    [
      '{"certificate": "AC",\n  "version" "2026.1"}',
      ['Ce n’est pas du JSON : erreur de syntaxe ligne 2, caractère 13 (virgule, guillemet ou accolade).'],
    ],
    ['', ['Ce n’est pas du JSON : erreur de syntaxe ligne 1, caractère 1 (virgule, guillemet ou accolade).']],
  ])('says what is wrong and where', (given, sentences) => expect(said(given)).toEqual(sentences))

  it('has a schema that names every key', () => {
    expect(JSON.stringify(frameworkFileSchema())).toContain('"additionalProperties":false')
    expect(Object.keys((frameworkFileSchema() as { properties: object }).properties)).toEqual(
      expect.arrayContaining(Object.keys(file)),
    )
  })
})
