import { type Client, newCommandId } from '@delibere/client'
import type { JurorId, Opinion, SessionId } from '@delibere/core'
import { type Accessor, createEffect } from 'solid-js'
import { type DeviceStorage, deviceStorage } from './device-storage.ts'
import { keepTrying } from './keep-trying.ts'
import { type HeldOpinion, openOpinionBook, type OpinionAbout } from './opinion-book.ts'
import { isTrouble } from './trouble.ts'

/** The opinions a member gives (H4): the latest of each domain on this device until the server has it, network or not. */
export interface OpinionKeeper {
  /** What is on its way for a domain, or was refused; null where the view says all. */
  pending(about: OpinionAbout): HeldOpinion | null
  choose(about: OpinionAbout, opinion: Opinion | null): void
  /** What was refused, and is not counted. */
  refused(): readonly HeldOpinion[]
  /** Takes a refused one off this device: the person has been told. */
  forget(about: OpinionAbout): void
  /** Tries at once: the network may be back. Resolves when it has been tried. */
  wake(): Promise<void>
  stop(): void
}

export interface OpinionKeeperParts {
  readonly client: Pick<Client, 'order'>
  readonly who: { readonly sessionId: SessionId; readonly jurorId: JurorId }
  /** Of the view that is shown. */
  readonly revision: Accessor<number>
  readonly storage?: DeviceStorage
}

/** Milliseconds after which a person is told that there is no answer yet. */
const longSilence = 1_500

export function createOpinionKeeper({ client, who, revision, ...parts }: OpinionKeeperParts): OpinionKeeper {
  const book = openOpinionBook(parts.storage ?? deviceStorage(['avis', who.sessionId, who.jurorId]))

  async function round(): Promise<boolean> {
    for (const held of book.all()) {
      if (trying.stopped) return false
      if (!isToSend(held) || (await send({ ...held }))) continue
      // Those behind it have nobody to take them either.
      for (const other of book.all()) if (isToSend(other)) book.put({ ...other, state: 'kept' })
      return false
    }
    return true
  }

  /** Whether the server has answered. */
  async function send(held: HeldOpinion): Promise<boolean> {
    const { id, hearingId, domain, opinion } = held
    // Another may be chosen meanwhile: then that one counts, and goes next.
    const become = (made: Partial<HeldOpinion>) => {
      if (book.get(held)?.id === id) book.put({ ...held, ...made })
    }
    const silence = setTimeout(() => become({ state: 'kept' }), longSilence)
    const order = { type: 'opinion.give', sessionId: who.sessionId, hearingId, domain, opinion } as const
    const answer = await client.order(order, { id, patience: 0 })
    clearTimeout(silence)
    if (answer.ok) become({ state: 'taken', takenAt: answer.value.revision })
    else if (isTrouble(answer.error)) become({ state: 'kept' })
    else become({ state: 'refused', refusal: answer.error })
    return answer.ok || !isTrouble(answer.error)
  }

  // From the view that has it on, the view says all.
  createEffect(() => {
    const shown = revision()
    for (const held of book.all()) if (held.state === 'taken' && held.takenAt <= shown) book.forget(held)
  })
  const trying = keepTrying(round)
  void trying.now()
  return {
    pending: (about) => book.get(about) ?? null,
    choose({ hearingId, domain }, opinion) {
      const id = newCommandId()
      book.put({ hearingId, domain, id, opinion, state: 'sending', refusal: null, takenAt: 0 })
      void trying.now()
    },
    refused: () => book.all().filter(({ state }) => state === 'refused'),
    forget: (about) => book.forget(about),
    wake: () => trying.now(),
    stop: () => trying.stop(),
  }
}

const isToSend = ({ state }: HeldOpinion): boolean => state === 'sending' || state === 'kept'
