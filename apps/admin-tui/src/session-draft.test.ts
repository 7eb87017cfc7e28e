import { describe, expect, it } from 'vitest'
import { emptySession, moved, readSession, toggled } from './session-draft.ts'

describe('a session being put together', () => {
  it('is an order once date, hour and place can be read', () => {
    expect(readSession({ ...emptySession, date: '1/12/2026', opensAt: '9 h 30', place: ' Angers ' })).toEqual({
      order: {
        type: 'session.make',
        date: '2026-12-01',
        opensAt: '09:30',
        place: 'Angers',
        candidateIds: [],
        jurorIds: [],
      },
      problems: {},
    })
  })

  it('says of each of them what cannot be read', () => {
    const { order, problems } = readSession({ ...emptySession, opensAt: 'tôt' })
    expect({ order, named: Object.keys(problems) }).toEqual({ order: null, named: ['date', 'opensAt', 'place'] })
  })

  it.each([
    ['b', -1, 'bac'],
    ['b', 1, 'acb'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
    ['x', 1, 'abc'],
  ] as const)('moves %s by %i', (item, by, order) => {
    expect(moved([...'abc'], item, by).join('')).toBe(order)
  })

  it('picks at the end, and takes out again', () => {
    expect(toggled(['a', 'b'], 'c')).toEqual(['a', 'b', 'c'])
    expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
  })
})
