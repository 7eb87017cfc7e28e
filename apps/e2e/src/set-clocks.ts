import { readFileSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'

// Imported into a server before its own program (`node --import`): the clocks of its machine are ahead by what the file in
// SERVER_CLOCKS says, read at the start and at each SIGUSR2.

/** By how many ms the clocks of a server's machine are ahead of the right time. */
export interface ClocksAhead {
  /** Its wall clock, which somebody has set. */
  readonly wall: number
  /** All of them: so much time has gone by there, asleep or awake. */
  readonly passed: number
}

const file = process.env['SERVER_CLOCKS']
if (file !== undefined) {
  const os = createRequire(import.meta.url)('node:os') as { uptime: () => number }
  const [now, uptime] = [Date.now.bind(Date), os.uptime.bind(os)]
  const read = () => JSON.parse(readFileSync(file, 'utf8')) as ClocksAhead
  let ahead = read()
  Date.now = () => now() + ahead.wall + ahead.passed
  os.uptime = () => uptime() + ahead.passed / 1000
  syncBuiltinESMExports()
  process.on('SIGUSR2', () => void (ahead = read()))
}
