import { duration, type Instant, instant, remaining, type Timer } from '@delibere/core'
import { formatClock } from '@delibere/core/fr'
import { expect, type Page } from '@playwright/test'

/** What a screen's clock says, and the instant at which it said it (the same clock drives all: one machine). */
interface Reading {
  readonly screen: string
  readonly shown: string
  readonly at: Instant
}

/** Reads the clocks of all screens at one and the same instant. */
const readAt = (screens: Readonly<Record<string, Page>>, when: Instant): Promise<readonly Reading[]> =>
  Promise.all(
    Object.entries(screens).map(async ([screen, page]) => {
      const { shown, at } = await page.getByRole('timer').evaluate(
        (clock, at) =>
          new Promise<{ shown: string; at: number }>((resolve) => {
            const read = () => resolve({ shown: clock.textContent?.trim() ?? '', at: Date.now() })
            setTimeout(read, Math.max(0, at - Date.now()))
          }),
        when as number,
      )
      return { screen, shown, at: instant(at) }
    }),
  )

/** How far from the turn of a second a reading must be to be told apart from its neighbour, in ms. */
const turn = 150

/** What a clock may show: the right second; at the very turn of it, the one before or after as well. */
function right(timer: Timer, at: Instant): readonly string[] {
  const left = remaining(timer, at)
  return [...new Set([0, turn, -turn].map((late) => formatClock(duration(left + late))))]
}

/**
 * Reads every screen's clock at `count` instants, a second and a bit apart and away from the turn of a second, and
 * expects each to show the second that follows from the timer: so they all show the same.
 */
export async function expectSameSecond(
  screens: Readonly<Record<string, Page>>,
  timer: Timer,
  count = 2,
): Promise<void> {
  const first = midSecond(timer, instant(Date.now() + 100))
  for (let n = 0; n < count; n += 1) {
    const readings = await readAt(screens, instant(first + n * 1000))
    const wrong = readings.filter(({ shown, at }) => !right(timer, at).includes(shown))
    expect(
      wrong,
      `the clock should show ${readings.map(({ at }) => right(timer, at).join(' or ')).join(', ')}`,
    ).toEqual([])
    // Read in time they are not only right but the same; a machine that was held up has been judged by its own instant.
    const inTime = readings.filter(({ at }) => at - (first + n * 1000) < 500 - turn)
    expect(new Set(inTime.map(({ shown }) => shown)).size).toBeLessThanOrEqual(1)
  }
}

/** The first instant from `from` on at which half a second of the timer's second is over. */
function midSecond(timer: Timer, from: Instant): Instant {
  const past = ((remaining(timer, from) % 1000) + 1000) % 1000
  return instant(from + ((past + 500) % 1000))
}
