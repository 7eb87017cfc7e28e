import { err, ok } from '@delibere/core'
import { describe, expect, it } from 'vitest'
import { orNothing, typedDate, typedEmail, typedSiret, typedTime } from './typed.ts'

describe('an hour', () => {
  it.each([
    ['9:00', '09:00'],
    ['9h', '09:00'],
    ['9 h 30', '09:30'],
    ['14H05', '14:05'],
    ['9', '09:00'],
    ['08.15', '08:15'],
  ])('typed %s is %s', (text, time) => {
    expect(typedTime(text)).toEqual(ok(time))
  })

  it.each(['', '25:00', '9:60', 'neuf heures', '9 h 3'])('is not guessed from %s', (text) => {
    expect(typedTime(text).ok).toBe(false)
  })
})

describe('what is typed in a form', () => {
  it('is read as in a file', () => {
    expect(typedDate('1/12/2026')).toEqual(ok('2026-12-01'))
    expect(typedSiret('443 991 658 00032')).toEqual(ok('44399165800032'))
  })

  it('is refused in the same words', () => {
    expect(typedDate('31/02/2026')).toEqual(err('la date «\u00A031/02/2026\u00A0» n’existe pas.'))
    expect(typedEmail('anne')).toEqual(err('«\u00A0anne\u00A0» n’est pas une adresse e-mail.'))
    expect(typedDate('  ')).toEqual(err('à remplir.'))
  })

  it('may be nothing where nothing is asked', () => {
    expect(orNothing(typedEmail)('')).toEqual(ok(null))
    expect(orNothing(typedEmail)('anne').ok).toBe(false)
  })
})
