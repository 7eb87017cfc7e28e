import type { Refusal } from '@delibere/client'
import type { CommandId, DomainCode, HearingId, Opinion } from '@delibere/core'
import { createStore, produce } from 'solid-js/store'
import type { DeviceStorage } from './device-storage.ts'

/** What an opinion is about. */
export interface OpinionAbout {
  readonly hearingId: HearingId
  readonly domain: DomainCode
}

/** An opinion that the server does not have yet, or has and has not shown. Null takes one back. */
export interface HeldOpinion extends OpinionAbout {
  /** By which the server knows that it has it already. */
  readonly id: CommandId
  readonly opinion: Opinion | null
  /** `sending` until there is an answer, `kept` on this device while there is none, `taken` until the view shows it. */
  readonly state: 'sending' | 'kept' | 'taken' | 'refused'
  readonly refusal: Refusal | null
  /** The revision of the world that has it. */
  readonly takenAt: number
}

/** The opinions of one member on their way from this device: the latest of each domain. */
export interface OpinionBook {
  all(): readonly HeldOpinion[]
  get(about: OpinionAbout): HeldOpinion | undefined
  put(opinion: HeldOpinion): void
  forget(about: OpinionAbout): void
}

/** Opens the book over a storage, with what another page has left there. */
export function openOpinionBook(storage: DeviceStorage): OpinionBook {
  const [opinions, setOpinions] = createStore<Record<string, HeldOpinion>>({})
  for (const { name, value } of storage.all()) {
    const left = readLeft(name, value)
    if (left) setOpinions(keyOf(left), left)
  }
  return {
    all: () => Object.values(opinions),
    get: (about) => opinions[keyOf(about)],
    put(held) {
      const { hearingId, domain, id, opinion, state, refusal } = held
      if (state === 'taken') storage.remove([hearingId, domain])
      else storage.put([hearingId, domain], { id, opinion, refusal })
      setOpinions(keyOf(held), held)
    },
    forget(about) {
      storage.remove([about.hearingId, about.domain])
      setOpinions(produce((all) => void delete all[keyOf(about)]))
    },
  }
}

const keyOf = ({ hearingId, domain }: OpinionAbout) => `${hearingId} ${domain}`

const known: readonly unknown[] = ['acquired', 'notAcquired', 'toDiscuss', null] satisfies (Opinion | null)[]

// What lies in a browser's storage is nobody's promise.
function readLeft(name: readonly string[], value: unknown): HeldOpinion | null {
  const [hearingId, domain] = name as [HearingId, DomainCode]
  const { id, opinion, refusal } = value as Partial<HeldOpinion>
  if (typeof id !== 'string' || opinion === undefined || !known.includes(opinion)) return null
  const left = { hearingId, domain, id, opinion, takenAt: 0 }
  return refusal?.code ? { ...left, state: 'refused', refusal } : { ...left, state: 'kept', refusal: null }
}
