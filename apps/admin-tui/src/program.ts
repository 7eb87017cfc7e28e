import type { Client, Live, Order } from '@delibere/client'
import type { CalendarDate, OfficeView } from '@delibere/core'
import { createContext, useContext } from 'react'
import type { KeptChoice } from './parts/selection.ts'
import type { PlanDesk } from './plan-desk.ts'
import type { Route } from './routes.ts'

/** Through what the terminal reaches the records. */
export interface Place {
  /** A server elsewhere or on this machine, or one that this terminal carries itself. */
  readonly kind: 'server' | 'inside'
  /** What people know it by: an address, or a folder. */
  readonly name: string
}

/** A state and what sets it. */
type Kept<Value> = readonly [Value, (value: Value) => void]

/** What every screen may use. */
export interface Program {
  readonly client: Client
  readonly place: Place
  readonly office: Live<OfficeView>
  /** Changes whenever what was read may be out of date: something was done, or the connection has come back. */
  readonly freshness: string
  /** The day it is for the office. */
  readonly today: CalendarDate
  readonly timeZone: string
  readonly open: (route: Route) => void
  readonly back: () => void
  /** To a screen from home, whatever was open. */
  readonly goTo: (route: Route) => void
  /** Shows a sentence at the foot until the next key; one that can be undone, until the next sentence. */
  readonly say: (notice: Notice) => void
  readonly drafts: Drafts
  /** A state that outlives its screen while the program runs, by name: filters, sorts. */
  readonly kept: <Value>(name: string, first: Value) => Kept<Value>
  /** The same for this stay on the screen: found again when one comes back from further on, gone when one comes anew. */
  readonly ofStay: <Value>(name: string, first: Value) => Kept<Value>
  /** The plan that is being worked on. */
  readonly planDesk: PlanDesk
  /** What was chosen in the lists that one leaves and comes back to, by name. */
  readonly choices: Map<string, number>
}

export interface Notice {
  readonly tone: 'good' | 'bad'
  readonly text: string
  /** What takes back what it tells, where that can be. */
  readonly undo?: Order
}

/** What was typed in a form and not sent, kept while the program runs. */
export interface Drafts {
  get<Value>(name: string, empty: Value): Value
  set<Value>(name: string, value: Value): void
  clear(name: string): void
  /** The titles of those that hold something. */
  readonly names: readonly string[]
}

const Context = createContext<Program | null>(null)
export const ProgramProvider = Context

export function useProgram(): Program {
  const program = useContext(Context)
  if (!program) throw new Error('useProgram must be used within ProgramProvider')
  return program
}

/** The choice in a list, found again when one comes back to it. */
export function useKeptChoice(name: string): KeptChoice {
  const { choices } = useProgram()
  return { index: choices.get(name) ?? 0, keep: (index) => void choices.set(name, index) }
}
