import { expect, test } from '@playwright/test'
import { taken } from '../src/answers.ts'
import { type Demonstration, startDemonstration } from '../src/demonstration.ts'
import { look } from '../src/looks.ts'
import type { Screen } from '../src/sitting.ts'

// The jury reads the file of a candidate beside what it has to judge, and nobody who is recused does (C2, H5, J4).
test.setTimeout(90_000)

// One grey point.
const aPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

let demo: Demonstration
let member: Screen
let recused: Screen

test.beforeAll(async ({ browser }) => {
  demo = await startDemonstration()
  const [first, second] = demo.others
  const camille = (await taken(demo.office.client.candidates())).find(({ name }) => name === 'Camille Moreau')!
  const attached = { candidateId: camille.id, piece: 'individualPath', name: 'photo.png', bytes: aPicture } as const
  await taken(demo.office.client.attach(attached))
  member = await demo.open(browser, first!)
  recused = await demo.open(browser, second!)
})
test.afterAll(() => demo?.server.dispose())

test('a member reads the file and opens a PDF in the page; who is recused cannot', async () => {
  const { page } = member
  await test.step('before the call, from the running order', async () => {
    await page.getByRole('button', { name: 'Dossier de Camille Moreau' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Je n’ai aucun lien' }).click()
    const dialog = page.getByRole('dialog', { name: 'Dossier de Camille Moreau' })
    await expect(dialog).toContainText('Agnès Morvan (responsable d’agence) et Loïc Prigent (tuteur)')
    await expect(dialog.getByRole('region', { name: 'D1 – ' })).toContainText('Organisation fiable.')
    await look(page, 'file')

    // The browser's own reader takes the PDF: its extension is what the frame then shows.
    await dialog.getByRole('button', { name: 'Livret Camille Moreau.pdf' }).click()
    await expect(dialog.getByTitle('Livret Camille Moreau.pdf')).toBeVisible()
    await expect.poll(() => page.frames().map((frame) => frame.url().split(':')[0])).toContain('chrome-extension')
    await look(page, 'file-pdf')
    const link = dialog.getByRole('link', { name: 'Ouvrir dans un nouvel onglet' })
    const response = await page.request.get((await link.getAttribute('href'))!)
    expect([response.status(), response.headers()['content-type']]).toEqual([200, 'application/pdf'])

    await dialog.getByRole('button', { name: 'Retour au dossier' }).click()
    await dialog.getByRole('button', { name: 'photo.png' }).click()
    const picture = dialog.getByRole('img', { name: 'photo.png' })
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)
    await dialog.getByRole('button', { name: 'Retour au dossier' }).click()
    await dialog.getByRole('button', { name: 'Livret Camille Moreau.pdf' }).click()
    await dialog.getByRole('button', { name: 'Retour au dossier' }).click()
    await expect(dialog.getByRole('button', { name: 'Livret Camille Moreau.pdf' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Dossier de Camille Moreau' })).toBeFocused()
  })

  await test.step('while the candidate is heard, domain by domain', async () => {
    const { sessionId, hands, president } = demo
    await hands.each(() => ({ type: 'attendance.sign', sessionId }))
    await hands.give(president.name, {
      type: 'president.designate',
      sessionId,
      jurorId: president.id,
      derogation: null,
    })
    await hands.give(president.name, { type: 'session.open', sessionId })
    await hands.give(recused.name, { type: 'recusal.declare', ...hands.at(1) })
    await hands.call(president.name, 1, [recused.name])
    await page.getByRole('button', { name: 'Dossier du candidat sur le domaine D2' }).click()
    await expect(page.getByText('Très bonne écoute.')).toBeVisible()
    await expect(page.getByText('Évaluation en entreprise Maîtrisée')).not.toHaveCount(0)
  })

  await test.step('and who is recused is given nothing of it', async () => {
    await expect(recused.page.getByRole('heading', { level: 1 })).toHaveText('Vous ne siégez pas pour ce candidat')
    await recused.page.getByRole('button', { name: 'Ordre de passage' }).click()
    await expect(recused.page.getByRole('button', { name: 'Dossier de Youssef Haddad' })).toBeVisible()
    await expect(recused.page.getByRole('button', { name: 'Dossier de Camille Moreau' })).toBeHidden()
    const { sessionId, hearingId } = demo.hands.at(1)
    const path = `${demo.server.url}/api/hearings/${sessionId}/${hearingId}/file`
    expect((await recused.page.request.get(path)).status()).toBe(403)
    expect((await page.request.get(path)).status()).toBe(200)
    // The bookmark of an attached document, opened as a page.
    const { documents } = (await (await page.request.get(path)).json()) as { documents: readonly { sha256: string }[] }
    const bookmark = await recused.context.newPage()
    const answer = await bookmark.goto(path.replace('/file', `/attachments/${documents[0]!.sha256}`))
    expect(answer!.status()).toBe(403)
    await expect(bookmark.getByRole('heading')).toHaveText('Ce document ne vous est pas ouvert')
    await bookmark.getByRole('link', { name: 'Revenir à la séance' }).click()
    await expect(bookmark.getByRole('heading', { level: 1 })).toHaveText('Vous ne siégez pas pour ce candidat')
    expect(member.faults).toEqual([])
  })
})
