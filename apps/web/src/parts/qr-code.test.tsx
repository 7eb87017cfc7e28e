import { render, screen } from '@solidjs/testing-library'
import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { QrCode } from './qr-code.tsx'

it('draws exactly the dark squares of the code, with four light ones around it', () => {
  const address = 'https://192.168.1.20:4310/entrer#aBcDeFgHiJkLmNoPqRsTuV'
  render(() => <QrCode text={address} label="Code" />)
  const drawn = screen.getByRole('img', { name: 'Code' }).querySelector('path')!.getAttribute('d')!
  const dark = new Set<string>()
  for (const [, x, y, width] of drawn.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let place = 0; place < Number(width); place += 1) dark.add(`${Number(x) + place} ${y}`)
  }
  const { data } = encode(address, { ecc: 'M', border: 4 })
  const meant = data.flatMap((row, y) => row.flatMap((is, x) => (is ? [`${x} ${y}`] : [])))
  expect([...dark].toSorted()).toEqual(meant.toSorted())
  expect(meant.length).toBeGreaterThan(200)
  expect(meant.some((place) => place.split(' ').some((at) => Number(at) < 4))).toBe(false)
})
