import { expect, it } from 'vitest'
import { shortcuts } from './routes.ts'

it('no letter after g goes to two screens', () => {
  const letters = shortcuts.map(({ letter }) => letter)
  expect(letters).toEqual([...new Set(letters)])
})
