import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEvents, type ServerEvent } from './sse.ts'

async function read(chunks: readonly Uint8Array[]) {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
  const events: ServerEvent[] = []
  for await (const event of readEvents(body)) events.push(event)
  return events
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('reading an event stream', () => {
  it('gives each event with its name and data', async () => {
    const events = await read([
      bytes('retry: 500\n\nevent: view\nid: 3\ndata: {"a":1}\n\nevent: heartbeat\ndata: {}\n\n'),
    ])
    expect(events).toEqual([
      { event: 'view', data: '{"a":1}' },
      { event: 'heartbeat', data: '{}' },
    ])
  })

  it('passes over comments, and an event that was cut off', async () => {
    expect(await read([bytes(': still here\n\ndata: whole\n\ndata: cut')])).toEqual([
      { event: 'message', data: 'whole' },
    ])
  })

  it('reads the same however the bytes are cut, accents and emoji included', async () => {
    const text = bytes(
      'event: view\ndata: {"name":"Łukasz Œuvré 🎓"}\n\nevent: view\r\ndata: 2\r\n\r\ndata: a\ndata: b\n\n',
    )
    const whole = await read([text])
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length)), async (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), text.length]
        const chunks = at.slice(1).map((end, index) => text.slice(at[index], end))
        expect(await read(chunks)).toEqual(whole)
      }),
    )
    expect(whole.map(({ data }) => data)).toEqual(['{"name":"Łukasz Œuvré 🎓"}', '2', 'a\nb'])
  })
})
