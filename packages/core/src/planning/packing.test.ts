import { assert, array, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPacker, divideSlots } from './packing.ts'

const lengths = [33, 35, 40, 42]
const slots = array(constantFrom(...lengths), { maxLength: 12 })
const minutes = integer({ min: 0, max: 260 })

describe('slots in two stretches', () => {
  it('are divided where any division fits, and only there', () => {
    assert(
      property(slots, minutes, minutes, (list, first, second) => {
        const flags = divideSlots(list, first, second)
        expect(flags !== null).toBe(anyDivision(list, first, second))
        if (!flags) return
        expect(sum(list.filter((_, n) => flags[n]))).toBeLessThanOrEqual(first)
        expect(sum(list.filter((_, n) => !flags[n]))).toBeLessThanOrEqual(second)
      }),
    )
  })

  it('fit by their counts where they can be divided, asked once or twice', () => {
    const packer = createPacker(lengths)
    assert(
      property(slots, minutes, minutes, (list, first, second) => {
        const counts = lengths.map((length) => list.filter((one) => one === length).length)
        const expected = divideSlots(list, first, second) !== null
        expect(packer.fits(counts, 0, first, second)).toBe(expected)
        expect(packer.fits(counts, 0, first, second)).toBe(expected)
      }),
    )
  })
})

const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)

function anyDivision(list: readonly number[], first: number, second: number): boolean {
  for (let set = 0; set < 1 << list.length; set += 1) {
    const inFirst = sum(list.filter((_, n) => (set >> n) & 1))
    if (inFirst <= first && sum(list) - inFirst <= second) return true
  }
  return false
}
