import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { childId, CommandId, HearingId, SessionId } from './ids.ts'

describe('an id', () => {
  it.each(['', '../secret', 'a/b', '.hidden', 'a b', 'é', '__proto__', 'a'.repeat(81)])('is never %j', (text) => {
    expect(SessionId.safeParse(text).success).toBe(false)
  })

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'is never %s, which every record seems to have',
    (text) => {
      expect(SessionId.safeParse(text).success).toBe(false)
    },
  )

  it('of what a command makes is one, whatever the command’s', () => {
    const commandId = fc
      .stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{40,79}$/)
      .filter((text) => CommandId.safeParse(text).success)
    fc.assert(
      fc.property(commandId, fc.nat({ max: 20_000 }), (text, n) => {
        expect(HearingId.safeParse(childId(CommandId.parse(text), n)).success).toBe(true)
      }),
    )
  })
})
