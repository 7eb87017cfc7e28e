import { describe, expect, it } from 'vitest'
import { jurorId } from '../testing/build.ts'
import { faultOfTypography } from '../testing/typography.ts'
import { positionsOf, whoMustSign } from './people.ts'
import { counted, listed, quoted, of } from './typography.ts'

const people = (...names: readonly string[]) => names.map((name) => ({ id: jurorId(name.toLowerCase()), name }))

describe('several things in one sentence', () => {
  it.each([
    [[], ''],
    [['D1'], 'D1'],
    [['D1', 'D2'], 'D1 et D2'],
    [['D1', 'D2', 'D5'], 'D1, D2 et D5'],
  ])('%j', (items, text) => expect(listed(items)).toBe(text))

  it.each([
    [0, '0\u00A0candidat'],
    [1, '1\u00A0candidat'],
    [2, '2\u00A0candidats'],
  ])('%i', (count, text) => expect(counted(count, 'candidat')).toBe(text))

  it('with a plural of their own', () => expect(counted(2, 'acquis', 'acquis')).toBe('2\u00A0acquis'))

  it('who must do something, one or more', () => {
    expect(whoMustSign(people('Anne'))).toBe('Anne n’a')
    expect(whoMustSign(people('Anne', 'Luc'))).toBe('Anne et Luc n’ont')
  })

  it('places in the order, one or more', () => {
    expect(positionsOf([2])).toBe('Le candidat n°\u00A02 est')
    expect(positionsOf([2, 3])).toBe('Les candidats n°\u00A02 et 3 sont')
  })
})

describe('the typography that every French sentence is held to', () => {
  it.each([
    ['L’avis est donné\u00A0: « non\u00A0».', 'no-break space inside the quotation marks'],
    ["L'avis est donné.", 'apostrophe'],
    ['Attention !', 'space before ! ? ; :'],
    ['Vraiment?', 'space before ! ? ; :'],
    ['Motif : erreur.', 'space before ! ? ; :'],
    ['Il dit "non".', 'quotation marks'],
    ['Deux  espaces.', 'two spaces'],
    ['', 'empty'],
  ])('finds the fault in %j: %s', (text, fault) => expect(faultOfTypography(text)).toBe(fault))

  it.each([
    `Le domaine ${quoted('D1')} est acquis.`,
    'Confirmez-vous\u202F?',
    'La séance\u00A0: 9\u00A0h\u00A030.',
    'à 09:30',
  ])('finds none in %j', (text) => expect(faultOfTypography(text)).toBeNull())
})

describe('of somebody', () => {
  it.each([
    ['Camille Morel', 'de Camille Morel'],
    ['Inès Le Goff', 'd’Inès Le Goff'],
    ['Hélène', 'd’Hélène'],
    ['Élodie', 'd’Élodie'],
    ['Œdipe', 'd’Œdipe'],
    ['Yves', 'd’Yves'],
    ['Yann', 'de Yann'],
  ])('%s', (name, said) => expect(of(name)).toBe(said))
})
