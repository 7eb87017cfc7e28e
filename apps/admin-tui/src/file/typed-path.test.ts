import { describe, expect, it } from 'vitest'
import { typedPath } from './typed-path.ts'

describe('a path', () => {
  it.each([
    ['~/listes/mai.csv', '/home/anne/listes/mai.csv'],
    ['~', '/home/anne'],
    ['/tmp/~/mai.csv', '/tmp/~/mai.csv'],
    ['  /tmp/mai.csv\n', '/tmp/mai.csv'],
    ["'/tmp/liste de mai.csv'", '/tmp/liste de mai.csv'],
    ['"/tmp/l’été.csv"', '/tmp/l’été.csv'],
    ['/tmp/liste\\ de\\ mai\\ \\(1\\).csv', '/tmp/liste de mai (1).csv'],
    ['file:///tmp/liste%20de%20mai.csv', '/tmp/liste de mai.csv'],
    ['/tmp/a/../mai.csv', '/tmp/mai.csv'],
  ])('typed or dropped as %s is %s', (typed, path) => {
    expect(typedPath(typed, '/home/anne')).toBe(path)
  })
})
