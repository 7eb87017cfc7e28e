import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** How long one piece of a connection is held up in one direction, in ms. */
export type Delay = () => number

export interface SlowLine {
  readonly port: number
  close(): void
}

/** A line to a port of this machine that holds up what goes through, in the order it came, each way by its own delay. */
export async function openSlowLine(to: number, { there, back }: { there: Delay; back: Delay }): Promise<SlowLine> {
  const open = new Set<Socket>()
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: to, host: '127.0.0.1', noDelay: true })
    carry(near, far, there)
    carry(far, near, back)
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('close', () => open.delete(socket))
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    close() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}

function carry(from: Socket, to: Socket, delay: Delay): void {
  // One after the other: nothing overtakes what was sent before it.
  let done: Promise<unknown> = Promise.resolve()
  const later = (act: () => void) => {
    const due = performance.now() + delay()
    done = done.then(async () => {
      if (due > performance.now()) await wait(due - performance.now())
      act()
    })
  }
  from.on('data', (piece) => later(() => to.writable && to.write(piece)))
  from.on('end', () => later(() => to.end()))
  from.on('error', () => to.destroy())
  from.on('close', () => later(() => to.destroy()))
}
