import type { JurorId, LinkHolder, SessionId, SessionView } from '@delibere/core'
import { voidMark } from '@delibere/core/fr'
import { afterEach, describe, expect, it } from 'vitest'
import { readPdf } from '../documents/testing/read-pdf.ts'
import { systemClock } from '../system-clock.ts'
import { createServer } from '../server.ts'
import { rehearsalParts, rehearsalRenderer } from '../rehearsal-parts.ts'
import { createDevice, type Device, nextOrder } from '../testing/index.ts'
import { openRehearsal, type Rehearsal } from './rehearsal.ts'

/** What the program has planned, on a clock that the test moves: the shortest pause first. */
function plans() {
  const planned: { at: number; run: () => void }[] = []
  const pauses: number[] = []
  let now = 0
  return {
    pauses,
    later(milliseconds: number, run: () => void) {
      const one = { at: now + milliseconds, run }
      planned.push(one)
      pauses.push(milliseconds)
      return () => void planned.splice(planned.indexOf(one), 1)
    },
    /** Lets the program do the next thing; false where it has nothing to do. */
    async next(): Promise<boolean> {
      const [first] = planned.toSorted((a, b) => a.at - b.at)
      if (!first) return false
      planned.splice(planned.indexOf(first), 1)
      now = first.at
      first.run()
      // Commands are kept in memory: by then it has been decided, kept and told.
      await new Promise((resolve) => setImmediate(resolve))
      return true
    },
  }
}

let rehearsal: Rehearsal
afterEach(() => rehearsal.close())

const quiet = { info: () => {}, error: () => {} }

async function open() {
  const staffKey = 'key-of-the-rehearsal'
  const plan = plans()
  rehearsal = await openRehearsal({
    clock: systemClock(),
    later: plan.later,
    chance: () => 0.5,
    async open(clock) {
      const where = { publicUrl: 'http://localhost:4310', webFolder: null, staffKey }
      const server = await createServer({ ...rehearsalParts(quiet), ...where, renderer: rehearsalRenderer(), clock })
      return { ...server, staffKey }
    },
  })
  return plan
}

const request = async (input: string | URL | Request, init?: RequestInit) => rehearsal.fetch(new Request(input, init))
const seatOf = (holder: LinkHolder) => rehearsal.seats().find((seat) => seat.holder === holder)!
const members = () =>
  rehearsal.seats().flatMap(({ holder, presides }) => (holder === 'room' ? [] : [{ jurorId: holder, presides }]))
const president = () => members().find(({ presides }) => presides)!.jurorId
const others = (jurorId: JurorId) => members().flatMap((one) => (one.jurorId === jurorId ? [] : [one.jurorId]))

async function sitDown(jurorId: JurorId) {
  let orders = 0
  const device = createDevice({ request }, () => `person-${(orders += 1)}`)
  const { sessionId } = (await device.signIn(new URL(seatOf(jurorId).url).hash.slice(1))) as { sessionId: SessionId }
  const look = () => device.look<SessionView>(`/api/live/sessions/${sessionId}`)
  return { device, sessionId, look }
}

/** Lets a person do what their screen asks, and the program the rest, until it says stop or nothing is left to do. */
async function goOn(
  { look, device }: { readonly look: () => Promise<SessionView>; readonly device: Device },
  plan: ReturnType<typeof plans>,
  until: (view: SessionView) => boolean = () => false,
) {
  for (;;) {
    const view = await look()
    if (view.kind !== 'session' || until(view)) return
    const order = nextOrder(view)
    if (order && order.type !== 'deliberation.open') await device.must(order)
    else if (await plan.next()) continue
    else if (order) await device.must(order)
    else return
  }
}

describe('a rehearsal alone', () => {
  it('waits for the person who presides: the program never does it in their place', async () => {
    const plan = await open()
    const me = president()
    const { device, sessionId, look } = await sitDown(me)
    rehearsal.give(others(me))
    while (await plan.next());
    expect((await look()).members.filter(({ signedAt }) => signedAt !== null)).toHaveLength(3)
    await device.must({ type: 'attendance.sign', sessionId })
    expect(await plan.next()).toBe(false)
    expect((await look()).step).toEqual({ do: 'designatePresident' })
    await device.must({ type: 'president.designate', sessionId, jurorId: me, derogation: null })
    expect(await plan.next()).toBe(false)
  })

  it('goes on to the end with the person as its president, each sheet marked on each page', async () => {
    const plan = await open()
    const me = president()
    const person = await sitDown(me)
    rehearsal.give(others(me))
    await goOn(person, plan, ({ current }) => current?.stage === 'deliberation')
    const { current } = await person.look()
    const said = current!.domains.map(({ opinions }) => opinions!.map(({ opinion }) => opinion))
    expect(said.some((ofAll) => new Set(ofAll).size === 1)).toBe(true)
    const isTie = (ofAll: readonly unknown[]) =>
      ofAll.filter((one) => one === 'acquired').length === 2 &&
      ofAll.filter((one) => one === 'notAcquired').length === 2
    expect(said.filter(isTie)).toHaveLength(1)
    await goOn(person, plan, ({ hearings }) => hearings[0]!.stage === 'signed')
    const { hearings } = await person.look()
    await expect.poll(async () => (await person.look()).hearings[0]!.sheets[0]!.sha256).not.toBeNull()
    const pdf = await person.device.get(`/api/sheets/${person.sessionId}/${hearings[0]!.id}/1`)
    const { lines, pages } = await readPdf(new Uint8Array(await pdf.arrayBuffer()))
    expect(lines[0]).toBe(voidMark)
    expect(pages.every((drawn) => drawn.includes(voidMark))).toBe(true)
    await goOn(person, plan)
    expect((await person.look()).kind).toBe('closed')
  })

  it('is presided by the program for a plain member; the second candidate gets a part, with the recommendation (H7)', async () => {
    const plan = await open()
    const me = others(president())[0]!
    const person = await sitDown(me)
    rehearsal.give(others(me))
    await goOn(person, plan, ({ current }) => current?.position === 2 && current.stage === 'reading')
    const { current } = await person.look()
    expect(current).toMatchObject({ route: 'vae', outcome: 'partial' })
    expect(current!.recommendation!.experience).toContain('portefeuille')
    await goOn(person, plan, ({ hearings }) => hearings[2]!.stage === 'reading')
    expect((await person.look()).current!.domains.map(({ held }) => held !== null)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    await goOn(person, plan)
    expect((await person.look()).kind).toBe('closed')
  })

  it('never opens the deliberation before the person has given their opinions', async () => {
    const plan = await open()
    const me = others(president())[0]!
    const person = await sitDown(me)
    rehearsal.give(others(me))
    await goOn(person, plan, ({ current }) => current !== null)
    while (await plan.next());
    const { current, step } = await person.look()
    expect(step).toEqual({ do: 'giveOpinions' })
    expect(current).toMatchObject({ stage: 'called', opinionsGiven: { complete: 3, of: 4 } })
    expect(current!.phases.find(({ phase }) => phase === 'interview')!.timer!.endedAt).not.toBeNull()
    await goOn(person, plan, (view) => view.current?.stage === 'deliberation')
  })

  it('takes the time that people take', async () => {
    const plan = await open()
    const me = others(president())[0]!
    const person = await sitDown(me)
    rehearsal.give(others(me))
    await goOn(person, plan, ({ hearings }) => hearings[0]!.stage === 'signed')
    expect(Math.min(...plan.pauses)).toBeGreaterThanOrEqual(1_500)
    expect(Math.max(...plan.pauses)).toBeLessThanOrEqual(60_000)
  })
})

describe('a seat', () => {
  it('is free, then the program’s, then the person’s who opens its link, and stays theirs', async () => {
    const plan = await open()
    const me = president()
    expect(seatOf(me).taken).toBe('free')
    rehearsal.give([me])
    expect(seatOf(me).taken).toBe('program')
    const { look } = await sitDown(me)
    expect(seatOf(me).taken).toBe('person')
    while (await plan.next());
    rehearsal.give([me])
    while (await plan.next());
    expect((await look()).members.find(({ id }) => id === me)!.signedAt).toBeNull()
  })
})
