import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapped } from './wrapped.ts'

describe('a text in lines', () => {
  it.each([
    ['un deux trois', 8, ['un deux', 'trois']],
    ['un deux', 80, ['un deux']],
    ['un\n\ndeux', 80, ['un', '', 'deux']],
    ['http://exemple.fr/entrer', 10, ['http://exe', 'mple.fr/en', 'trer']],
    ['« CQP »\u00A0: non', 9, ['« CQP »\u00A0:', 'non']],
    ['', 10, ['']],
    ['Étoile 🌟 et Zoé', 13, ['Étoile 🌟 et', 'Zoé']],
    ['Étoile 🌟 et', 11, ['Étoile 🌟', 'et']],
    ['🌟🌟🌟', 5, ['🌟🌟', '🌟']],
  ])('%s at %i', (text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines)
  })

  it('loses nothing and never overflows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 }).map((word) => word.replace(/\s/g, 'x'))),
        fc.integer({ min: 1, max: 30 }),
        (words, width) => {
          const lines = wrapped(words.join(' '), width)
          expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''))
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})
