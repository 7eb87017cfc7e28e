import { expect, type Locator, type Page } from '@playwright/test'

// What members do, by the words they read.

/** The foot of the screen: what is expected now, and its one button. */
export const nextStep = (page: Page): Locator => page.getByRole('region', { name: 'Prochaine étape' })

/** Presses the button of the next step. */
export const press = (page: Page, name: string): Promise<void> =>
  nextStep(page).getByRole('button', { name, exact: true }).click()

/** Presses the button of the next step, and the one of the question it asks. */
export async function pressAndConfirm(page: Page, name: string, confirm: string): Promise<void> {
  await press(page, name)
  await page.getByRole('alertdialog').getByRole('button', { name: confirm, exact: true }).click()
}

/** Each member says that they have no link with the candidate who is called (J4). */
export async function denyLinks(pages: readonly Page[]): Promise<void> {
  for (const page of pages) await press(page, 'Je n’ai aucun lien')
}

export type Said = 'Acquis' | 'Non acquis' | 'À discuter'

/** One of the choices on a domain, in one's opinion or in the jury's verdict. */
export const choice = (page: Page, domain: string, said: Said): Locator =>
  page.getByRole('radiogroup', { name: `${domain} – ` }).getByRole('radio', { name: said, exact: true })

/** Chooses, and waits until the server has it: the choice shows what the server knows. */
export async function choose(page: Page, domain: string, said: Said): Promise<void> {
  await choice(page, domain, said).click()
  await expect(choice(page, domain, said)).toBeChecked()
}

/** Notes one opinion for each domain in turn. */
export async function giveOpinions(page: Page, opinions: Readonly<Record<string, Said>>): Promise<void> {
  for (const [domain, said] of Object.entries(opinions)) await choose(page, domain, said)
}
