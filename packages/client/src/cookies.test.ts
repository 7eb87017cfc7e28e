import { describe, expect, it } from 'vitest'
import { keepingCookies } from './cookies.ts'

/** A server that gives these cookies, one after the other, and what it was sent back. */
function aServer(given: readonly string[]) {
  const sent: (string | null)[] = []
  const fetch = keepingCookies(async (_input, init) => {
    const cookie = given[sent.length]
    sent.push(new Headers(init?.headers).get('cookie'))
    return new Response(null, cookie === undefined ? {} : { headers: { 'set-cookie': cookie } })
  })
  return { fetch, sent }
}

describe('a device that keeps cookies', () => {
  it('sends back what it was given, the latest under each name', async () => {
    const { fetch, sent } = aServer(['a=1; HttpOnly', 'b=2; Path=/', 'a=3'])
    for (let n = 0; n < 4; n += 1) await fetch('http://x')
    expect(sent).toEqual([null, 'a=1', 'a=1; b=2', 'a=3; b=2'])
  })

  it.each(['a=; Path=/', 'a=1; Max-Age=0; Path=/'])('forgets what is taken back by %s', async (taken) => {
    const { fetch, sent } = aServer(['a=1', taken])
    for (let n = 0; n < 3; n += 1) await fetch('http://x')
    expect(sent).toEqual([null, 'a=1', null])
  })

  it('leaves other headers as they are', async () => {
    const { fetch, sent } = aServer(['a=1'])
    await fetch('http://x', { headers: { accept: 'text/html' } })
    await fetch(new Request('http://x', { headers: { accept: 'text/html' } }))
    expect(sent).toEqual([null, 'a=1'])
  })
})
