import type { HearingId, Recommendation } from '@delibere/core'
import { type Accessor, batch, createEffect, createSignal, untrack } from 'solid-js'

/** What the president is writing of a recommendation, kept on this device until the server has it. */
export interface RecommendationDraft {
  /** What the field shows: the words being typed, else what the server has. */
  readonly value: Accessor<Recommendation>
  /** True while the server does not have what is shown. */
  readonly unsaved: Accessor<boolean>
  readonly change: (value: Recommendation) => void
  /** Gives up what is being typed for what the server has. */
  readonly revert: () => void
  /** To be told when the person leaves the field: from then on the server's words may show again. */
  readonly settle: () => void
}

const blank: Recommendation = { experience: '', modules: [] }

/**
 * The recommendation of one hearing as it is being written. No update from the server replaces what is being typed; it
 * is in the browser tab's storage until it is saved, so that a reload loses nothing.
 */
export function createRecommendationDraft(
  hearingId: HearingId,
  kept: Accessor<Recommendation | null>,
  storage: Storage = sessionStorage,
): RecommendationDraft {
  const key = `delibere.preconisation.${hearingId}`
  const [local, setLocal] = createSignal(untrack(() => readStored(storage.getItem(key))))
  const [typing, setTyping] = createSignal(false)
  const value = () => local() ?? kept() ?? blank
  const unsaved = () => local() !== null && !same(value(), kept() ?? blank)

  createEffect(() => {
    if (unsaved()) storage.setItem(key, JSON.stringify(value()))
    else storage.removeItem(key)
    if (!unsaved() && !typing()) setLocal(null)
  })
  return {
    value,
    unsaved,
    change: (next) => batch(() => (setTyping(true), setLocal(next))),
    revert: () => setLocal(null),
    settle: () => setTyping(false),
  }
}

/** Whether there is nothing to save: neither words nor modules. */
export const isBlank = ({ experience, modules }: Recommendation): boolean =>
  experience.trim() === '' && modules.length === 0

const same = (a: Recommendation, b: Recommendation) =>
  a.experience.trim() === b.experience.trim() &&
  a.modules.length === b.modules.length &&
  a.modules.every((module) => b.modules.includes(module))

// What lies in a browser's storage is nobody's promise.
function readStored(text: string | null): Recommendation | null {
  try {
    const { experience, modules } = JSON.parse(text ?? 'null') ?? {}
    const whole = typeof experience === 'string' && Array.isArray(modules)
    return whole ? { experience, modules: modules.filter((one) => typeof one === 'string') } : null
  } catch {
    return null
  }
}
