import { expect, it } from 'vitest'
import { type RegionCode, regionOf, regions } from './region.ts'

const codes = Object.keys(regions) as RegionCode[]

it('a border has two sides (B4)', () => {
  for (const code of codes) for (const other of regions[code].borders) expect(regions[other].borders).toContain(code)
})

it.each(codes)('%s is found by its letters and its name, however it is written', (code) => {
  const { name } = regions[code]
  const written = [code, code.toLowerCase(), name, name.toUpperCase(), name.replace(/[-’]/g, ' ')]
  expect(written.map(regionOf)).toEqual(written.map(() => code))
})

it('what is no region is none', () => {
  expect(['', 'Atlantide', 'constructor', 'Guyane'].map(regionOf)).toEqual([null, null, null, null])
})
