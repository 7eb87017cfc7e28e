import type { Refusal } from '@delibere/client'
import { type Edit, edited } from '@delibere/core/planning'
import { ok } from '@delibere/core'
import type { PlanView } from '@delibere/core/proposal'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { boardOf, type PlanBoard } from '../../plan-board.ts'
import type { DeskState, PlanDesk } from '../../plan-desk.ts'
import { useProgram } from '../../program.ts'
import { useAnswer } from '../../use-answer.ts'

export interface PlanInHand {
  readonly desk: PlanDesk
  readonly state: DeskState
  /** What there is to plan; null until it has come. */
  readonly board: PlanBoard | null
  /** The plan as it reads now, with what it breaks; null where there is none yet. */
  readonly view: PlanView | null
  readonly refusal: Refusal | null
  /** Changes the plan by hand. */
  readonly edit: (edit: Edit) => void
  /** What a change would break that is not broken now. */
  readonly faultsOf: (edit: Edit) => PlanView['faults']
}

/** The plan being worked on, over the registers as they are now. */
export function usePlan(): PlanInHand {
  const { client, freshness, planDesk: desk } = useProgram()
  const state = useSyncExternalStore(desk.subscribe, () => desk.state)
  const { plan } = state
  const asked = askedFor(state)
  const key = `${freshness} ${JSON.stringify(asked)}`
  const known = desk.boardOf(key)
  const { value, refusal } = useAnswer(async () => {
    const answer = known ? ok(known.question) : await client.planQuestion(asked)
    return answer.ok ? ok({ key, question: answer.value }) : answer
  }, key)
  const answered = value?.key === key ? value.question : null
  // From one screen of the plan to the next nothing has to be asked again.
  const board = useMemo(
    () => known ?? (answered && desk.keepBoard(key, boardOf(answered))),
    [desk, key, known, answered],
  )
  const view = useMemo(() => (board && plan ? board.view(plan) : null), [board, plan])
  return {
    desk,
    state,
    board,
    view,
    refusal,
    edit: (edit) => board && plan && desk.put(edited(board.compiled, plan, edit)),
    faultsOf(edit) {
      if (!board || !plan || !view) return []
      const known = new Set(view.faults.map((fault) => JSON.stringify(fault)))
      return board.view(edited(board.compiled, plan, edit)).faults.filter((fault) => !known.has(JSON.stringify(fault)))
    },
  }
}

const askedFor = ({ scope, pins, words }: DeskState) => ({
  scope,
  pins,
  confirmed: Object.keys(words) as (keyof typeof words)[],
})

/** Milliseconds between two looks at a search. */
const look = 250

export interface PlanSearch {
  readonly searching: boolean
  readonly refusal: Refusal | null
  readonly start: (seconds: number) => Promise<void>
  readonly stop: () => Promise<void>
}

/** The search for a better plan: it goes on at the server, and what it finds is the plan. */
export function usePlanSearch(desk: PlanDesk, state: DeskState): PlanSearch {
  const { client } = useProgram()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const id = state.run?.status === 'searching' ? state.run.id : null
  useEffect(() => {
    if (id === null) return
    let wanted = true
    const ask = async () => {
      const answer = await client.planRun({ id, after: desk.state.run?.improvements ?? 0 })
      if (!wanted) return
      setRefusal(answer.ok ? null : answer.error)
      if (!answer.ok) return desk.change({ run: null })
      const run = { ...answer.value, plan: answer.value.plan ?? desk.state.run?.plan ?? null }
      desk.change({ run, ...(run.plan && { plan: run.plan }) })
    }
    const timer = setInterval(() => void ask(), look)
    return () => {
      wanted = false
      clearInterval(timer)
    }
  }, [client, desk, id])
  return {
    searching: id !== null,
    refusal,
    async start(seconds) {
      const { plan, past } = desk.state
      const answer = await client.startPlan({ ...askedFor(desk.state), seconds, ...(plan && { start: plan }) })
      setRefusal(answer.ok ? null : answer.error)
      if (!answer.ok) return
      const run = await client.planRun({ id: answer.value.id })
      setRefusal(run.ok ? null : run.error)
      if (run.ok) desk.change({ run: run.value, past: plan ? [...past, plan] : past, future: [] })
      else await client.stopPlan(answer.value.id)
    },
    async stop() {
      if (id === null) return
      const answer = await client.stopPlan(id)
      if (answer.ok) desk.change({ run: answer.value, ...(answer.value.plan && { plan: answer.value.plan }) })
    },
  }
}
