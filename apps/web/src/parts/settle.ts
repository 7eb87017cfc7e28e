import { type Accessor, createContext, createEffect, createSignal, on, onCleanup, useContext } from 'solid-js'

/** For how long, in ms, a button that has come in the place of another takes no press: a second click was meant for the first. */
export const SettleTime = createContext(500)

/** True for a moment after `shown` has changed: what is pressed then was not meant. */
export function createSettling(shown: Accessor<unknown>): Accessor<boolean> {
  const time = useContext(SettleTime)
  const [settling, setSettling] = createSignal(false)
  createEffect(
    on(
      shown,
      () => {
        if (time === 0) return
        setSettling(true)
        const timer = setTimeout(() => setSettling(false), time)
        onCleanup(() => clearTimeout(timer))
      },
      { defer: true },
    ),
  )
  return settling
}
