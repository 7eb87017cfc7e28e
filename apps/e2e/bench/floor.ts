import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { type Run, timeRounds } from './measure.ts'

/** Measures the floor in a process of its own: one command over `ws`, flushed, until the last of six screens has it. */
export async function measureFloor(folder: string, rounds: number): Promise<Run> {
  const child = fork(join(import.meta.dirname, 'floor-server.ts'), [folder])
  try {
    const [{ port }] = (await once(child, 'message')) as [{ port: number }]
    const screens = await Promise.all(Array.from({ length: 6 }, () => connect(port)))
    const run = await timeRounds(rounds, (n) => roundTrip(screens, `command ${n}`))
    for (const screen of screens) screen.close()
    return run
  } finally {
    await stop(child)
  }
}

async function connect(port: number): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false })
  await once(socket, 'open')
  return socket
}

function roundTrip(screens: readonly WebSocket[], message: string): Promise<number> {
  return new Promise((resolve) => {
    let missing = screens.length
    const start = performance.now()
    for (const screen of screens) {
      screen.once('message', () => {
        missing -= 1
        if (missing === 0) resolve(performance.now() - start)
      })
    }
    screens[0]!.send(message)
  })
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill()
  await once(child, 'exit')
}
