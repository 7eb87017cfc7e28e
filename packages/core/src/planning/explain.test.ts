import { describe, expect, it } from 'vitest'
import { explainLeftOutFile } from '../fr/planning-explanations.ts'
import { faultOfTypography } from '../testing/typography.ts'
import { compile } from './compiled.ts'
import { explainLeftOut } from './explain.ts'
import { type Instance, readInstance } from './instance.ts'
import type { DraftSession } from './draft.ts'
import { smallInstance } from './testing/small-instance.ts'

type Loose = {
  -readonly [Key in keyof Instance]: Instance[Key] extends readonly (infer Item)[] ? Item[] : Instance[Key]
}
type Candidate = Instance['candidates'][number]

/** What is said of the first one left out of a plan, after a change of the small instance. */
function said(change: (instance: Loose) => unknown, drafts: readonly DraftSession[]): string {
  const instance = structuredClone(smallInstance()) as Loose
  change(instance)
  const read = readInstance(JSON.parse(JSON.stringify(instance)))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const [first] = explainLeftOut(compile(read.value), drafts)
  const sentence = explainLeftOutFile(first!)
  expect([sentence, faultOfTypography(sentence)]).toEqual([sentence, null])
  return sentence.replace(/[\u00A0\u202F]/g, ' ')
}

/** Changes the first candidate. */
const first = (i: Loose, change: Partial<Record<keyof Candidate, unknown>>) => {
  i.candidates[0] = { ...i.candidates[0]!, ...change } as Candidate
}
type Case = readonly [
  name: string,
  change: (instance: Loose) => unknown,
  sentence: string,
  drafts: readonly DraftSession[],
]
const held: DraftSession = { opening: 0, halves: 1, jury: [0, 1, 2, 3], candidates: [1, 2] }

describe('why a candidate is left out, and what would place them', () => {
  it.each<Case>([
    [
      'nothing is open in time',
      (i) => first(i, { deadline: '2026-02-15' }),
      'C1 : aucune ouverture entre le 26 janvier 2026 (délai de convocation) et son échéance, le 15 février 2026.',
      [],
    ],
    [
      'nothing is open in time, though there is a day with a free jury',
      (i) => {
        i.openings = [{ ...i.openings[0]!, id: 'O9', date: '2027-01-01' as never }]
        first(i, { deadline: '2026-03-31' })
      },
      'C1 : aucune ouverture entre le 26 janvier 2026 (délai de convocation) et son échéance, le 31 mars 2026. Le placerait : une ouverture de plus en IDF le 3 mars 2026.',
      [],
    ],
    [
      'the deadline comes before the notice',
      (i) => first(i, { deadline: '2026-01-20' }),
      'C1 : son échéance, le 20 janvier 2026, tombe avant le premier jour possible, le 26 janvier 2026 (délai de convocation).',
      [],
    ],
    [
      'everything in time is closed',
      (i) => (i.pins = { closed: ['O1'] }),
      'C1 : toutes les ouvertures avant son échéance sont fermées (O1). Le placerait : une ouverture de plus en IDF le 3 mars 2026.',
      [],
    ],
    [
      'nothing is in reach',
      (i) => first(i, { region: 'BRE', maxHops: 1, deadline: '2026-03-31' }),
      'C1 : la seule ouverture avant son échéance n’est pas à sa portée (BRE, 1 frontière de région au plus, sans visioconférence).',
      [],
    ],
    [
      'away on the only day',
      (i) => first(i, { unavailable: ['2026-03-03'], deadline: '2026-03-08' }),
      'C1 : indisponible à la seule date à sa portée (3 mars 2026).',
      [],
    ],
    [
      'a slot too long',
      (i) => {
        i.openings[0] = { ...i.openings[0]!, blocks: { AM: ['09:00', '10:00'] as never } }
        first(i, { deadline: '2026-03-08' })
      },
      'C1 : la seule ouverture à sa portée n’est pas assez longue pour son passage de 35 min. Le placerait : une ouverture de plus en IDF le 3 mars 2026.',
      [],
    ],
    [
      'no two of a college before the deadline: one more would do',
      (i) => {
        i.jurors[3] = { ...i.jurors[3]!, available: '..' }
        i.candidates = i.candidates.map((one) => ({ ...one, deadline: '2026-03-12' as never }))
      },
      'C1 : aucun jour avec deux membres salariés qualifiés pour CM avant le 12 mars 2026. Le placerait : un membre salarié de plus, qualifié pour CM, le 3 mars 2026 (ouverture O1).',
      [],
    ],
    [
      'nobody to preside',
      (i) => {
        i.jurors = i.jurors.map((one) => ({ ...one, canPreside: one.college === 'E' }))
        i.candidates = i.candidates.map((one) => ({ ...one, deadline: '2026-03-12' as never }))
      },
      'C1 : aucun jour avec deux membres salariés qualifiés pour CM, dont un qui puisse présider, avant le 12 mars 2026. Le placerait : un membre salarié de plus, qualifié pour CM et qui puisse présider, le 3 mars 2026 (ouverture O1).',
      [],
    ],
    [
      'the jury would be of the candidate’s company',
      (i) => {
        i.jurors[0] = { ...i.jurors[0]!, company: 'Mutuelle C1' }
        first(i, { deadline: '2026-03-12' })
      },
      'C1 : aucun jour avec deux membres employeurs qualifiés pour CM, hors de Mutuelle C1, avant le 12 mars 2026. Le placerait : un membre employeur de plus, qualifié pour CM, le 3 mars 2026 (ouverture O1).',
      [],
    ],
    [
      'too few files for a session',
      (i) => {
        i.params = { ...i.params, criticalBefore: '2026-01-01' as never }
        i.candidates.pop()
      },
      'C1 : la seule ouverture possible n’aurait pas assez de dossiers. Le placerait : 1 dossier de plus à l’ouverture O1 du 3 mars 2026.',
      [],
    ],
    [
      'a session that is full',
      (i) => {
        i.openings[0] = { ...i.openings[0]!, blocks: { AM: ['09:00', '10:45'] as never } }
        first(i, { deadline: '2026-03-08' })
      },
      'C1 : la seule ouverture possible est complète.',
      [held],
    ],
    [
      'a session of another branch',
      (i) => first(i, { cqp: 'ZZ', deadline: '2026-03-08' }),
      'C1 : la seule ouverture possible est prise par d’autres certificats.',
      [held],
    ],
    [
      'a jury that cannot hear them',
      (i) => {
        i.jurors.push({ ...i.jurors[0]!, id: 'E3' })
        i.jurors[0] = { ...i.jurors[0]!, company: 'Mutuelle C1' }
        first(i, { deadline: '2026-03-08' })
      },
      'C1 : la seule ouverture possible a un jury qui ne peut pas l’entendre.',
      [held],
    ],
    [
      'a jury that sits elsewhere that day',
      (i) => {
        i.openings.push({ ...i.openings[0]!, id: 'O2', room: 'salle 2' })
        i.openings[0] = { ...i.openings[0]!, blocks: { AM: ['09:00', '10:45'] as never } }
        i.jurors.push({ ...i.jurors[0]!, id: 'E3' }, { ...i.jurors[0]!, id: 'E4' }, { ...i.jurors[2]!, id: 'U3' })
        first(i, { deadline: '2026-03-08' })
        i.params = { ...i.params, criticalBefore: '2026-04-01' as never }
      },
      'C1 : aucune des 2 ouvertures possibles ne convient : 1 est complète et 1 n’a plus assez de membres libres. Le placerait : un membre salarié de plus, qualifié pour CM, le 3 mars 2026 (ouverture O2).',
      [held],
    ],
    [
      'nothing at all',
      () => {},
      'C1 : rien ne s’oppose à l’ouverture O1 : une recherche plus longue peut le placer.',
      [],
    ],
  ])('%s', (_name, change, sentence, drafts) => {
    expect(said(change, drafts)).toBe(sentence)
  })

  it('tells critical files first, and each opening for whoever wants all of it', () => {
    const instance = structuredClone(smallInstance()) as Loose
    instance.candidates[2] = { ...instance.candidates[2]!, deadline: '2026-02-15' as never }
    const all = explainLeftOut(compile(instance as Instance), [])
    expect(all.map(({ candidate, critical }) => [candidate, critical])).toEqual([
      ['C3', true],
      ['C1', false],
      ['C2', false],
    ])
    expect(all[0]!.openings).toEqual([{ opening: 'O1', obstacle: { code: 'deadline' } }])
  })
})
