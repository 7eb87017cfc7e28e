import { aSession } from '@delibere/core/testing'
import { screen, waitFor, within } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { show } from '../testing/show.tsx'

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const sheet = () => screen.findByRole('article', { name: 'Fiche de décision du jury' })
const partial = () => {
  const sitting = aSession('opened').call(2).giveOpinions(2).holdOral(2).openDeliberation(2)
  return sitting.recordVerdicts(2, 'acquired', 'notAcquired').recommend(2).presentSheet(2)
}

describe('the sheet', () => {
  it('is on every member’s screen with all it says', async () => {
    show(partial(), 'caron')
    const paper = await sheet()
    for (const text of [
      'Séance S-2026-001 du 23 novembre 2026, Salle Condorcet, Nantes',
      'Nom de naissancePetit',
      'PrénomsAlix',
      'Naissance12 avril 1990, Angers',
      'CertificatCQP Assistant(e) commercial(e), référentiel 2013.1',
      'ParcoursVAE',
      'Délivrance partielle',
      'Valable jusqu’au 23 novembre 2031Acquis',
      'Non acquis',
      'Conduire une relance du premier appel à la signature.',
      'Dominique Aubry, collège employeur (Union mutualiste Aubry) – présidence',
      'Ses décisions n’ont pas à être justifiées',
    ]) {
      expect(paper).toHaveTextContent(text)
    }
  })

  it('is said to have been read, by one button', async () => {
    const { client, user } = show(partial(), 'caron')
    await user.click(await button('J’ai lu la fiche'))
    expect(client.sent).toMatchObject([{ type: 'sheet.read', draft: 1 }])
    const readers = await screen.findByRole('region', { name: 'Membres du jury' })
    await waitFor(() => expect(readers).toHaveTextContent('Dominique Carona lu la fiche'))
    expect(await screen.findByText('Vous avez lu la fiche. Dominique Aubry va la signer.')).toBeVisible()
  })

  it('says to the president who has not read it yet, without a button to sign', async () => {
    const sitting = aSession('reading')
    const { server } = show(sitting, 'aubry')
    expect(
      await screen.findByText('En attente de la lecture de Dominique Brun, de Dominique Caron et de Dominique Diallo.'),
    ).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Signer la fiche' })).toBeNull()
    server.after(() => sitting.readSheet(1))
    expect(await button('Signer la fiche')).toBeVisible()
  })

  it('is signed by the president after one question, for it is definitive', async () => {
    const { client, user } = show(aSession('read'), 'aubry')
    await user.click(await button('Signer la fiche'))
    const dialog = await screen.findByRole('alertdialog', { name: /^Signer la fiche de Camille Morel/ })
    expect(dialog).toHaveTextContent('La signature est définitive.')
    expect(client.sent).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: 'Signer définitivement' }))
    expect(client.sent).toMatchObject([{ type: 'sheet.sign', draft: 1 }])
    expect(await screen.findByText('Fiche signée')).toBeVisible()
  })

  it('says why signing was refused, where it was asked', async () => {
    const { client, user } = show(aSession('read'), 'aubry')
    await user.click(await button('Signer la fiche'))
    const dialog = await screen.findByRole('alertdialog')
    client.refuseWith({ code: 'draft-changed' })
    await user.click(within(dialog).getByRole('button', { name: 'Signer définitivement' }))
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('La fiche a changé depuis.')
  })

  it('is taken back by the president changing a verdict, and has to be read again', async () => {
    const { user } = show(aSession('read'), 'aubry')
    await user.click(await button('Modifier un verdict ou la préconisation'))
    const group = await screen.findByRole('radiogroup', { name: /^Verdict du jury sur D1 / })
    await user.click(within(group).getByRole('radio', { name: 'Non acquis' }))
    await user.click(await button('Confirmer le verdict'))
    expect(await button('Présenter la fiche')).toBeVisible()
  })

  it('is not for the other members to change', async () => {
    show(aSession('reading'), 'caron')
    await sheet()
    expect(screen.queryByRole('button', { name: 'Modifier un verdict ou la préconisation' })).toBeNull()
  })

  it('that mends a signed one says what it mends', async () => {
    show(aSession('signed').reopenSheet(1, 'Prénom mal écrit').presentSheet(1), 'caron')
    expect(await sheet()).toHaveTextContent('Correction d’une erreur matérielle : Prénom mal écrit')
  })

  it('names who did not sit', async () => {
    const sitting = aSession('opened').recuse(1, 'brun').call(1).holdOral(1).openDeliberation(1)
    show(sitting.recordVerdicts(1).presentSheet(1), 'caron')
    expect(await sheet()).toHaveTextContent('Dominique Brun, collège employeur (Union mutualiste Brun) – n’a pas siégé')
    expect(screen.getByRole('region', { name: 'Membres du jury' })).not.toHaveTextContent('Dominique Brun')
  })
})
