import { copyFile, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

const screens = resolve(import.meta.dirname, '../test-results/screens')
const guideImages = resolve(import.meta.dirname, '../../../docs/guide/images')

const sizes = { large: { width: 1366, height: 768 }, small: { width: 390, height: 844 } } as const
type Size = keyof typeof sizes

/** Where nothing may be wider than the screen: a small phone, a tablet both ways, a 13" laptop with the text at 200 %. */
const tight = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
  { width: 683, height: 384 },
] as const

type Scheme = 'light' | 'dark'

// Each layout and each set of colours is checked once; every one of the four has its picture.
const ways: readonly { readonly size: Size; readonly scheme: Scheme; readonly checked: boolean }[] = [
  { size: 'large', scheme: 'light', checked: true },
  { size: 'large', scheme: 'dark', checked: false },
  { size: 'small', scheme: 'dark', checked: true },
  { size: 'small', scheme: 'light', checked: false },
]

/** Under which names the guides show it, by day, in which size. */
export interface ForGuides {
  readonly large?: string
  readonly small?: string
}

/**
 * Looks at a screen as it is: large and small, by day and by night. Expects it to break no rule of accessibility (WCAG up
 * to 2.2, level AA) and nothing wider than the screen on any device, and keeps a picture of each as `name-size-scheme.png`.
 * Leaves the page as it was.
 */
export async function look(page: Page, name: string, guides: ForGuides = {}): Promise<void> {
  await mkdir(screens, { recursive: true })
  for (const { size, scheme, checked } of ways) {
    await page.setViewportSize(sizes[size])
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const path = join(screens, `${name}-${size}-${scheme}.png`)
    await page.screenshot({ path, animations: 'disabled' })
    if (checked) {
      // Whole: what is half behind the foot of the screen is a matter of where one has scrolled to.
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.setViewportSize({ width: sizes[size].width, height: Math.max(height, sizes[size].height) })
      expect(await violationsOn(page), `${name}, ${size}, ${scheme}`).toEqual([])
      await page.setViewportSize(sizes[size])
    }
    const guide = guides[size]
    if (guide && scheme === 'light') await keepForGuide(path, guide)
  }
  for (const viewport of tight) {
    await page.setViewportSize(viewport)
    expect(await tooWide(page), `${name}: wider than ${viewport.width} px`).toEqual([])
  }
  await page.setViewportSize(sizes.large)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** What stands out of the page at its right, where the page is wider than the screen. */
const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const out = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth,
    )
    return out.slice(-3).map((one) => `${one.tagName}.${one.className}`)
  })

interface Violation {
  readonly rule: string
  readonly says: string
  readonly at: readonly string[]
}

async function violationsOn(page: Page): Promise<readonly Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: typeof import('axe-core') }
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] })
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      says: help,
      at: nodes.map(({ target }) => target.join(' ')),
    }))
  })
}

/** The guides' pictures are in the repository: they change only when they are asked to, so that a test leaves it clean. */
async function keepForGuide(path: string, guide: string): Promise<void> {
  if (process.env['DELIBERE_GUIDE_IMAGES'] !== '1') return
  await mkdir(guideImages, { recursive: true })
  await copyFile(path, join(guideImages, `${guide}.png`))
}
