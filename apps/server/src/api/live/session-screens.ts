import type { Instant, LinkHolder, ScreenClock } from '@delibere/core'

/** Milliseconds without a sign from a page after which it is held for lost, although its stream seems to stand. */
export const silence = 90_000
/** More screens of one link than that are not told apart: the oldest is forgotten. */
const screensPerLink = 20

/** Which page it is: by whose link it follows, on which device, and what it calls itself. */
export interface Page {
  readonly id: string
  readonly holder: LinkHolder
  readonly device: string
}

interface KeptScreen extends Page {
  connectedSince: Instant
  lostSince: Instant | null
  heardAt: Instant
  /** The stream it follows by; null once that has ended. */
  stream: symbol | null
  clock: ScreenClock | null
}

/**
 * The screens of one session. A stream that is cut cleanly ends; of a cable that was pulled nothing is heard, and what the
 * server sends is swallowed for long minutes: then the page is missed by its silence.
 */
export function createSessionScreens(now: () => Instant) {
  let all: readonly KeptScreen[] = []
  const find = ({ id, holder }: Pick<Page, 'id' | 'holder'>) =>
    all.find((one) => one.id === id && one.holder === holder)

  return {
    get all(): readonly Readonly<KeptScreen>[] {
      return all
    },
    /** A stream to this page begins. Gives back how to say that it has ended. */
    enter(page: Page): () => void {
      const stream = Symbol(page.id)
      const at = now()
      const screen: KeptScreen = find(page) ?? { ...page, ...begun(at), stream, clock: null }
      if (screen.lostSince !== null) Object.assign(screen, begun(at))
      Object.assign(screen, { stream, heardAt: at })
      // A page that was opened anew on a device stands in the place of the one that was closed there.
      const others = all.filter((one) => one !== screen && !(isBeside(screen, one) && one.lostSince !== null))
      const surplus = others.filter(({ holder }) => holder === page.holder).slice(0, 1 - screensPerLink)
      all = [...others.filter((one) => !surplus.includes(one)), screen]
      return () => {
        if (screen.stream !== stream) return
        screen.stream = null
        screen.lostSince ??= now()
        // Who closes one of two pages has not been cut off.
        const isThere = all.some((one) => isBeside(screen, one) && one.lostSince === null)
        if (isThere) all = all.filter((one) => one !== screen)
      }
    },
    /** The page has said something of its clocks: it is there. */
    hear(page: Pick<Page, 'id' | 'holder'>, clock: ScreenClock): void {
      const screen = find(page)
      if (!screen) return
      Object.assign(screen, { heardAt: now(), clock: rounded(clock) })
      if (screen.stream !== null && screen.lostSince !== null) Object.assign(screen, begun(now()))
    },
    /** Holds those who have been silent for long for lost. */
    look(): void {
      for (const screen of all) if (now() - screen.heardAt > silence) screen.lostSince ??= screen.heardAt
    },
  }
}

export type SessionScreens = ReturnType<typeof createSessionScreens>

const begun = (at: Instant) => ({ connectedSince: at, lostSince: null, heardAt: at })

/** Another page on the same device, by the same link. */
const isBeside = (screen: Page, other: Page): boolean =>
  other !== screen && other.holder === screen.holder && other.device === screen.device

/** To the ms and the tenth of a second: what nobody would see the change of is no news. */
const rounded = ({ uncertainty, ahead }: ScreenClock): ScreenClock => ({
  uncertainty: Math.ceil(uncertainty),
  ahead: Math.round(ahead / 100) * 100,
})
