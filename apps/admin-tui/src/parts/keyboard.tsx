import { useInput, usePaste } from 'ink'
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
} from 'react'
import { type Press, pressesOf } from './press.ts'

/**
 * Who is asked first: the keys of a dialog, then the field being typed in, then whatever lets nothing further through
 * while a dialog is open, then the screen, and the program last.
 */
const order = ['dialog', 'field', 'modal', 'screen', 'program'] as const
export type Layer = (typeof order)[number]

/** Says whether it took the press; if not, the next is asked. */
export type Handler = (press: Press) => boolean

interface Listener {
  readonly layer: Layer
  readonly handle: Handler
}
interface Keyboard {
  /** Returns how to stop. */
  listen(listener: Listener): () => void
}

const Context = createContext<Keyboard | null>(null)

/**
 * The one place that reads the keyboard. Presses are handled one after the other, each on a screen that has seen the
 * one before, so that letters which arrive together never meet a handler that is out of date. Before anybody listens
 * they wait: what is typed while the program opens is for its first screen.
 */
export function KeyboardProvider({ children }: { readonly children: ReactNode }) {
  const listeners = useRef<Listener[]>([])
  const waiting = useRef<Press[]>([])
  const [turn, nextTurn] = useReducer((count: number) => count + 1, 0)

  const take = (presses: readonly Press[]) => {
    waiting.current.push(...presses)
    nextTurn()
  }
  useInput((input, key) => take(pressesOf(input, key)))
  usePaste((text) => take([{ kind: 'paste', text }]))
  // Each press has a task of its own: given from within the effect, what fifty of them change would look to React like an
  // effect that never comes to rest.
  useEffect(() => {
    if (waiting.current.length === 0) return
    const task = setImmediate(() => {
      const press = listeners.current.length > 0 && waiting.current.shift()
      if (!press) return
      offer(listeners.current, press)
      nextTurn()
    })
    return () => clearImmediate(task)
  }, [turn])

  const keyboard = useMemo<Keyboard>(
    () => ({
      listen(listener) {
        if (listeners.current.length === 0 && waiting.current.length > 0) nextTurn()
        listeners.current = [listener, ...listeners.current]
        return () => {
          listeners.current = listeners.current.filter((one) => one !== listener)
        }
      },
    }),
    [],
  )
  return <Context value={keyboard}>{children}</Context>
}

function offer(listeners: readonly Listener[], press: Press): void {
  order.some((layer) => listeners.some((one) => one.layer === layer && one.handle(press)))
}

/** Listens to the keyboard while `active`; of the same layer, who began last is asked first. */
export function useKeyboard(layer: Layer, handler: Handler, active = true): void {
  const keyboard = useContext(Context)
  if (!keyboard) throw new Error('useKeyboard must be used within KeyboardProvider')
  const handle = useEffectEvent(handler)
  useLayoutEffect(
    () => (active ? keyboard.listen({ layer, handle: (press) => handle(press) }) : undefined),
    [keyboard, layer, active],
  )
}
