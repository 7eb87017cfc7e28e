import { describe, expect, it } from 'vitest'
import { exampleFramework } from '../testing/frameworks.ts'
import { type Domain, Framework, frameworkKey, oralMinutes } from './framework.ts'

const example = exampleFramework()
const [first, second] = example.domains as readonly [Domain, Domain, ...Domain[]]

describe('Framework', () => {
  it('takes the example, which says that it is one', () => {
    expect(Framework.parse(example)).toEqual(example)
    expect(example.example).toBe(true)
    for (const { title } of [example, ...example.domains]) expect(title).toContain('exemple')
  })

  it('takes a framework without domains (F3)', () => {
    expect(Framework.safeParse({ ...example, domains: [] }).success).toBe(true)
  })

  it.each<[string, string, object]>([
    ['an unknown certificate', 'certificate', { certificate: 'XX' }],
    ['a version that is not year.number', 'version', { version: 'v2' }],
    ['a day that does not exist', 'publishedOn', { publishedOn: '2013-02-30' }],
    ['an empty title', 'title', { title: '' }],
    ['a title with a space at its end', 'title', { title: 'CQP d’exemple ' }],
    ['a line with a no-break space at its start', 'capableOf.0', { capableOf: ['\u00a0Montrer'] }],
    ['a certificate whose holder is capable of nothing', 'capableOf', { capableOf: [] }],
    ['no oral phase', 'oral', { oral: [] }],
    ['the same oral phase twice', 'oral', { oral: [...example.oral, { phase: 'interview', minutes: 20 }] }],
    ['a phase that does not last', 'oral.0.minutes', { oral: [{ phase: 'interview', minutes: 0 }] }],
    ['a deliberation as a phase of the oral', 'oral.0.phase', { oral: [{ phase: 'deliberation', minutes: 10 }] }],
    ['two domains of one code', 'domains', { domains: [first, { ...second, code: first.code }] }],
    ['a domain code that is not D and a number', 'domains.0.code', { domains: [{ ...first, code: 'D01' }] }],
    ['a domain without final criteria', 'domains.0.finalCriteria', { domains: [{ ...first, finalCriteria: [] }] }],
    ['more hours at least than at most', 'trainingHours', { trainingHours: { min: 320, max: 280 } }],
  ])('refuses %s', (_, path, change) => {
    const { error } = Framework.safeParse({ ...example, ...change })
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
  })
})

it('adds the phases of the oral up, without the deliberation', () => {
  expect(oralMinutes(example)).toBe(20)
  expect(oralMinutes({ oral: [{ phase: 'interview', minutes: 25 }] })).toBe(25)
})

it('names a framework by its certificate and version', () => {
  expect(frameworkKey({ certificate: 'AC', version: '2013.1' })).toBe('AC@2013.1')
})
