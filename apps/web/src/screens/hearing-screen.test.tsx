import { calendarDate, emptyWorld, later, minutes } from '@delibere/core'
import { formatHour, nbsp } from '@delibere/core/fr'
import { aSession, candidateId, type Sitting } from '@delibere/core/testing'
import { screen, waitFor, within } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { show } from '../testing/show.tsx'

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const domain = (code: string) => screen.findByRole('radiogroup', { name: new RegExp(`^${code} – `) })
const choice = async (code: string, label: string) => within(await domain(code)).getByRole('radio', { name: label })
const wait = (sitting: Sitting, count: number) => {
  sitting.play.now = later(sitting.play.now, minutes(count))
  return sitting
}

describe('a candidate being heard', () => {
  it('is shown with their place, certificate, route and extra time', async () => {
    show(aSession('opened').call(2), 'brun')
    expect(await screen.findByRole('heading', { level: 1, name: 'Alix Petit' })).toBeVisible()
    expect(screen.getByText('Candidat 2 sur 2')).toBeVisible()
    expect(screen.getByText('CQP Assistant(e) commercial(e), VAE')).toBeVisible()
    expect(screen.getByText('Tiers temps')).toBeVisible()
    expect(screen.getByRole('timer')).toHaveTextContent('27:00')
  })

  it('who is not there is set aside by the president before anything has begun', async () => {
    const { user } = show(aSession('called'), 'aubry')
    await user.click(await button('Le candidat n’est pas là'))
    await user.click(await button('Noter absent(e)'))
    expect(await screen.findByRole('heading', { level: 1, name: 'Ordre de passage' })).toBeVisible()
    expect(screen.getByText('Absent')).toBeVisible()
  })

  it('called by mistake is put back', async () => {
    const { user } = show(aSession('called'), 'aubry')
    await user.click(await button('Le candidat n’est pas là'))
    await user.click(await button('Remettre en attente'))
    expect(await button('Appeler Camille Morel')).toBeVisible()
  })

  it('can only be broken off once the oral has begun, after one question', async () => {
    const { client, user } = show(aSession('oral'), 'aubry')
    await user.click(await button('Interrompre et reporter'))
    expect(screen.queryByRole('button', { name: 'Le candidat n’est pas là' })).toBeNull()
    const dialog = await screen.findByRole('alertdialog', { name: /^Reporter le passage de Camille Morel/ })
    expect(client.sent).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: 'Interrompre et reporter' }))
    expect(client.sent).toMatchObject([{ type: 'hearing.setAside', as: 'postponed' }])
    expect(await screen.findByText('Reporté')).toBeVisible()
  })
})

describe('the president’s timer', () => {
  it('starts by the one clear button', async () => {
    const { client, user } = show(aSession('called'), 'aubry')
    expect(await screen.findByText('20 min prévues')).toBeVisible()
    await user.click(await button('Démarrer l’entretien'))
    expect(client.sent).toMatchObject([{ type: 'timer.start', phase: 'interview' }])
    expect(await button('Terminer l’entretien')).toBeVisible()
  })

  it('pauses, says since when, and resumes', async () => {
    const sitting = aSession('oral')
    const { client, user } = show(sitting, 'aubry')
    const since = formatHour(sitting.play.now, 'Europe/Paris')
    await user.click(await button('Mettre en pause'))
    expect(
      await screen.findByText(`en pause depuis ${since} (1${nbsp}min)`, { normalizer: (text) => text }),
    ).toBeVisible()
    expect(await screen.findByText('Entretien en pause.')).toBeVisible()
    await user.click(await button('Reprendre l’entretien'))
    expect(await screen.findByText(/^sur 20.min, 1.min de pause$/)).toBeVisible()
    expect(await button('Terminer l’entretien')).toHaveFocus()
    expect(client.sent.map(({ type }) => type)).toEqual(['timer.pause', 'timer.resume'])
  })

  // The server's clock goes on by a minute with each order of the play: 19 min are left before, 18 after.
  it.each([
    [1, '19:00'],
    [2, '20:00'],
    [5, '23:00'],
  ])('gets %s more min', async (count, clock) => {
    const { client, user } = show(aSession('oral'), 'aubry')
    await user.click(await button(new RegExp(`^Ajouter ${count}.min$`)))
    expect(client.sent).toMatchObject([{ type: 'timer.extend', phase: 'interview', minutes: count }])
    await waitFor(() => expect(screen.getByRole('timer')).toHaveTextContent(clock))
  })

  it('ends with a question while there is time left', async () => {
    const { client, user } = show(aSession('oral'), 'aubry')
    await user.click(await button('Terminer l’entretien'))
    const dialog = await screen.findByRole('alertdialog', { name: /^Terminer l’entretien/ })
    expect(dialog).toHaveTextContent('Il reste environ 19 min.')
    expect(client.sent).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: 'Terminer l’entretien' }))
    expect(client.sent).toMatchObject([{ type: 'timer.end', phase: 'interview' }])
    expect(await button('Ouvrir la délibération')).toBeVisible()
  })

  it('ends at once when the time is over', async () => {
    const { client, user } = show(wait(aSession('oral'), 20), 'aubry')
    await user.click(await button('Terminer l’entretien'))
    expect(client.sent).toMatchObject([{ type: 'timer.end' }])
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })

  it('says why it was refused, beside it', async () => {
    const { client, user } = show(aSession('oral'), 'aubry')
    const pause = await button('Mettre en pause')
    client.refuseWith({ code: 'timer-not-running' })
    await user.click(pause)
    const controls = screen.getByRole('group', { name: 'Minuteur' })
    expect(await within(controls).findByRole('alert')).toHaveTextContent('Le minuteur n’est pas en marche.')
  })

  it('is in nobody else’s hand', async () => {
    show(aSession('oral'), 'brun')
    expect(await screen.findByRole('timer')).toHaveTextContent('19:00')
    expect(screen.queryByRole('group', { name: 'Minuteur' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Terminer l’entretien' })).toBeNull()
  })
})

describe('a timer under way', () => {
  it.each([
    [0, '19:00', 'sur 20 min', 'Entretien en cours.'],
    [14, '05:00', 'moins de 5 min sur 20 min', 'Entretien : il reste moins de 5 min.'],
    [18, '01:00', 'moins de 1 min sur 20 min', 'Entretien : il reste moins de 1 min.'],
    [21, '+02:00', 'temps dépassé (20 min prévues)', 'Entretien : temps dépassé.'],
  ])('after %s more minutes shows %s', async (count, clock, note, spoken) => {
    show(wait(aSession('oral'), count), 'brun')
    expect(await screen.findByRole('timer')).toHaveTextContent(clock)
    expect(screen.getByText((text) => text.replaceAll('\u00A0', ' ') === note)).toBeVisible()
    expect(screen.getAllByRole('status').at(-1)).toHaveTextContent(spoken)
  })
})

describe('one’s opinion', () => {
  it('is asked by a click and shown once the server has it', async () => {
    const { client, user } = show(aSession('oral'), 'brun')
    const acquired = await choice('D1', 'Acquis')
    const release = client.hold()
    await user.click(acquired)
    expect(acquired).not.toBeChecked()
    release()
    await waitFor(() => expect(acquired).toBeChecked())
    expect(client.sent).toMatchObject([{ type: 'opinion.give', domain: 'D1', opinion: 'acquired' }])
  })

  it('stays what the server has when it is refused, and says why on its own line', async () => {
    const { client, user } = show(aSession('oral'), 'brun')
    const talk = await choice('D2', 'À discuter')
    client.refuseWith({ code: 'opinions-closed' })
    await user.click(talk)
    const line = talk.closest('li')!
    expect(await within(line).findByRole('alert')).toHaveTextContent('les avis sont arrêtés')
    expect(talk).not.toBeChecked()
  })

  it('can be changed and taken back', async () => {
    const { client, user } = show(aSession('oral'), 'brun')
    await user.click(await choice('D1', 'Acquis'))
    await user.click(await choice('D1', 'Non acquis'))
    await waitFor(async () => expect(await choice('D1', 'Non acquis')).toBeChecked())
    await user.click(await button('Retirer mon avis sur D1'))
    await waitFor(async () => expect(await choice('D1', 'Non acquis')).not.toBeChecked())
    expect(client.sent.map((order) => 'opinion' in order && order.opinion)).toEqual(['acquired', 'notAcquired', null])
    expect(screen.queryByRole('button', { name: 'Retirer mon avis sur D1' })).toBeNull()
  })

  it('is given by the keyboard too', async () => {
    const { user } = show(aSession('oral'), 'brun')
    const first = await choice('D1', 'Acquis')
    first.focus()
    await user.keyboard(' ')
    await waitFor(() => expect(first).toBeChecked())
    await user.keyboard('{ArrowRight}')
    await waitFor(async () => expect(await choice('D1', 'Non acquis')).toBeChecked())
  })

  it('is hidden from everybody else: only a count is shown', async () => {
    const sitting = aSession('oral')
    const { server } = show(sitting, 'brun')
    expect(await screen.findByText('0 membre sur 4 a donné tous ses avis')).toBeVisible()
    server.after(() => sitting.giveOpinions(1, 'notAcquired'))
    expect(await screen.findByText('4 membres sur 4 ont donné tous leurs avis')).toBeVisible()
    expect(screen.queryByText('Dominique Caron')).toBeNull()
  })

  it('of each member is their own', async () => {
    const sitting = aSession('oral')
    for (const { code } of sitting.view('caron').current!.domains) {
      sitting.play.must(sitting.as('caron'), {
        type: 'opinion.give',
        ...sitting.at(1),
        domain: code,
        opinion: 'acquired',
      })
    }
    show(sitting, 'brun')
    expect(await screen.findByText('1 membre sur 4 a donné tous ses avis')).toBeVisible()
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked()
  })

  it('says how many are left', async () => {
    const { user } = show(aSession('oral'), 'brun')
    expect(await screen.findByText(/^Il vous reste 5.avis à noter/)).toBeVisible()
    await user.click(await choice('D1', 'Acquis'))
    expect(await screen.findByText(/^Il vous reste 4.avis à noter/)).toBeVisible()
  })
})

describe('the domains', () => {
  it('show what the framework says of them, when asked', async () => {
    const { user } = show(aSession('oral'), 'brun')
    await user.click(await button('Référentiel du domaine D2'))
    expect(await screen.findByRole('list', { name: 'Critères d’évaluation' })).toHaveTextContent(
      'Le contact établi avec l’interlocuteur est de qualité',
    )
    expect(screen.getByRole('list', { name: 'Savoir-faire' })).toBeVisible()
  })

  it('say why the framework could not be read, and try again', async () => {
    const { client, user } = show(aSession('opened'), 'aubry')
    const call = await button('Appeler Camille Morel')
    const framework = client.framework
    Object.assign(client, { framework: async () => ({ ok: false, error: { code: 'unreachable' } }) })
    await user.click(call)
    await user.click(await button('Je n’ai aucun lien'))
    await user.click(await button('Référentiel du domaine D1'))
    expect(await screen.findByRole('alert')).toHaveTextContent('Le serveur ne répond pas.')
    Object.assign(client, { framework })
    await user.click(await button('Relire le référentiel'))
    expect(await screen.findByRole('list', { name: 'Savoirs' })).toBeVisible()
  })

  it('held from before stand apart, with the day they end, and ask for no opinion', async () => {
    const held = {
      certificate: 'AC' as const,
      domain: 'D4',
      decidedOn: calendarDate('2024-03-05'),
      validUntil: calendarDate('2029-03-05'),
      sheetNumber: 'FD-2024-0001',
    }
    const start = { ...emptyWorld(), acquisitions: { [candidateId('morel')]: [held] } }
    show(aSession('oral', { start }), 'brun')
    const apart = await screen.findByRole('region', { name: 'Déjà acquis, non jugés aujourd’hui' })
    expect(apart).toHaveTextContent('D4 – Intégrer la réglementation')
    expect(apart).toHaveTextContent('Valable jusqu’au 5 mars 2029')
    expect(screen.queryByRole('radiogroup', { name: /^D4/ })).toBeNull()
    expect(screen.getAllByRole('radiogroup')).toHaveLength(4)
  })
})

describe('opening the deliberation', () => {
  it('asks once more while an opinion is missing', async () => {
    const { client, user } = show(aSession('oral').holdOral(1), 'aubry')
    await user.click(await button('Ouvrir la délibération'))
    const dialog = await screen.findByRole('alertdialog', { name: /sans tous les avis/ })
    expect(dialog).toHaveTextContent('0 membre sur 4 a donné tous ses avis.')
    await user.click(within(dialog).getByRole('button', { name: 'Ouvrir la délibération' }))
    expect(client.sent).toMatchObject([{ type: 'deliberation.open' }])
    expect(await screen.findByRole('heading', { name: 'Avis et verdicts par domaine' })).toBeVisible()
  })

  it('is done at once when everybody has given theirs', async () => {
    const { user } = show(aSession('oralEnded'), 'aubry')
    await user.click(await button('Ouvrir la délibération'))
    expect(await screen.findByRole('heading', { name: 'Avis et verdicts par domaine' })).toBeVisible()
  })
})

describe('a member who does not sit', () => {
  it('declares a link while the candidate is heard, and from then on sees nothing of them', async () => {
    const { user } = show(aSession('oral'), 'brun')
    await user.click(await button('Je me récuse'))
    await user.click(await button('Me récuser'))
    expect(await screen.findByRole('heading', { level: 1, name: 'Vous ne siégez pas pour ce candidat' })).toBeVisible()
    expect(screen.queryByRole('timer')).toBeNull()
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.getByText(/Vous vous êtes récusé/)).toBeVisible()
  })

  it('who signed after the call sits from the next candidate on, and is told so', async () => {
    const start = emptyWorld()
    const regulation = { ...start.regulation, quorum: 'onePerCollege' as const }
    const sitting = aSession('made', { start: { ...start, regulation } })
    sitting.signIn(['aubry', 'caron', 'diallo']).designate('aubry').open().call(1)
    const { user } = show(sitting, 'brun')
    await user.click(await button('Signer l’émargement'))
    expect(await screen.findByText(/avait été appelé quand vous avez signé/)).toBeVisible()
    expect(screen.queryByText(/récusé/)).toBeNull()
  })

  it('who presides is replaced for that candidate, and everybody is told', async () => {
    const sitting = aSession('opened').recuse(1, 'aubry').denyLinks(1, ['brun', 'caron', 'diallo'])
    const { user } = show(sitting, 'brun')
    await user.click(await button('Appeler Camille Morel'))
    expect(await screen.findByText('Vous présidez pour ce candidat.')).toBeVisible()
    expect(await screen.findByText('Dominique Aubry ne siège pas pour ce candidat.')).toBeVisible()
    await user.click(await button('Démarrer l’entretien'))
    expect(await button('Terminer l’entretien')).toBeVisible()
  })
})

describe('the others’ opinions that are missing (H4)', () => {
  it('are asked for by the president without a name, and those alone are told who have not given theirs', async () => {
    const sitting = aSession('oral')
    const { client, user } = show(sitting, 'aubry')
    await user.click(await button('Rappeler les avis manquants'))
    expect(client.sent).toMatchObject([{ type: 'opinions.remind' }])
    expect(await screen.findByText(/^Rappel envoyé à/)).toBeVisible()
  })

  it('is told to who has some left, and no more once they are given', async () => {
    const sitting = aSession('oral')
    sitting.play.must(sitting.as('aubry'), { type: 'opinions.remind', ...sitting.at(1) })
    const { server } = show(sitting, 'brun')
    const said = /^La présidence rappelle, à .*, qu’il vous reste des avis à noter/
    expect((await screen.findAllByText(said)).map(({ tagName }) => tagName).toSorted()).toEqual(['OUTPUT', 'P'])
    expect(screen.queryByRole('button', { name: 'Rappeler les avis manquants' })).toBeNull()
    server.after(() => sitting.giveOpinions(1))
    await waitFor(() => expect(screen.queryByText(/^La présidence rappelle/)).toBeNull())
  })
})

describe('links with the candidate (J4)', () => {
  const called = () => {
    const sitting = aSession('opened')
    sitting.play.must(sitting.presiding(1), { type: 'hearing.call', ...sitting.at(1) })
    return sitting
  }

  it('are asked about before anything of the file is shown', async () => {
    const { client, user } = show(called(), 'brun')
    expect(
      await screen.findByRole('heading', { level: 1, name: /^Avez-vous un lien avec Camille Morel/ }),
    ).toBeVisible()
    expect(screen.queryByRole('timer')).toBeNull()
    await user.click(await button('Je n’ai aucun lien'))
    expect(client.sent).toMatchObject([{ type: 'conflict.none', jurorId: 'brun' }])
    expect(await screen.findByRole('timer')).toBeVisible()
  })

  it('are declared there as well', async () => {
    const { client, user } = show(called(), 'brun')
    await user.click(await button('J’ai un lien, je me récuse'))
    await user.click(await button('Me récuser'))
    expect(client.sent).toMatchObject([{ type: 'recusal.declare' }])
    expect(await screen.findByRole('heading', { name: 'Vous ne siégez pas pour ce candidat' })).toBeVisible()
  })

  it('keep the president waiting, who may note what was said aloud', async () => {
    const { client, user } = show(called().denyLinks(1, ['aubry', 'brun', 'caron']), 'aubry')
    expect(await screen.findByText('En attente de la réponse de Dominique Diallo.')).toBeVisible()
    await user.click(await button('Noter une réponse donnée de vive voix'))
    await user.click(await button(/^Dominique Diallo.: aucun lien$/))
    expect(client.sent).toMatchObject([{ type: 'conflict.none', jurorId: 'diallo' }])
    expect(await button('Démarrer l’entretien')).toBeVisible()
  })

  it('a recusal that is asked for is decided by the jury, through who presides', async () => {
    const sitting = aSession('called')
    const first = show(sitting, 'caron')
    await first.user.click(await button('Demander une récusation'))
    await first.user.click(await button(/^Demandée par le candidat.: récusation de Dominique Diallo$/))
    expect(await screen.findByText(/Dominique Aubry note la décision/)).toBeVisible()
    first.unmount()
    const { client, user } = show(sitting, 'aubry')
    // In the panel, at the foot, and aloud.
    expect(await screen.findAllByText(/^La récusation de Dominique Diallo est demandée/)).toHaveLength(2)
    await user.click(await button('Noter la décision du jury'))
    expect(await button('Récusation non retenue')).toHaveFocus()
    await user.click(await button('Récusation acceptée'))
    expect(client.sent).toMatchObject([{ type: 'recusal.decide', jurorId: 'diallo', accepted: true }])
    expect(await button('Démarrer l’entretien')).toBeVisible()
    await user.click(await button('Lever la récusation de Dominique Diallo'))
    await user.click(await button('Lever la récusation'))
    expect(await screen.findByText('En attente de la réponse de Dominique Diallo.')).toBeVisible()
  })
})
