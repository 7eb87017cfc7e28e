import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import type { Juror, NewJuror } from '../model/juror.ts'
import { emptyWorld, type World } from '../model/world.ts'
import { aJuror, aNewJuror } from '../testing/build.ts'
import { isSameJuror, jurorSteps } from './import-jurors.ts'

const registerOf = (...jurors: readonly Juror[]): World => ({
  ...emptyWorld(),
  jurors: Object.fromEntries(jurors.map((one) => [one.id, one])),
})
const steps = (world: World, choice: 'skip' | 'update' | null, ...jurors: readonly NewJuror[]) => {
  const rows = jurors.map((juror, index) => ({ line: index + 2, juror, choice }))
  const found = jurorSteps(world, rows)
  return found.ok ? found.value : found.error
}
const house = (name: string, siret: string | null = null) => ({ name, siret })
const aubry = (more: Partial<NewJuror> = {}) => aNewJuror('Aubry', 'employer', more)
const named = (familyName: string) => ({ givenName: 'Dominique', familyName, email: null, phone: null })

describe('the same juror (J5)', () => {
  it.each<[string, Partial<NewJuror>, boolean]>([
    ['by name and organisation', {}, true],
    ['in capitals and without accents', { person: named('AUBRY') }, true],
    ['whose organisation is written otherwise', { organisation: house('UNION-MUTUALISTE AUBRY') }, true],
    ['of another organisation', { organisation: house('Mutuelle Exemple') }, false],
    ['of another name', { person: named('Aubert') }, false],
    ['who sits in the other college now', { college: 'employee' }, true],
  ])('%s', (_case, more, isSame) => {
    expect(isSameJuror(aubry(), aubry(more))).toBe(isSame)
    expect(isSameJuror(aubry(more), aubry())).toBe(isSame)
  })

  it('by the company’s SIRET where the organisation goes by another name', () => {
    const one = aubry({ organisation: house('A', '12345678900001') })
    expect(isSameJuror(one, aubry({ organisation: house('B', '12345678900002') }))).toBe(true)
  })
})

describe('an import of jurors meets the register (J5)', () => {
  const world = registerOf(aJuror('Aubry', 'employer'))
  const inCorse = aubry({ region: 'Corse' })

  it('registers who is not there, and does nothing for who is there to the letter', () => {
    expect(steps(world, null, aubry(), aNewJuror('Caron', 'employee'))).toMatchObject([
      { do: 'register', juror: { person: { familyName: 'Caron' } } },
    ])
  })

  it('refuses lines that differ where nothing was chosen, each with the fields', () => {
    const mandate = { from: calendarDate('2026-01-01'), until: null }
    expect(steps(world, null, aNewJuror('Caron', 'employee'), aubry({ region: 'Corse', mandate }))).toEqual([
      {
        line: 3,
        name: 'Dominique Aubry',
        of: 'register',
        changes: [
          { field: 'mandate', before: { from: '2020-01-01', until: null }, after: mandate },
          { field: 'region', before: null, after: 'Corse' },
        ],
      },
    ])
  })

  it('leaves them or corrects them, as was chosen', () => {
    expect(steps(world, 'skip', inCorse)).toEqual([])
    expect(steps(world, 'update', aubry())).toEqual([])
    expect(steps(world, 'update', inCorse)).toEqual([
      { do: 'correct', id: 'aubry', juror: inCorse, fields: ['region'] },
    ])
  })

  it('leaves of who is there what the file has no column for', () => {
    const unavailable = [{ from: calendarDate('2026-12-14'), until: calendarDate('2026-12-14') }]
    const known = aJuror('Aubry', 'employer', { availability: { available: [], unavailable } })
    const said = [{ line: 2, juror: inCorse, choice: 'update' }] as const
    expect(jurorSteps(registerOf(known), said, ['unavailable'])).toEqual({
      ok: true,
      value: [
        { do: 'correct', id: 'aubry', juror: { ...inCorse, availability: known.availability }, fields: ['region'] },
      ],
    })
  })

  it.each(['skip', 'update', null] as const)(
    'refuses the same juror on two lines, whatever was chosen: %s',
    (choice) => {
      const caron = aNewJuror('Caron', 'employee')
      expect(steps(world, choice, caron, aNewJuror('Caron', 'employee', { region: 'Corse' }))).toEqual([
        { line: 3, name: 'Dominique Caron', of: 2, changes: [{ field: 'region', before: null, after: 'Corse' }] },
      ])
      expect(steps(world, choice, caron, caron)).toMatchObject([{ line: 3, of: 2, changes: [] }])
    },
  )

  it('takes two of one name from two organisations', () => {
    expect(steps(world, null, aubry({ organisation: house('Syndicat Exemple') }))).toMatchObject([{ do: 'register' }])
  })

  it('whatever is in it, the same import again does nothing', () => {
    const line = fc
      .record({
        name: fc.constantFrom('Aubry', 'Brun', 'Caron', 'Diallo'),
        organisation: fc.constantFrom('Union', 'Syndicat'),
        region: fc.constantFrom(null, 'Corse'),
      })
      .map(({ name, organisation, region }) =>
        aNewJuror(name, 'employee', { organisation: house(organisation), region }),
      )
    const selector = ({ person, organisation }: NewJuror) => `${person.familyName} ${organisation.name}`
    fc.assert(
      fc.property(fc.uniqueArray(line, { maxLength: 8, selector }), (lines) => {
        const first = steps(emptyWorld(), null, ...lines)
        expect(first).toHaveLength(lines.length)
        const made = lines.map((juror, index) => ({ ...aJuror(`made${index}`, 'employee'), ...juror }))
        expect(steps(registerOf(...made), null, ...lines)).toEqual([])
      }),
    )
  })
})
