import type { Opinion } from '@delibere/core'
import { advice, aSession, type Sitting } from '@delibere/core/testing'
import { screen, waitFor, within } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { show } from '../testing/show.tsx'

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const line = async (code: string) =>
  (await screen.findByRole('heading', { level: 3, name: new RegExp(`^${code} – `) })).closest('li')!
const verdict = async (code: string, label: string) =>
  within(await screen.findByRole('radiogroup', { name: new RegExp(`^Verdict du jury sur ${code} `) })).getByRole(
    'radio',
    {
      name: label,
    },
  )
const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00A0\u202F]/g, ' ')

/** A deliberation where the members said these things of the domains, in order. */
function deliberation(said: Readonly<Record<string, readonly Opinion[]>>, position = 1): Sitting {
  const sitting = aSession('opened').call(position)
  for (const [juror, opinions] of Object.entries(said)) {
    opinions.forEach((opinion, index) => {
      const domain = `D${index + 1}`
      sitting.play.must(sitting.as(juror), { type: 'opinion.give', ...sitting.at(position), domain, opinion })
    })
  }
  return sitting.holdOral(position).openDeliberation(position)
}

const yes = 'acquired'
const no = 'notAcquired'

describe('the deliberation', () => {
  const divided = () =>
    deliberation({
      aubry: [yes, yes, no, yes, yes],
      brun: [yes, no, no, yes, 'toDiscuss'],
      caron: [yes, yes, no, yes, yes],
      diallo: [yes, yes, no],
    })

  it('puts everybody’s opinions side by side, one’s own as one’s own', async () => {
    show(divided(), 'caron')
    expect(within(await line('D2')).getByText('Avis partagés')).toBeVisible()
    expect((await line('D2')).querySelector('dl')).toHaveTextContent(
      'Dominique AubryAcquisDominique BrunNon acquisVousAcquisDominique DialloAcquis',
    )
  })

  it('puts first the domains where the opinions differ, then those where some are missing', async () => {
    show(divided(), 'caron')
    await line('D1')
    const order = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent?.slice(0, 2))
    expect(order).toEqual(['D2', 'D5', 'D4', 'D1', 'D3'])
    expect(within(await line('D4')).getByText('Avis incomplets')).toBeVisible()
    expect(within(await line('D3')).getByText('Avis concordants')).toBeVisible()
  })

  it('has a map of who thinks what of which domain, where they differ first', async () => {
    show(divided(), 'caron')
    const map = within(await screen.findByRole('region', { name: 'Carte des avis' }))
    expect(map.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      ...['Domaine', 'Dominique Aubry', 'Dominique Brun', 'Vous', 'Dominique Diallo', 'Accord, verdict'],
    ])
    const [, first] = map.getAllByRole('row')
    expect(first).toHaveTextContent(/^D2 – .*AcquisNon acquisAcquisAcquisAvis partagés$/)
    expect(map.getByRole('link', { name: /^D2\s*– / })).toHaveAttribute('href', '#verdict-D2')
  })

  it('gives a member nothing to note, and shows the verdicts as they fall', async () => {
    const sitting = divided()
    const { server } = show(sitting, 'caron')
    expect(within(await line('D1')).getByText('À venir')).toBeVisible()
    expect(screen.queryByRole('radio')).toBeNull()
    server.after(() =>
      sitting.play.must(sitting.presiding(1), {
        type: 'verdict.record',
        ...sitting.at(1),
        domain: 'D1',
        verdict: no,
        confirmation: 'given',
      }),
    )
    const said = (await line('D1')).querySelector('.verdict') as HTMLElement
    await waitFor(() => expect(said).toHaveTextContent('Verdict du juryNon acquis'))
  })

  it('shows what the president notes, and leads to what is left', async () => {
    const { client, user } = show(divided(), 'aubry')
    expect(plain((await screen.findByRole('region', { name: 'Prochaine étape' })).textContent)).toContain(
      '5 verdicts à noter : D1, D2, D3, D4 et D5.',
    )
    await user.click(await button('Aller au domaine D2'))
    expect(await verdict('D2', 'Acquis')).toHaveFocus()
    await user.keyboard(' ')
    await waitFor(async () => expect(await verdict('D2', 'Acquis')).toBeChecked())
    expect(client.sent).toMatchObject([
      { type: 'verdict.record', domain: 'D2', verdict: 'acquired', confirmation: 'none' },
    ])
    expect(await button('Aller au domaine D5')).toBeVisible()
  })

  it('asks once more for a verdict against the majority, and only then notes it', async () => {
    const { client, user } = show(divided(), 'aubry')
    await user.click(await verdict('D3', 'Acquis'))
    const dialog = await screen.findByRole('alertdialog', { name: /^D3.: acquis$/ })
    expect(plain(dialog.textContent)).toContain('Les avis donnés sont 0 acquis et 4 non acquis. Confirmez-vous')
    await user.click(within(dialog).getByRole('button', { name: 'Confirmer le verdict' }))
    await waitFor(async () => expect(await verdict('D3', 'Acquis')).toBeChecked())
    expect(client.sent.map((order) => 'confirmation' in order && order.confirmation)).toEqual(['none', 'given'])
  })

  it('notes nothing when the confirmation is given up', async () => {
    const { client, user } = show(divided(), 'aubry')
    await user.click(await verdict('D3', 'Acquis'))
    await screen.findByRole('alertdialog')
    await user.click(await button('Annuler'))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(await verdict('D3', 'Acquis')).not.toBeChecked()
    expect(client.sent).toHaveLength(1)
  })

  it('says why another refusal came, on the domain’s own line', async () => {
    const { client, user } = show(divided(), 'aubry')
    const choice = await verdict('D1', 'Acquis')
    client.refuseWith({ code: 'storage-failed' })
    await user.click(choice)
    expect(await within(await line('D1')).findByRole('alert')).toHaveTextContent('Le serveur ne peut plus enregistrer')
  })

  it('builds the decision up as the verdicts fall', async () => {
    const sitting = divided()
    const { server } = show(sitting, 'caron')
    const decision = await screen.findByRole('region', { name: 'Décision' })
    expect(plain(decision.textContent)).toContain('5 verdicts attendus')
    server.after(() => sitting.recordVerdicts(1, yes, yes, no))
    await waitFor(() => expect(decision).toHaveTextContent('Délivrance partielle'))
    expect(decision).toHaveTextContent('D1acquisD2acquisD3non acquis')
  })

  it('keeps its clock in the president’s hand', async () => {
    const { client, user } = show(divided(), 'aubry')
    await user.click(await button(/^Ajouter 5.min$/))
    expect(client.sent).toMatchObject([{ type: 'timer.extend', phase: 'deliberation', minutes: 5 }])
  })

  it('ends with the sheet being presented', async () => {
    const { client, user } = show(divided().recordVerdicts(1, yes), 'aubry')
    await user.click(await button('Présenter la fiche'))
    expect(client.sent).toMatchObject([{ type: 'sheet.present' }])
    expect(await screen.findByRole('heading', { level: 1, name: 'Lecture de la fiche' })).toBeVisible()
  })

  it('of a sheet that is mended says what is mended', async () => {
    show(aSession('signed').reopenSheet(1, 'Prénom mal écrit'), 'caron')
    expect(await screen.findByText(/Correction d’une erreur matérielle.: Prénom mal écrit/)).toBeVisible()
    expect(screen.queryByRole('timer')).toBeNull()
  })
})

describe('the recommendation', () => {
  const partial = (position = 2) => deliberation({}, position).recordVerdicts(position, yes, no)
  const field = () => screen.findByLabelText('Expérience à approfondir')
  const state = () => screen.getAllByRole('status').find((one) => one.classList.contains('save-state'))

  it('has no place where everything is acquired', async () => {
    show(deliberation({}).recordVerdicts(1, yes), 'aubry')
    await button('Présenter la fiche')
    expect(screen.queryByRole('region', { name: 'Préconisation' })).toBeNull()
  })

  it('is compulsory for a VAE that is not whole: the next step leads to it', async () => {
    const { user } = show(partial(), 'aubry')
    expect(await screen.findByText(/^Obligatoire en VAE/)).toBeVisible()
    await user.click(await button('Rédiger la préconisation'))
    expect(await field()).toHaveFocus()
  })

  it('is optional by training: the sheet can be presented without', async () => {
    show(partial(1), 'aubry')
    expect(await screen.findByText(/^Facultative/)).toBeVisible()
    expect(await button('Présenter la fiche')).toBeVisible()
  })

  it('says what is saved and what is not, and is saved by the next step’s button', async () => {
    const { client, user } = show(partial(), 'aubry')
    await user.type(await field(), 'Suivre une relance')
    expect(state()).toHaveTextContent('Modifications non enregistrées')
    await user.click(screen.getByRole('checkbox', { name: 'Tableur' }))
    await user.click(await button('Enregistrer la préconisation'))
    expect(client.sent).toMatchObject([
      { type: 'recommendation.write', recommendation: { experience: 'Suivre une relance', modules: ['Tableur'] } },
    ])
    await waitFor(() => expect(state()).toHaveTextContent('Enregistrée.'))
    expect(await button('Présenter la fiche')).toBeVisible()
  })

  it('takes up the sentences of the body, each once, to be changed at will', async () => {
    const { user } = show(partial(), 'aubry')
    await user.click(await button('Ajouter une formule'))
    await user.click(await button(/^Ajouter la formule.: Conduire en autonomie/))
    expect(await field()).toHaveValue(
      'Conduire en autonomie, du début à la fin, des situations de ce métier et en garder la trace.',
    )
    expect(screen.queryByRole('button', { name: /^Ajouter la formule.: Conduire en autonomie/ })).toBeNull()
  })

  it('is saved beside the field as well', async () => {
    const { user } = show(partial(), 'aubry')
    await user.type(await field(), 'Suivre une relance')
    await user.click(await button('Enregistrer'))
    await waitFor(() => expect(state()).toHaveTextContent('Enregistrée.'))
  })

  it('is never overwritten while it is being typed', async () => {
    const sitting = partial()
    const { server, user } = show(sitting, 'aubry')
    await user.type(await field(), 'Suivre une rel')
    server.after(() => sitting.recommend(2, { experience: 'Écrit sur un autre appareil', modules: [] }))
    server.after(() =>
      sitting.play.must(sitting.presiding(2), {
        type: 'timer.extend',
        ...sitting.at(2),
        phase: 'deliberation',
        minutes: 1,
      }),
    )
    await user.type(await field(), 'ance')
    expect(await field()).toHaveValue('Suivre une relance')
    expect(await field()).toHaveFocus()
  })

  it('survives a reload before it is saved', async () => {
    const sitting = partial()
    const first = show(sitting, 'aubry')
    await first.user.type(await field(), 'Suivre une relance')
    first.unmount()
    show(sitting, 'aubry')
    expect(await field()).toHaveValue('Suivre une relance')
    expect(state()).toHaveTextContent('Modifications non enregistrées')
  })

  it('can go back to what is saved', async () => {
    const { user } = show(partial().recommend(2), 'aubry')
    await user.type(await field(), ' Et plus.')
    await user.click(await button('Revenir au texte enregistré'))
    expect(await field()).toHaveValue(advice.experience)
  })

  it('is kept on the screen when saving is refused', async () => {
    const { client, user } = show(partial(), 'aubry')
    await user.type(await field(), 'Suivre une relance')
    client.refuseWith({ code: 'unreachable' })
    await user.click(await button('Enregistrer'))
    expect(await screen.findByRole('alert')).toHaveTextContent('Le serveur ne répond pas.')
    expect(await field()).toHaveValue('Suivre une relance')
    expect(state()).toHaveTextContent('Modifications non enregistrées')
  })

  it('that is emptied is taken away', async () => {
    const { client, user } = show(partial().recommend(2), 'aubry')
    await user.clear(await field())
    await user.click(await button('Retirer la préconisation'))
    expect(client.sent).toMatchObject([{ type: 'recommendation.write', recommendation: null }])
  })

  it('is read by the other members once it is saved', async () => {
    const sitting = partial()
    const { server } = show(sitting, 'caron')
    const panel = await screen.findByRole('region', { name: 'Préconisation' })
    expect(panel).toHaveTextContent('Rien n’est encore enregistré.')
    server.after(() => sitting.recommend(2, { experience: advice.experience, modules: ['Tableur'] }))
    await waitFor(() => expect(panel).toHaveTextContent(advice.experience + 'Tableur'))
    expect(within(panel).queryByRole('textbox')).toBeNull()
  })
})
