import { err, ok } from '@delibere/core'
import type { Client, Receipt, Refusal } from '@delibere/client'
import { aSession } from '@delibere/core/testing'
import { describe, expect, it } from 'vitest'
import { fakeServer } from './testing/fake-clients.ts'
import { useOrder } from './use-order.ts'

const sitting = aSession('made')
const sign = { type: 'attendance.sign', sessionId: sitting.sessionId } as const
const client = () => fakeServer(aSession('made')).member('aubry')

describe('useOrder', () => {
  it('sends one order at a time: what comes meanwhile is not sent', async () => {
    const fake = client()
    const release = fake.hold()
    const order = useOrder({ client: fake })
    const first = order.send(sign)
    expect(order.busy()).toBe(true)
    expect(await order.send(sign)).toBeNull()
    release()
    expect(await first).toMatchObject({ ok: true })
    expect(fake.sent).toHaveLength(1)
    expect(order.busy()).toBe(false)
  })

  it('says why the last order was refused, and forgets it at the next one', async () => {
    const fake = client()
    const order = useOrder({ client: fake })
    await order.send(sign)
    await order.send(sign)
    expect(order.refused()).toBe('Vous avez déjà signé.')
    const release = fake.hold()
    void order.send(sign)
    expect(order.refused()).toBeNull()
    release()
  })

  it('forgets a refusal when it is told to', async () => {
    const fake = client()
    fake.refuseWith({ code: 'unreachable' })
    const order = useOrder({ client: fake })
    await order.send(sign)
    expect(order.refused()).toMatch(/^Le serveur ne répond pas/)
    order.clear()
    expect(order.refused()).toBeNull()
  })

  it('gives back what the server answered', async () => {
    const answers = [ok<Receipt>({ revision: 7 }), err<Refusal>({ code: 'president-only' })]
    const order = useOrder({ client: { order: async () => answers.shift()! } as unknown as Client })
    expect(await order.send(sign)).toEqual(ok({ revision: 7 }))
    expect(await order.send(sign)).toEqual(err({ code: 'president-only' }))
  })
})
