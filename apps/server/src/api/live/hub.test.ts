import { describe, expect, it, onTestFinished } from 'vitest'
import { aHouse } from '../../testing/index.ts'
import { type Eye, officeEye } from './eyes.ts'
import { createLiveHub } from './hub.ts'

/** Nobody's screen comes or goes. */
const presence = { listen: () => () => {}, look: () => {} }
const staff = { actor: { kind: 'staff' }, holds: () => true } as const

/** An eye on the places of sessions, and how often it has looked. */
function anEye() {
  let looks = 0
  const eye: Eye = {
    key: 'places',
    parts: ({ jurors }) => [jurors],
    view: ({ jurors }) => {
      looks += 1
      return { jurors: Object.keys(jurors).length }
    },
  }
  return { eye, looks: () => looks }
}

async function aHub() {
  const house = await aHouse()
  const hub = createLiveHub({
    engine: house.server.engine,
    access: { listen: () => () => {} },
    notes: { listen: () => () => {} },
    presence,
  })
  onTestFinished(async () => {
    hub.close()
    await house.close()
  })
  return { house, hub }
}

describe('the hub of live views', () => {
  it('looks once for all who look through the same eye', async () => {
    const { house, hub } = await aHub()
    const { eye, looks } = anEye()
    const readers = Array.from({ length: 100 }, () => hub.follow(eye, staff)!)
    expect([looks(), hub.streams]).toEqual([1, 100])
    await house.makeSession()
    // Four jurors were registered, and the people of the session changed nothing that the eye looks at.
    expect(looks()).toBe(5)
    await Promise.all(readers.map((reader) => reader.cancel()))
  })

  it('makes the office’s overview anew only when a line of it changes, so that a long archive costs a sitting nothing', async () => {
    const { house, hub } = await aHub()
    const here = await house.makeSession()
    let made = 0
    const eye = officeEye(house.server.engine.now)
    const view: Eye['view'] = (world) => {
      made += 1
      return eye.view(world)
    }
    const reader = hub.follow({ ...eye, view }, staff)!
    await here.play(({ current }) => current?.stage === 'called')
    const signedAndOpened = made
    await here.play(({ current }) => current?.stage === 'deliberation')
    expect([signedAndOpened > 1, made]).toEqual([true, signedAndOpened])
    await here.play(({ current }) => current?.stage === 'reading')
    expect(made).toBe(signedAndOpened + 1)
    await reader.cancel()
  })

  it('does not look at all when nobody does', async () => {
    const { house, hub } = await aHub()
    const { eye, looks } = anEye()
    await hub.follow(eye, staff)!.cancel()
    await house.makeSession()
    expect([looks(), hub.streams]).toEqual([1, 0])
  })

  it('takes nobody any more once it is closed', async () => {
    const { hub } = await aHub()
    hub.close()
    expect(hub.follow(anEye().eye, staff)).toBeNull()
  })
})
