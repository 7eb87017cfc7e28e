import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { type WebSocket, WebSocketServer } from 'ws'

// The floor: a line of 300 bytes written and flushed, those that wait together sharing a flush, then told to all.

const folder = process.argv[2]!
const line = `${'x'.repeat(299)}\n`
const file = await open(join(folder, 'floor.ndjson'), 'a')
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
const screens = new Set<WebSocket>()
let waiting: string[] = []
let flushing = false

server.on('connection', (socket) => {
  screens.add(socket)
  socket.on('close', () => screens.delete(socket))
  socket.on('message', (data) => {
    waiting.push(String(data))
    void flush()
  })
})

async function flush(): Promise<void> {
  if (flushing) return
  flushing = true
  while (waiting.length > 0) {
    const batch = waiting
    waiting = []
    await file.write(line.repeat(batch.length))
    await file.datasync()
    for (const message of batch) for (const screen of screens) screen.send(message)
  }
  flushing = false
}

server.on('listening', () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : null })
})
