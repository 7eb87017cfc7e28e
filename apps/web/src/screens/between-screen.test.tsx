import { later, minutes } from '@delibere/core'
import { aSession } from '@delibere/core/testing'
import { screen, waitFor, within } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { show } from '../testing/show.tsx'

const button = (name: string) => screen.findByRole('button', { name })
const line = async (name: string) => (await screen.findByText(name)).closest('li')!

describe('the running order', () => {
  it('says when each candidate is planned, by which route, and where they stand', async () => {
    show(aSession('opened'), 'brun')
    expect(await line('Camille Morel')).toHaveTextContent(
      '9 h 30 – 10 h1. Camille MorelCQP Assistant(e) commercial(e), formationEn attente',
    )
    expect(await line('Alix Petit')).toHaveTextContent('10 h 05 – 10 h 42')
  })

  it('makes the next candidate the president’s one clear button', async () => {
    const { client, user } = show(aSession('opened'), 'aubry')
    expect(await screen.findByText('Candidat 1 sur 2, prévu à 9 h 30.')).toBeVisible()
    await user.click(await button('Appeler Camille Morel'))
    expect(client.sent[0]?.type).toBe('hearing.call')
    expect(
      await screen.findByRole('heading', { level: 1, name: /^Avez-vous un lien avec Camille Morel/ }),
    ).toBeVisible()
  })

  it('lets the president call another candidate who waits', async () => {
    const { user } = show(aSession('opened'), 'aubry')
    await user.click(await button('Appeler Alix Petit maintenant'))
    expect(await screen.findByRole('heading', { level: 1, name: /^Avez-vous un lien avec Alix Petit/ })).toBeVisible()
  })

  it.each([
    ['Noter absent(e)', 'Absent'],
    ['Noter excusé(e)', 'Excusé'],
    ['Reporter', 'Reporté'],
  ])('lets the president set a candidate aside: %s', async (action, state) => {
    const { user } = show(aSession('opened'), 'aubry')
    await user.click(await button('Autres actions pour Camille Morel'))
    await user.click(await button(action))
    expect(await within(await line('Camille Morel')).findByText(state)).toBeVisible()
    expect(await screen.findByRole('button', { name: 'Appeler Alix Petit' })).toBeVisible()
  })

  it('lets the president put a candidate back', async () => {
    const { user } = show(aSession('opened').setAside(1, 'absent'), 'aubry')
    await user.click(await button('Remettre en attente Camille Morel'))
    expect(await within(await line('Camille Morel')).findByText('En attente')).toBeVisible()
  })

  it('says why setting aside was refused, on the same line', async () => {
    const { client, user } = show(aSession('opened'), 'aubry')
    await user.click(await button('Autres actions pour Camille Morel'))
    client.refuseWith({ code: 'oral-started' })
    await user.click(await button('Noter absent(e)'))
    expect(await within(await line('Camille Morel')).findByRole('alert')).toHaveTextContent('a déjà commencé')
  })

  it('gives a member nothing but to declare a link', async () => {
    const { user } = show(aSession('opened'), 'brun')
    expect(screen.queryByRole('button', { name: /^Appeler/ })).toBeNull()
    await user.click(await button('Autres actions pour Camille Morel'))
    expect(await button('Je me récuse')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Noter absent(e)' })).toBeNull()
  })
})

describe('declaring a link', () => {
  it('is asked once more, and then shown', async () => {
    const { client, user } = show(aSession('opened'), 'brun')
    await user.click(await button('Autres actions pour Camille Morel'))
    await user.click(await button('Je me récuse'))
    const dialog = await screen.findByRole('alertdialog', { name: /^Vous récuser pour Camille Morel/ })
    expect(client.sent).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: 'Me récuser' }))
    expect(client.sent[0]?.type).toBe('recusal.declare')
    expect(await within(await line('Camille Morel')).findByText('Vous ne siégez pas')).toBeVisible()
  })

  it('can still be given up, and the keyboard is where it was', async () => {
    const { client, user } = show(aSession('opened'), 'brun')
    await user.click(await button('Autres actions pour Camille Morel'))
    await user.click(await button('Je me récuse'))
    await screen.findByRole('alertdialog')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(client.sent).toEqual([])
    expect(await button('Autres actions pour Camille Morel')).toHaveFocus()
  })
})

describe('a signed sheet', () => {
  it('says its outcome and can be downloaded once its document is kept', async () => {
    const sitting = aSession('signed')
    const { server } = show(sitting, 'brun')
    expect(await line('Camille Morel')).toHaveTextContent('Fiche FD-2026-0001 : document en préparation…')
    expect(await line('Camille Morel')).toHaveTextContent('Délivrance totale')
    server.after(() => sitting.keepDocuments())
    const link = await screen.findByRole('link', { name: /Fiche FD-2026-0001 \(PDF\) de Camille Morel/ })
    expect(link).toHaveAttribute('href', expect.stringContaining('/fiches/'))
  })

  it('is taken up again by the president alone, with a reason', async () => {
    const { client, user } = show(aSession('signed'), 'aubry')
    await user.click(await button('Corriger une erreur matérielle sur la fiche de Camille Morel'))
    const dialog = await screen.findByRole('dialog', { name: 'Corriger la fiche de Camille Morel' })
    await user.click(within(dialog).getByRole('button', { name: 'Reprendre la fiche' }))
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Indiquez le motif.')
    await user.type(within(dialog).getByLabelText('Erreur à corriger'), 'Prénom mal écrit')
    await user.click(within(dialog).getByRole('button', { name: 'Reprendre la fiche' }))
    expect(client.sent).toMatchObject([{ type: 'sheet.reopen', reason: 'Prénom mal écrit' }])
    expect(await screen.findByText('Correction d’une erreur matérielle : Prénom mal écrit')).toBeVisible()
  })

  it('is not the other members’ to correct', async () => {
    show(aSession('signed'), 'brun')
    await line('Camille Morel')
    expect(screen.queryByRole('button', { name: /Corriger/ })).toBeNull()
  })
})

describe('a morning that does not go as planned (H1)', () => {
  it('says when each candidate is now to be expected, and when who was heard was', async () => {
    const sitting = aSession('signed')
    sitting.play.now = later(sitting.play.now, minutes(90))
    show(sitting, 'brun')
    expect(await line('Alix Petit')).toHaveTextContent(/attendu vers 1[01].h.\d\d/)
    expect(await line('Camille Morel')).toHaveTextContent(/de 9.h.\d\d à \d+.h.\d\d/)
  })

  it('a candidate who is late lets others go first', async () => {
    const { client, user } = show(aSession('opened'), 'aubry')
    await user.click(await button('Autres actions pour Camille Morel'))
    await user.click(await button('Noter en retard'))
    expect(client.sent).toMatchObject([{ type: 'hearing.late', late: true }])
    expect(await within(await line('Camille Morel')).findByText('En retard')).toBeVisible()
    expect(await button('Appeler Alix Petit')).toBeVisible()
    await user.click(await button('Autres actions pour Camille Morel'))
    await user.click(await button('Noter arrivé(e)'))
    expect(await button('Appeler Camille Morel')).toBeVisible()
  })

  it('the president changes the order, one place at a time', async () => {
    const { client, user } = show(aSession('opened'), 'aubry')
    await user.click(await button('Autres actions pour Alix Petit'))
    expect(screen.queryByRole('button', { name: 'Reculer d’une place' })).toBeNull()
    await user.click(await button('Avancer d’une place'))
    expect(client.sent[0]?.type).toBe('hearing.move')
    expect(await button('Appeler Alix Petit')).toBeVisible()
    expect(screen.getAllByText(/^[12]\.$/).map((one) => one.parentElement!.textContent)).toEqual([
      '1. Alix Petit',
      '2. Camille Morel',
    ])
  })
})
