import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KeptTime, serverTime } from './server-time.ts'

const morning = Date.UTC(2026, 10, 23, 8)

/** A machine whose clocks the test moves, and a server on it that can be started again. */
function aMachine({ boot = 'first' as string | null, countsSleep = true } = {}) {
  let [wall, ticks] = [morning, 40_000]
  let kept: KeptTime | null = null
  let [held, lastEntry] = [false, 0]
  const start = () =>
    serverTime({
      clock: { wall: () => wall, ticks: () => ticks, boot },
      keeper: { kept, keep: (time) => void (kept = time) },
      lastEntry: () => lastEntry,
      held: () => held,
    })
  let now = start()
  return {
    now: () => now(),
    stamp: () => (lastEntry = now()),
    hold: (is: boolean) => void (held = is),
    /** Somebody sets the wall clock. */
    set: (by: number) => void (wall += by),
    pass(ms: number) {
      wall += ms
      ticks += ms
    },
    sleep(ms: number) {
      wall += ms
      if (countsSleep) ticks += ms
    },
    restart: () => void (now = start()),
    reboot(ms: number) {
      wall += ms
      ticks = 1_000
      boot = 'second'
      now = start()
    },
  }
}

/** What may happen to a machine: somebody sets its clock, time passes, it sleeps, or its server is killed and started. */
const happening = fc.oneof(
  fc.record({ what: fc.constant('set' as const), by: fc.integer({ min: -20 * 60_000, max: 20 * 60_000 }) }),
  fc.record({ what: fc.constant('pass' as const), by: fc.integer({ min: 0, max: 60_000 }) }),
  fc.record({ what: fc.constant('sleep' as const), by: fc.integer({ min: 0, max: 3_600_000 }) }),
  fc.record({ what: fc.constant('restart' as const), by: fc.integer({ min: 0, max: 30_000 }) }),
)

function happens(machine: ReturnType<typeof aMachine>, { what, by }: { readonly what: string; readonly by: number }) {
  if (what === 'set') machine.set(by)
  else if (what === 'sleep') machine.sleep(by)
  else machine.pass(by)
  if (what === 'restart') machine.restart()
  return what === 'set' ? 0 : by
}

describe('the time of the server while a session is held', () => {
  it('is as long as it really takes, whatever is done to the wall clock, asleep or awake, through restarts', () => {
    const looking = fc.constantFrom('never', 'looks', 'stamps')
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40, size: 'max' }), looking, (happenings, looks) => {
        const machine = aMachine()
        machine.hold(true)
        const began = machine.now()
        let passed = 0
        for (const one of happenings) {
          passed += happens(machine, one)
          if (looks === 'looks') machine.now()
          if (looks === 'stamps') machine.stamp()
        }
        // 100 ppm of slew for a wall clock that is right by and by, and what a note may be behind at each restart.
        const restarts = happenings.filter(({ what }) => what === 'restart').length
        expect(Math.abs(machine.now() - began - passed)).toBeLessThanOrEqual(1 + passed / 10_000 + 20 * restarts)
      }),
    )
  })

  it('never goes back', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
        const machine = aMachine()
        machine.hold(true)
        let before = machine.stamp()
        for (const one of happenings) {
          happens(machine, one)
          expect(machine.now()).toBeGreaterThanOrEqual(before)
          before = machine.stamp()
        }
      }),
    )
  })

  it('goes on by its note though the wall clock has been set back before a restart, and forward since', () => {
    const machine = aMachine()
    machine.hold(true)
    machine.stamp()
    machine.set(-3_600_000)
    machine.pass(10_000)
    machine.restart()
    expect(machine.now()).toBe(morning + 10_000)
    machine.set(7_200_000)
    machine.pass(60_000)
    expect(machine.now()).toBe(morning + 70_000)
  })

  it('comes nearer to a wall clock that a time service has put right by a little, too slowly to be seen', () => {
    const machine = aMachine()
    machine.hold(true)
    machine.set(300)
    machine.pass(60_000)
    expect(machine.now()).toBe(morning + 60_000 + 6)
    machine.pass(3_600_000)
    expect(machine.now()).toBe(morning + 3_660_000 + 300)
  })

  it('goes by the wall clock after the machine was started anew', () => {
    const machine = aMachine()
    machine.hold(true)
    machine.stamp()
    machine.reboot(180_000)
    expect(machine.now()).toBe(morning + 180_000)
  })

  it('is put right once when the machine has lost the date and learns it later', () => {
    const machine = aMachine()
    machine.hold(true)
    machine.stamp()
    machine.set(-90 * 24 * 3_600_000)
    machine.reboot(180_000)
    machine.pass(5_000)
    expect(machine.now()).toBe(morning + 5_000)
    machine.restart()
    expect(machine.now()).toBe(morning + 5_000)
    machine.set(90 * 24 * 3_600_000)
    expect(machine.now()).toBe(morning + 185_000)
    machine.set(600_000)
    machine.restart()
    expect(machine.now()).toBe(morning + 185_000)
  })

  it('is the wall clock’s, though an earlier run has noted another, if no session was held through the restart', () => {
    const machine = aMachine()
    machine.now()
    machine.set(-600_000)
    machine.restart()
    expect(machine.now()).toBe(morning - 600_000)
  })

  it('counts a wall clock that is set forward where the ticks may have slept: nothing tells the two apart', () => {
    const machine = aMachine({ boot: null, countsSleep: false })
    machine.hold(true)
    machine.sleep(600_000)
    expect(machine.now()).toBe(morning + 600_000)
    machine.set(-3_600_000)
    machine.pass(1_000)
    expect(machine.now()).toBe(morning + 601_000)
  })
})

describe('the time of the server while no session is held', () => {
  it('is the wall clock’s at once, forward or back', () => {
    const machine = aMachine()
    machine.set(3_600_000)
    expect(machine.now()).toBe(morning + 3_600_000)
    machine.set(-7_200_000)
    expect(machine.now()).toBe(morning - 3_600_000)
  })

  it('is never before the last entry: it goes on half as fast until the wall clock has caught up', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
        const machine = aMachine()
        let last = machine.stamp()
        for (const [n, one] of happenings.entries()) {
          happens(machine, one)
          expect(machine.now()).toBeGreaterThanOrEqual(last)
          if (n % 3 === 0) last = machine.stamp()
        }
      }),
    )
    const machine = aMachine()
    machine.stamp()
    machine.set(-60_000)
    machine.pass(40_000)
    expect(machine.stamp()).toBe(morning + 20_000)
    machine.pass(60_000)
    expect(machine.now()).toBe(morning + 40_000)
    machine.pass(1_000)
    expect(machine.now()).toBe(morning + 41_000)
  })
})
