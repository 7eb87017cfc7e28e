import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { rehearsalBand, voidMark } from '@delibere/core/fr'
import { choose, nextStep, press, pressAndConfirm } from '../src/gestures.ts'
import { look } from '../src/looks.ts'
import { download, textOf } from '../src/pdf.ts'
import { type ServerProcess, startServer } from '../src/server-process.ts'

// Somebody without a link rehearses alone, as the president, with the program's members, at the pace they have.

let server: ServerProcess
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server?.dispose())

/** Every file of the data folder with its content, but for what keeps the time. */
async function kept(): Promise<Readonly<Record<string, string>>> {
  const all = await readdir(server.folder, { recursive: true, withFileTypes: true })
  const files = all.filter((one) => one.isFile() && !one.name.startsWith('clock.json'))
  const contents = files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name)
    return [file, await readFile(file, 'latin1')] as const
  })
  return Object.fromEntries(await Promise.all(contents))
}

test('from the door to a signed sheet that is marked, and nothing is kept of it', async ({ page, browser }) => {
  test.setTimeout(180_000)
  const slow = { timeout: 30_000 }
  const before = await kept()
  await page.goto(server.url)
  await page.getByRole('button', { name: 'S’exercer avec une séance fictive' }).click()
  await expect(page.getByRole('button', { name: 'Présider la séance' })).toBeVisible()
  await look(page, 'rehearsal-hall', { large: 'repetition-accueil' })
  const places = page.url() + 'places'
  await page.getByRole('button', { name: 'Présider la séance' }).click()

  await press(page, 'Signer l’émargement')
  await expect(page).toHaveTitle(/^Répétition – Séance/)
  await nextStep(page)
    .getByRole('button', { name: /^Désigner / })
    .click(slow)
  await press(page, 'Ouvrir la séance')
  await press(page, 'Appeler Camille Moreau')
  await press(page, 'Je n’ai aucun lien')
  await nextStep(page).getByRole('button', { name: 'Démarrer l’entretien' }).click(slow)
  for (const domain of ['D1', 'D2', 'D3', 'D4', 'D5']) await choose(page, domain, 'Acquis')
  await expect(page.getByText('4 membres sur 4 ont donné tous leurs avis')).toBeVisible(slow)
  await look(page, 'rehearsal-interview')
  await pressAndConfirm(page, 'Terminer l’entretien', 'Terminer l’entretien')
  await press(page, 'Ouvrir la délibération')
  for (const domain of ['D1', 'D2', 'D4', 'D5']) await choose(page, domain, 'Acquis')

  // On one domain the opinions are equal: one confirmation is asked.
  await page.getByRole('radiogroup', { name: 'D3 – ' }).getByRole('radio', { name: 'Acquis', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Confirmer le verdict' }).click()
  await press(page, 'Présenter la fiche')
  await nextStep(page).getByRole('button', { name: 'Signer la fiche' }).click(slow)
  await page.getByRole('alertdialog').getByRole('button', { name: 'Signer définitivement' }).click()
  const { bytes } = await download(page.getByRole('link', { name: /^Fiche / }))
  expect(await textOf(bytes)).toContain(voidMark)
  await expect(page.getByText(rehearsalBand)).toBeVisible()

  // The room’s screen has a link like the others; it is opened on a device of its own.
  await page.goto(places)
  await page.evaluate(() => Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject() }))
  await page.getByRole('button', { name: /^Copier le lien.: Écran de la salle/ }).click()
  const link = await page.getByRole('textbox', { name: /^Lien.: Écran de la salle/ }).inputValue()
  const room = await (await browser.newContext()).newPage()
  await room.goto(link)
  await expect(room.getByText(rehearsalBand)).toBeVisible()
  await expect(room.getByRole('heading')).toHaveText('Le prochain candidat va être appelé')
  await look(room, 'rehearsal-room')

  // Nothing of the real house knows of it, and what is signed in there is signed in nowhere else.
  expect(await kept()).toEqual(before)
  await page.goto(server.url)
  await expect(page.getByRole('heading', { name: 'Ouvrez votre lien personnel' })).toBeVisible()

  await server.stop()
  await server.start()
  await expect(room.getByRole('heading', { name: 'Cette répétition est terminée' })).toBeVisible(slow)
  await room.getByRole('button', { name: 'Commencer une autre répétition' }).click()
  await expect(room.getByRole('button', { name: 'Présider la séance' })).toBeVisible()
  await room.context().close()
})
