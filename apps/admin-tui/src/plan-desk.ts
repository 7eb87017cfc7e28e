import { type CandidateId, noPins, type Pins, type PlanDraft, type PlanScope } from '@delibere/core'
import type { Plan } from '@delibere/core/planning'
import type { PlanBoard } from './plan-board.ts'
import type { PlanRun } from '@delibere/core/proposal'

/** The plan that is being worked on: nothing of it is stored before it is kept or confirmed. */
export interface DeskState {
  readonly scope: PlanScope
  readonly pins: Pins
  /** The office's word on candidates whom it sends although a domain is not mastered (C6). */
  readonly words: Readonly<Partial<Record<CandidateId, string>>>
  readonly plan: Plan | null
  /** What the plan was, the latest last, and what was undone of it. */
  readonly past: readonly Plan[]
  readonly future: readonly Plan[]
  /** The kept plan it comes from; null for a new one. */
  readonly draft: Pick<PlanDraft, 'id' | 'version' | 'name'> | null
  /** The latest search, for as long as the plan is what it found. */
  readonly run: PlanRun | null
}

/** Where the plan lies while the program runs, whatever screen is shown. */
export interface PlanDesk {
  readonly state: DeskState
  subscribe(listener: () => void): () => void
  /** What there is to plan, as it was asked last, if that was under this key. */
  boardOf(key: string): PlanBoard | null
  /** Remembers it in the place of what was asked before, and gives it. */
  keepBoard(key: string, board: PlanBoard): PlanBoard
  change(part: Partial<DeskState>): void
  /** Puts another plan in the place of this one; `undo` gives it back. */
  put(plan: Plan): void
  undo(): void
  redo(): void
}

const empty: DeskState = {
  scope: 'new',
  pins: noPins,
  words: {},
  plan: null,
  past: [],
  future: [],
  draft: null,
  run: null,
}

/** As many steps back as are remembered. */
const remembered = 100

/** `left` is told of a search that goes on at the server though nobody waits for it any more: the plan was changed or another taken. */
export function createPlanDesk(left: (runId: string) => void): PlanDesk {
  let state = empty
  let known: { readonly key: string; readonly board: PlanBoard } | null = null
  const listeners = new Set<() => void>()
  const change = (part: Partial<DeskState>) => {
    const { run, scope } = state
    state = { ...state, ...part }
    // A plan that leaves the sessions to come aside would, where they may change, give them all up.
    if (state.scope !== scope) state = { ...state, past: [], future: [] }
    if (run?.status === 'searching' && state.run?.id !== run.id) left(run.id)
    for (const listener of listeners) listener()
  }
  return {
    get state() {
      return state
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    boardOf: (key) => (known?.key === key ? known.board : null),
    keepBoard(key, board) {
      known = { key, board }
      return board
    },
    change,
    put(plan) {
      const past = state.plan ? [...state.past, state.plan].slice(-remembered) : state.past
      change({ plan, past, future: [], run: null })
    },
    undo() {
      const before = state.past.at(-1)
      if (!before || !state.plan) return
      change({ plan: before, past: state.past.slice(0, -1), future: [state.plan, ...state.future], run: null })
    },
    redo() {
      const [next, ...future] = state.future
      if (!next || !state.plan) return
      change({ plan: next, past: [...state.past, state.plan], future, run: null })
    },
  }
}
