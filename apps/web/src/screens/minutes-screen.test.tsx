import { aSession } from '@delibere/core/testing'
import { screen, waitFor, within } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { show } from '../testing/show.tsx'

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const paper = () => screen.findByRole('article', { name: 'Procès-verbal de la séance' })

describe('the minutes', () => {
  it('are presented by the president once every candidate has an end', async () => {
    const { user } = show(aSession('heard'), 'aubry')
    await user.click(await button('Présenter le procès-verbal'))
    expect(await screen.findByRole('heading', { level: 1, name: 'Procès-verbal' })).toBeVisible()
  })

  it('say who sat, what became of each candidate and the measured times', async () => {
    show(aSession('minutes'), 'caron')
    for (const text of [
      'Dominique Aubry, collège employeur – présidence',
      'Camille MorelDélivrance totaleFiche FD-2026-0001',
      'Alix PetitDélivrance partielleFiche FD-2026-0002',
      'Entretien 1 min (20 min prévues), délibération',
    ]) {
      expect(await paper()).toHaveTextContent(text)
    }
  })

  it('say who was recused, a derogation, a handing over and a correction', async () => {
    const sitting = aSession('signedIn')
      .designate('caron', 'Retard du train')
      .open()
      .recuse(1, 'brun')
      .hear(1, 'acquired')
    sitting.reopenSheet(1, 'Prénom mal écrit').presentSheet(1).readSheet(1).signSheet(1)
    sitting.play.must(sitting.as('caron'), {
      type: 'presidency.transfer',
      sessionId: sitting.sessionId,
      to: sitting.session.jurorIds[0]!,
    })
    show(sitting.setAside(2, 'excused').presentMinutes(), 'diallo')
    for (const text of [
      'Sans Dominique Brun (récusation)',
      'Dérogation à l’alternance de la présidence : Retard du train',
      /Dominique Caron a présidé jusqu’à .*, puis a transmis la présidence\./,
      'Correction d’une erreur matérielle : Prénom mal écrit',
      'Alix PetitExcusé',
    ]) {
      expect(await paper()).toHaveTextContent(text)
    }
  })

  it('are signed by each member, which everybody sees', async () => {
    const { client, user } = show(aSession('minutes'), 'caron')
    await user.click(await button('Signer le procès-verbal'))
    expect(client.sent.map(({ type }) => type)).toEqual(['minutes.sign'])
    const signatures = await screen.findByRole('region', { name: 'Signatures' })
    await waitFor(() => expect(signatures).toHaveTextContent(/Dominique Carona signé à/))
    expect(
      await screen.findByText(/Vous avez signé le procès-verbal\. Dominique Aubry va clore la séance\./),
    ).toBeVisible()
  })

  it('wait for everybody before the president can close', async () => {
    const sitting = aSession('minutes').signMinutes(['aubry', 'brun'])
    const { server } = show(sitting, 'aubry')
    expect(
      await screen.findByText('Vous avez signé. En attente de la signature de Dominique Caron et de Dominique Diallo.'),
    ).toBeVisible()
    server.after(() => sitting.signMinutes(['caron', 'diallo']))
    expect(await button('Clore la séance')).toBeVisible()
  })

  it('are closed by the president after one question', async () => {
    const { client, user } = show(aSession('minutesSigned'), 'aubry')
    await user.click(await button('Clore la séance'))
    const dialog = await screen.findByRole('alertdialog', { name: /^Clore la séance/ })
    expect(client.sent).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: 'Clore définitivement' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Séance close' })).toBeVisible()
  })

  it('leave the sheets at hand, and their correction to the president', async () => {
    const { user } = show(aSession('minutes').keepDocuments(), 'aubry')
    await user.click(await button('Candidats et fiches'))
    expect(screen.getByRole('link', { name: /FD-2026-0001/ })).toBeVisible()
    expect(await button('Corriger une erreur matérielle sur la fiche de Camille Morel')).toBeVisible()
  })

  it('ask nothing of a member who did not sit', async () => {
    const start = aSession('made').play.world
    const regulation = { ...start.regulation, quorum: 'onePerCollege' as const }
    const sitting = aSession('made', { start: { ...start, sessions: {}, numbers: {}, regulation } })
    sitting.signIn(['aubry', 'caron', 'diallo']).designate('aubry').open().setAside(1, 'absent').setAside(2, 'absent')
    show(sitting.presentMinutes(), 'brun')
    expect(await screen.findByText(/Vous n’avez pas siégé/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Signer le procès-verbal' })).toBeNull()
  })
})

describe('a closed session', () => {
  it('has its sheets to download, and nothing to do', async () => {
    show(aSession('closed').keepDocuments(), 'aubry')
    expect(await screen.findByRole('heading', { level: 1, name: 'Séance close' })).toBeVisible()
    const sheets = screen.getByRole('region', { name: 'Fiches à télécharger' })
    expect(within(sheets).getAllByRole('link')).toHaveLength(2)
    expect(within(sheets).queryByRole('button')).toBeNull()
  })

  it('keeps its sheets at hand once it is sealed', async () => {
    show(aSession('sealed'), 'caron')
    expect(await screen.findByRole('heading', { level: 1, name: 'Séance close' })).toBeVisible()
    const sheets = screen.getByRole('region', { name: 'Fiches à télécharger' })
    expect(sheets).toHaveTextContent('1. Camille MorelDélivrance totale')
    expect(within(sheets).getByRole('link', { name: 'Fiche FD-2026-0002 (PDF) d’Alix Petit' })).toBeVisible()
  })

  it('shows a member nothing of a candidate for whom they did not sit', async () => {
    const sitting = aSession('opened').recuse(1, 'brun').hear(1, 'acquired').setAside(2, 'absent')
    show(sitting.presentMinutes().signMinutes().close().keepDocuments().seal(), 'brun')
    expect(await screen.findByText('Vous n’avez pas siégé pour ce candidat.')).toBeVisible()
    expect(screen.queryByRole('link', { name: /Fiche/ })).toBeNull()
    expect(screen.queryByText('Délivrance totale')).toBeNull()
  })
})
