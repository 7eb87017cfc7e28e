import { describe, expect, it } from 'vitest'
import { merged } from './merged.ts'

describe('what two people typed at once', () => {
  it.each([
    ['what I did not touch is theirs', { a: '1', b: '1' }, { a: '2', b: '1' }, { a: '1', b: '3' }, { a: '2', b: '3' }],
    ['what both touched is mine', { a: '1' }, { a: '2' }, { a: '3' }, { a: '2' }],
    ['lists with fixed places', ['', ''], ['x', ''], ['y', 'z'], ['x', 'z']],
    ['lists both have added to', ['a'], ['a', 'b'], ['a', 'c'], ['a', 'c', 'b']],
    ['what one has taken out', ['a', 'b'], ['b'], ['a', 'b', 'c'], ['b', 'c']],
    ['what one has added where the other added the same', ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c']],
  ])('%s', (_, before, mine, now, expected) => {
    expect(merged<unknown>(before, mine, now)).toEqual(expected)
  })

  it('goes as deep as what was typed', () => {
    const before = { domains: { D1: { answers: ['', ''] }, D2: { answers: [''] } } }
    const mine = { domains: { D1: { answers: ['mine', ''] }, D2: { answers: [''] } } }
    const now = { domains: { D1: { answers: ['', 'theirs'] }, D2: { answers: ['theirs'] } } }
    expect(merged(before, mine, now)).toEqual({
      domains: { D1: { answers: ['mine', 'theirs'] }, D2: { answers: ['theirs'] } },
    })
  })
})
