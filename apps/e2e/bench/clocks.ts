import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createClient, keepingCookies, type Order } from '@delibere/client'
import { duration, instant, remaining } from '@delibere/core'
import { formatClock } from '@delibere/core/fr'
import { sessionNow, taken as must } from '../src/answers.ts'
import { startHeldServer } from './clocks/held-server.ts'
import { type Device, makeWrongClock, openScreen, type Screen } from './clocks/screen.ts'
import { openSlowLine } from './clocks/slow-line.ts'
import { quantile } from './measure.ts'
import { openBenchSession } from './session.ts'

// Six real Chromium screens whose own clocks are wrong, against the time of a real server: how far from the right instant,
// in ms, each second comes to stand on each timer (in the page; it is painted up to a frame later), whatever happens to
// server and screens meanwhile. Beside it a bare timer of the same pages, so that a busy machine can be told from a wrong clock.

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1' }, seconds: { type: 'string', default: '12' } },
})
const [runs, seconds] = [Number(values.runs), Number(values.seconds)]
/** In ms, at p99, for each screen. */
const allowed = 50
const minute = 60_000
if (!existsSync(join(import.meta.dirname, '../../web/dist')))
  throw new Error('build the web application first: pnpm build')

/** What each way of the slow line takes: 20 ± 15 ms. The other line takes 30 ms for the answers alone, which costs half of it. */
const slow = () => 5 + Math.random() * 30
const lines = { slow: { there: slow, back: slow }, 'slow back': { there: () => 0, back: () => 30 } }

const devices: readonly Device[] = [
  { name: 'president', wrongBy: 600, line: 'direct' },
  { name: 'member 1', wrongBy: -600, line: 'slow' },
  { name: 'member 2', wrongBy: 137, line: 'slow' },
  { name: 'member 3', wrongBy: -421, line: 'slow back' },
  { name: 'room', wrongBy: 59, line: 'direct' },
  { name: 'second device', wrongBy: -8, line: 'direct' },
]

/** What was measured, and by how much the server's own time moved against this machine's count of ms. */
interface Measured {
  readonly taken: readonly Taken[]
  readonly moved: number
}

/** How far each second of one phase was from its instant, for one screen; what a bare timer of its page was late meanwhile. */
interface Taken {
  readonly phase: string
  readonly screen: string
  readonly off: readonly number[]
  readonly bare: readonly number[]
}

const work = await mkdtemp(join(tmpdir(), 'delibere-bench-'))
try {
  const measured: Measured[] = []
  for (let run = 1; run <= runs; run += 1) measured.push(await measure(run))
  report(
    measured.flatMap(({ taken }) => taken),
    Math.max(...measured.map(({ moved }) => moved)),
  )
} finally {
  await rm(work, { recursive: true, force: true })
}

async function measure(run: number): Promise<Measured> {
  const server = await startHeldServer(join(work, `run-${run}`), join(work, `clocks-${run}.json`))
  const { sessionId, hearingId, president, links } = await openBenchSession(server)
  const slowLines = {
    slow: await openSlowLine(server.port, lines.slow),
    'slow back': await openSlowLine(server.port, lines['slow back']),
  }
  const wrongClock = makeWrongClock(work)
  const ordered = [
    ...links.filter(({ holder }) => holder === president),
    ...links.filter(({ holder }) => holder !== president),
  ]
  const screens: Screen[] = []
  const taken: Taken[] = []
  const secret = ordered[0]!.secret
  const chair = createClient({ url: server.url, fetch: keepingCookies(fetch) })
  await must(chair.signIn(secret))
  const order = (given: Order) => must(chair.order(given, { patience: 20_000 }))
  const phase = 'interview'
  const began = await server.time()
  let moved = 0

  /** Does something, and judges what is shown from then on, through what is done meanwhile. */
  async function judge(name: string, first: () => unknown, meanwhile: () => unknown = () => {}): Promise<void> {
    await first()
    const from = performance.now()
    await Promise.all([meanwhile(), wait(seconds * 1000)])
    const ahead = await server.time()
    moved = Math.max(moved, Math.abs(ahead.by - began.by))
    const { current } = await sessionNow(server.staff, sessionId)
    const timer = current!.phases.find((one) => one.phase === phase)!.timer!
    const at = instant(performance.now() + ahead.by)
    const until = performance.now() - 300
    const zero = at + remaining(timer, at) - ahead.by
    for (const screen of screens) {
      const shown = await screen.shown()
      const off: number[] = []
      for (let left = Math.floor((zero - from) / 1000); zero - left * 1000 < until; left -= 1) {
        const due = zero - left * 1000
        const text = formatClock(duration(left * 1000))
        const nearest = shown.filter((one) => one.text === text).map((one) => Math.abs(one.at - due))
        // A second that was never shown is a whole second off.
        off.push(Math.min(1000, ...nearest))
      }
      off.push(...falseSeconds(shown, { from, until, zero }))
      const late = (await screen.late()).filter((one) => one.at >= from && one.at < until)
      taken.push({ phase: name, screen: screen.name, off, bare: late.map(({ by }) => Math.abs(by)) })
    }
  }

  try {
    for (const [index, device] of devices.entries()) {
      const port = device.line === 'direct' ? server.port : slowLines[device.line].port
      const link = ordered[index] ?? ordered[0]!
      screens.push(await openScreen(device, `http://127.0.0.1:${port}/entrer#${link.secret}`, wrongClock))
    }
    const own = await Promise.all(screens.map((screen) => screen.ownClock()))
    console.log(
      `run ${run}: own clocks ahead by ${own.join(', ')} s (${wrongClock === null ? 'pages alone deceived' : 'whole browsers deceived'})`,
    )
    const [napping, frozen] = [screens[2]!, screens[5]!]
    const soon = () => wait(1_000)

    await judge('running', soon)
    await judge('after a pause', async () => {
      await order({ type: 'timer.pause', sessionId, hearingId, phase })
      await wait(2_700)
      await order({ type: 'timer.resume', sessionId, hearingId, phase })
      await soon()
    })
    await judge('+1 min', async () => {
      await order({ type: 'timer.extend', sessionId, hearingId, phase, minutes: 1 })
      await soon()
    })
    await judge('after sleep', async () => {
      napping.stop()
      await frozen.freeze('frozen')
      await wait(15_000)
      napping.goOn()
      await frozen.freeze('active')
      await soon()
    })
    await judge(
      'server killed',
      () => {},
      async () => {
        await wait(1_500)
        await server.kill()
        await wait(1_500)
        await server.start()
      },
    )
    await judge(
      'wall +3 min',
      () => {},
      () => server.setWall(3 * minute),
    )
    await judge(
      'wall −2 min',
      () => {},
      () => server.setWall(-2 * minute),
    )
    await judge(
      'killed, wall +7',
      () => {},
      async () => {
        await server.kill()
        await server.setWall(7 * minute)
        await server.start()
      },
    )
    return { taken, moved }
  } finally {
    await Promise.all(screens.map((screen) => screen.close()))
    for (const line of Object.values(slowLines)) line.close()
    await server.kill()
  }
}

/**
 * By how much each text that came to stand meanwhile was out of its second, in ms; nothing for those that were in it. A screen
 * that catches up shows the right second late, which is judged above; one that never was due is a whole second off.
 */
function falseSeconds(
  shown: Awaited<ReturnType<Screen['shown']>>,
  { from, until, zero }: { readonly from: number; readonly until: number; readonly zero: number },
): readonly number[] {
  const due = new Map<string, number>()
  for (let left = Math.floor((zero - from) / 1000) + 3; zero - left * 1000 < until + 3000; left -= 1) {
    due.set(formatClock(duration(left * 1000)), zero - left * 1000)
  }
  return shown
    .filter(({ at }) => at >= from && at < until)
    .flatMap(({ text, at }) => {
      const begins = due.get(text)
      if (begins === undefined) return [1000]
      const out = Math.max(0, begins - at, at - begins - 1000)
      return out === 0 ? [] : [Math.min(1000, out)]
    })
}

function report(all: readonly Taken[], moved: number): void {
  const phases = [...new Set(all.map(({ phase }) => phase))]
  const figure = (list: readonly number[], q: number) => quantile(list, q).toFixed(0)
  const row = (name: string, cells: readonly string[]) =>
    console.log(name.padEnd(34) + cells.map((cell) => cell.padStart(16)).join(''))
  const of = (screen: string | null, phase: string | null, what: 'off' | 'bare' = 'off') =>
    all
      .filter((one) => (screen ?? one.screen) === one.screen && (phase ?? one.phase) === one.phase)
      .flatMap((one) => one[what])
  console.log(
    `\nms between the instant of a second and its standing on the screen, p99 of each phase; load ${loadavg()[0]!.toFixed(1)}`,
  )
  row('', [...phases, 'all: p50 p99 max'])
  const line = (name: string, screen: string | null, what: 'off' | 'bare' = 'off') => {
    const whole = of(screen, null, what)
    const sum = [0.5, 0.99, 1].map((q) => figure(whole, q)).join(' ')
    row(name, [...phases.map((phase) => figure(of(screen, phase, what), 0.99)), sum])
  }
  for (const { name, wrongBy, line: way } of devices) line(`${name} (${wrongBy} s, ${way})`, name)
  line('every screen', null)
  line('a bare timer of these pages', null, 'bare')
  const worst = Math.max(...devices.map(({ name }) => quantile(of(name, null), 0.99)))
  const bare = quantile(of(null, null, 'bare'), 0.99)
  console.log(
    `the server’s time moved by ${moved.toFixed(1)} ms against this machine’s count of ms (at most ${allowed})`,
  )
  console.log(
    `worst screen at p99: ${worst.toFixed(0)} ms (at most ${allowed}), of ${of(null, null).length} seconds shown`,
  )
  if (worst > allowed && bare > allowed / 2)
    console.log(
      `this machine is busy: a bare timer is late by ${bare.toFixed(0)} ms as well; measure again on a quiet one`,
    )
  const judged = of(null, null).length
  if (judged === 0) console.log('nothing was measured')
  if (judged === 0 || worst > allowed || moved > allowed) process.exitCode = 1
}
