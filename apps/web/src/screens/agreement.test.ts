import type { DomainView, Opinion } from '@delibere/core'
import { jurorId } from '@delibere/core/testing'
import { describe, expect, it } from 'vitest'
import { agreementOn, byAgreement } from './agreement.ts'

const said = (...opinions: readonly (Opinion | null)[]) =>
  opinions.map((opinion, index) => ({ jurorId: jurorId(`j${index}`), opinion }))

describe('the opinions on a domain', () => {
  it.each([
    ['agree when everybody says the same', said('acquired', 'acquired'), 'agreed'],
    ['agree on a refusal too', said('notAcquired', 'notAcquired'), 'agreed'],
    ['differ when two say otherwise', said('acquired', 'notAcquired', null), 'divided'],
    ['differ when somebody wants to discuss', said('toDiscuss', 'toDiscuss'), 'divided'],
    ['are open when one is missing', said('acquired', null), 'open'],
    ['are open when nobody said anything', said(null, null), 'open'],
  ] as const)('%s', (_sentence, opinions, expected) => {
    expect(agreementOn(opinions)).toBe(expected)
  })
})

it('the domains that differ are talked about first, each group in the framework’s order', () => {
  const domain = (code: string, opinions: ReturnType<typeof said>): DomainView => ({
    code,
    title: code,
    held: null,
    mine: null,
    opinions,
    verdict: null,
  })
  const domains = [
    domain('D1', said('acquired', 'acquired')),
    domain('D2', said('acquired', null)),
    domain('D3', said('acquired', 'notAcquired')),
    domain('D4', said('notAcquired', 'notAcquired')),
    domain('D5', said('toDiscuss', 'acquired')),
  ]
  expect(byAgreement(domains).map(({ code }) => code)).toEqual(['D3', 'D5', 'D2', 'D1', 'D4'])
})
