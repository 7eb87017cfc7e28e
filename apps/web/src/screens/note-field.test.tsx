import { aSession } from '@delibere/core/testing'
import { screen, waitFor, within } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { show } from '../testing/show.tsx'

const note = (name: string | RegExp) => screen.findByRole('textbox', { name })

describe('private notes (H3)', () => {
  it('are taken beside each domain and on the candidate, and say quietly that they are saved', async () => {
    const { user } = show(aSession('oral'), 'brun')
    expect(await screen.findByText('Vos notes sont visibles de vous seul(e).')).toBeVisible()
    await user.type(await note('Notes sur D2'), 'Bonne écoute')
    await user.type(await note('Notes sur le candidat'), 'Ponctuel')
    await user.tab()
    const region = screen.getByRole('region', { name: 'Vos notes' })
    expect(await within(region).findByText('Enregistré')).toBeVisible()
    expect(screen.getAllByText('Enregistré')).toHaveLength(2)
  })

  it('follow through the deliberation and the reading, the hands staying where they wrote', async () => {
    const sitting = aSession('called')
    const { server, user } = show(sitting, 'brun')
    await user.type(await note('Notes sur D2'), 'Bonne ')
    server.after(() => sitting.giveOpinions(1).holdOral(1).openDeliberation(1))
    await waitFor(async () => expect(await note('Notes sur D2')).toHaveFocus())
    await user.keyboard('écoute')
    expect(await note('Notes sur D2')).toHaveValue('Bonne écoute')
    server.after(() => sitting.recordVerdicts(1).presentSheet(1))
    await user.click(await screen.findByRole('button', { name: 'Vos notes' }))
    expect(await note(/^D2 – /)).toHaveValue('Bonne écoute')
  })

  it('are not moved by what comes from the server, and not lost while it does not answer', async () => {
    const sitting = aSession('oral')
    const { client, server, user } = show(sitting, 'brun')
    const field = (await note('Notes sur D1')) as HTMLTextAreaElement
    client.refuseWith({ code: 'unreachable' })
    await user.type(field, 'Bonne écoute')
    field.setSelectionRange(5, 5)
    server.after(() => sitting.giveOpinions(1))
    expect(await screen.findByText('Gardé sur cet appareil, sera envoyé au retour du réseau')).toBeVisible()
    expect([field.value, field.selectionStart, document.activeElement]).toEqual(['Bonne écoute', 5, field])
    client.refuseWith(null)
    expect(await screen.findByText('Enregistré', undefined, { timeout: 5_000 })).toBeVisible()
  })

  it('can be taken when reading the file before the hearing', async () => {
    const { user } = show(aSession('opened'), 'brun')
    await user.click(await screen.findByRole('button', { name: 'Dossier de Camille Morel' }))
    await user.click(await screen.findByRole('button', { name: 'Je n’ai aucun lien' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(await within(dialog).findByRole('textbox', { name: 'Sur le candidat' }), 'À relire')
    expect(await within(dialog).findByText('Enregistré')).toBeVisible()
  })
})

describe('an opinion given while the network is cut (H4)', () => {
  const choice = async (label: string) =>
    within(await screen.findByRole('radiogroup', { name: /^D1 – / })).getByRole('radio', { name: label })

  it('is chosen at once, says that it will be sent, and is', async () => {
    const { client, user } = show(aSession('oral'), 'brun')
    await choice('Acquis')
    client.refuseWith({ code: 'unreachable' })
    await user.click(await choice('Acquis'))
    expect(await screen.findByText('Votre avis sera envoyé au retour du réseau.')).toBeVisible()
    await user.click(await choice('Non acquis'))
    await waitFor(async () => expect(await choice('Non acquis')).toBeChecked())
    expect(client.sent).toEqual([])
    client.refuseWith(null)
    window.dispatchEvent(new Event('online'))
    await waitFor(() => expect(screen.queryByText('Votre avis sera envoyé au retour du réseau.')).toBeNull())
    expect(client.sent).toMatchObject([{ domain: 'D1', opinion: 'notAcquired' }])
    expect(await choice('Non acquis')).toBeChecked()
  })

  it('that comes after the deliberation has opened is said not to be counted', async () => {
    const sitting = aSession('called')
    const { client, server, user } = show(sitting, 'brun')
    await choice('Acquis')
    client.refuseWith({ code: 'unreachable' })
    await user.click(await choice('Acquis'))
    expect(await screen.findByText('Votre avis sera envoyé au retour du réseau.')).toBeVisible()
    client.refuseWith(null)
    server.after(() => sitting.holdOral(1).openDeliberation(1))
    window.dispatchEvent(new Event('online'))
    const told = await screen.findByText(/^Votre avis «.Acquis.» sur D1 pour Camille Morel n’a pas été compté/)
    expect(told).toHaveTextContent('la délibération était ouverte quand il est parvenu au serveur.')
    await user.click(screen.getByRole('button', { name: 'J’ai compris' }))
    expect(told).not.toBeInTheDocument()
  })
})
