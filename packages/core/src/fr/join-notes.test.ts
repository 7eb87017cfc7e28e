import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinNotes, writtenElsewhere } from './join-notes.ts'

describe('two texts of one note', () => {
  it.each([
    ['the one that goes on', { base: '', mine: 'Écoute', theirs: 'Écoute bien' }, 'Écoute bien'],
    ['mine, where it goes on', { base: '', mine: 'Écoute bien', theirs: 'Écoute' }, 'Écoute bien'],
    ['theirs, where nothing was written here', { base: 'Écoute', mine: 'Écoute', theirs: 'Parle' }, 'Parle'],
    ['both', { base: '', mine: 'Écoute', theirs: 'Parle' }, `Écoute\n${writtenElsewhere}\nParle`],
    [
      'what they share once',
      { base: 'Ponctuel', mine: 'Ponctuel\nÉcoute', theirs: 'Ponctuel\nParle' },
      `Ponctuel\nÉcoute\n${writtenElsewhere}\nParle`,
    ],
    ['not what was taken out here', { base: 'a\nb', mine: 'b', theirs: 'a\nb\nc' }, `b\n${writtenElsewhere}\nc`],
  ])('become %s', (_what, texts, joined) => {
    expect(joinNotes(texts)).toBe(joined)
  })
})

const line = fc.oneof(
  fc.constantFrom('', 'Écoute', 'Écoute bien', 'Parle', writtenElsewhere),
  fc.string({ maxLength: 6 }),
)
const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'))
/** A text, what became of it here, and elsewhere: often with much in common. */
const texts = fc
  .tuple(text, text, text)
  .chain(([base, mine, theirs]) =>
    fc.constantFrom(
      { base, mine, theirs },
      { base, mine: `${base}${mine}`, theirs: `${base}${theirs}` },
      { base, mine: `${mine}\n${base}`, theirs: `${base}\n${theirs}` },
    ),
  )
const linesOf = (all: string) => all.split('\n')

describe('joining (H3)', () => {
  it('loses nothing that was written on either device', () => {
    fc.assert(
      fc.property(texts, ({ base, mine, theirs }) => {
        const joined = joinNotes({ base, mine, theirs })
        const old = new Set([...linesOf(base), writtenElsewhere])
        for (const one of [...linesOf(mine), ...linesOf(theirs)].filter((some) => !old.has(some))) {
          expect(joined).toContain(one)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('moves nothing under the hands of who is writing', () => {
    fc.assert(
      fc.property(texts, ({ base, mine, theirs }) => {
        fc.pre(mine !== base)
        expect(joinNotes({ base, mine, theirs }).startsWith(mine)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('comes to an end: whichever device joins last, the other has nothing to add', () => {
    fc.assert(
      fc.property(texts, ({ base, mine, theirs }) => {
        const joined = joinNotes({ base, mine, theirs })
        expect(joinNotes({ base: theirs, mine: theirs, theirs: joined })).toBe(joined)
        expect(joinNotes({ base: joined, mine: joined, theirs: joined })).toBe(joined)
      }),
      { numRuns: 500 },
    )
  })
})
