import { SessionId } from '@delibere/core'
import { aSession } from '@delibere/core/testing'
import { fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { describe, expect, it, onTestFinished } from 'vitest'
import { show } from '../testing/show.tsx'

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const spoken = () => screen.getAllByRole('status').map(({ textContent }) => textContent.replaceAll('\u00A0', ' '))

describe('the connection', () => {
  it('that is lost is said, the last view staying on the screen', async () => {
    const { client } = show(aSession('opened'), 'aubry')
    await title('Ordre de passage')
    client.stream({ connection: 'lost' })
    expect(await screen.findByText('Connexion perdue, reprise automatique…')).toBeVisible()
    expect(screen.getByRole('heading', { level: 1, name: 'Ordre de passage' })).toBeVisible()
  })

  it('that is back shows what happened meanwhile', async () => {
    const sitting = aSession('opened')
    const { client, server } = show(sitting, 'brun')
    await title('Ordre de passage')
    client.stream({ connection: 'lost' })
    server.after(() => sitting.call(1))
    expect(screen.getByRole('heading', { level: 1, name: 'Ordre de passage' })).toBeVisible()
    client.stream({ connection: 'live' })
    expect(await title('Camille Morel')).toBeVisible()
    expect(screen.queryByText('Connexion perdue, reprise automatique…')).toBeNull()
  })

  it('with a clock that is not synchronised says so', async () => {
    const { client } = show(aSession('opened'), 'aubry')
    await title('Ordre de passage')
    client.stream({ synchronised: false })
    expect(await screen.findByText('Horloge non synchronisée')).toBeVisible()
    client.stream({ synchronised: true })
    await waitFor(() => expect(screen.queryByText('Horloge non synchronisée')).toBeNull())
  })
})

describe('the version of the page', () => {
  /** The page as the server gave it: it begins with this script. */
  function beginWith(name: string) {
    const script = document.createElement('script')
    Object.assign(script, { type: 'module', src: `/assets/${name}` })
    document.head.append(script)
    onTestFinished(() => script.remove())
  }
  const banner = () => screen.queryByText('Une nouvelle version est disponible')

  it('that is no more the server’s is said, with one button, and nothing happens by itself', async () => {
    beginWith('index-a.js')
    const { client, user } = show(aSession('deliberation').recordVerdicts(1, 'notAcquired'), 'aubry')
    client.stream({ build: 'index-a.js' })
    const field = await screen.findByRole('textbox', { name: /Expérience à approfondir/ })
    await user.type(field, 'Relancer')
    expect(banner()).toBeNull()
    client.stream({ connection: 'lost', build: 'index-b.js' })
    client.stream({ connection: 'live' })
    expect(await screen.findByText('Une nouvelle version est disponible')).toBeVisible()
    expect(screen.getAllByRole('button', { name: 'Recharger' })).toHaveLength(1)
    expect(field).toHaveValue('Relancer')
    expect(field).toHaveFocus()
    // A page of before goes on being served: what it orders is answered as ever.
    await user.type(field, ' seul')
    expect(field).toHaveValue('Relancer seul')
  })

  it('is nothing to say where either side knows none: in development, or inside a terminal', async () => {
    const { client } = show(aSession('opened'), 'aubry')
    client.stream({ build: 'index-b.js' })
    await title('Ordre de passage')
    expect(banner()).toBeNull()
    beginWith('index-a.js')
    client.stream({ build: null })
    expect(banner()).toBeNull()
  })
})

describe('who is connected', () => {
  it('is found behind the member’s name while the session goes on', async () => {
    const { server, user } = show(aSession('opened'), 'aubry')
    await title('Ordre de passage')
    server.member('brun').followSession(SessionId.parse('s'), () => {})
    await user.click(await button(/Dominique Aubry/))
    const people = within(screen.getByRole('list', { name: 'Le jury' })).getAllByRole('listitem')
    expect(people.map(({ textContent }) => textContent)).toEqual([
      'Dominique AubryConnecté(e)',
      'Dominique BrunConnecté(e)',
      'Dominique CaronPas connecté(e)',
      'Dominique DialloPas connecté(e)',
    ])
  })
})

describe('an order', () => {
  it('is not sent twice while it is under way, and the button says that it waits', async () => {
    const { client, user } = show(aSession('opened'), 'aubry')
    const call = await button('Appeler Camille Morel')
    const release = client.hold()
    await user.click(call)
    await user.click(call)
    expect(call).toHaveAttribute('aria-disabled', 'true')
    expect(call).toHaveFocus()
    release()
    expect(await title(/^Avez-vous un lien avec Camille Morel/)).toBeVisible()
    expect(client.sent.map(({ type }) => type)).toEqual(['hearing.call'])
  })

  it('is not given by a second press that falls on the next button', async () => {
    const { client, user } = show(aSession('called'), 'aubry', 300)
    await user.click(await button('Démarrer l’entretien'))
    await user.click(await button('Terminer l’entretien'))
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(await button('Terminer l’entretien')).toHaveAttribute('aria-disabled', 'true')
    await waitFor(async () => expect(await button('Terminer l’entretien')).not.toHaveAttribute('aria-disabled'))
    await user.click(await button('Terminer l’entretien'))
    expect(await screen.findByRole('alertdialog')).toBeVisible()
    expect(client.sent.map(({ type }) => type)).toEqual(['timer.start'])
  })

  it('is given once by a double click', async () => {
    const { client, user } = show(aSession('called'), 'aubry')
    await user.dblClick(await button('Démarrer l’entretien'))
    await button('Terminer l’entretien')
    expect(client.sent.map(({ type }) => type)).toEqual(['timer.start'])
  })

  it('is not given by the second half of a double click that finds the next step', async () => {
    const { client, user } = show(aSession('called'), 'aubry')
    await user.click(await button('Démarrer l’entretien'))
    fireEvent.click(await button('Terminer l’entretien'), { detail: 2 })
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(client.sent.map(({ type }) => type)).toEqual(['timer.start'])
  })

  it('that is refused is explained beside the button', async () => {
    const { client, user } = show(aSession('opened'), 'aubry')
    const call = await button('Appeler Camille Morel')
    client.refuseWith({ code: 'hearing-under-way', position: 2 })
    await user.click(call)
    const bar = screen.getByRole('region', { name: 'Prochaine étape' })
    expect(await within(bar).findByRole('alert')).toHaveTextContent('Le passage du candidat n° 2 n’est pas terminé.')
    expect(call).not.toHaveAttribute('aria-disabled')
  })

  it('that never reached the server says that nobody knows', async () => {
    const { client, user } = show(aSession('opened'), 'aubry')
    const call = await button('Appeler Camille Morel')
    client.refuseWith({ code: 'unreachable' })
    await user.click(call)
    expect(await screen.findByRole('alert')).toHaveTextContent('Le serveur ne répond pas.')
  })

  it('forgets its refusal once the step is another', async () => {
    const sitting = aSession('opened')
    const { client, server, user } = show(sitting, 'aubry')
    const call = await button('Appeler Camille Morel')
    client.refuseWith({ code: 'unreachable' })
    await user.click(call)
    await screen.findByRole('alert')
    server.after(() => sitting.call(1))
    await title('Camille Morel')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('what is said aloud', () => {
  it('is each stage, once', async () => {
    const sitting = aSession('opened')
    const { server } = show(sitting, 'brun')
    await title('Ordre de passage')
    server.after(() => sitting.call(1))
    await title('Camille Morel')
    expect(spoken()).toContain('Camille Morel est appelé(e).')
    server.after(() => sitting.holdOral(1).openDeliberation(1))
    await waitFor(() => expect(spoken()).toContain('La délibération est ouverte.'))
    server.after(() => sitting.recordVerdicts(1).presentSheet(1))
    await waitFor(() => expect(spoken()).toContain('La fiche est présentée.'))
    server.after(() => sitting.readSheet(1).signSheet(1))
    await waitFor(() => expect(spoken()).toContain('1 fiche signée, 1 candidat en attente.'))
  })
})

describe('the keyboard', () => {
  it('goes to the screen’s title when what it was on has gone', async () => {
    const sitting = aSession('presided')
    const { server, user } = show(sitting, 'caron')
    await user.click(await button('Choisir une autre personne'))
    server.after(() => sitting.open())
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Ordre de passage' })).toHaveFocus())
  })

  it('finds a new screen at its top', async () => {
    const sitting = aSession('opened')
    const { server } = show(sitting, 'brun')
    await title('Ordre de passage')
    document.documentElement.scrollTop = 300
    server.after(() => sitting.call(1))
    await title('Camille Morel')
    expect(document.documentElement.scrollTop).toBe(0)
  })

  it('is left alone where the person has put it', async () => {
    const sitting = aSession('presided')
    const { server, user } = show(sitting, 'caron')
    await user.click(await button(/Dominique Caron/))
    server.after(() => sitting.open())
    await title('Ordre de passage')
    expect(await button(/Dominique Caron/)).toHaveFocus()
  })

  it('stays on the next step’s button from one step to the next', async () => {
    const { user } = show(aSession('called'), 'aubry')
    await user.click(await button('Démarrer l’entretien'))
    expect(await button('Terminer l’entretien')).toHaveFocus()
  })
})

describe('the member’s menu', () => {
  it('hands the presidency over to a member who is there', async () => {
    const { client, user } = show(aSession('opened'), 'aubry')
    await user.click(await button(/Dominique Aubry/))
    await user.click(await button('Transmettre la présidence…'))
    const dialog = await screen.findByRole('dialog', { name: 'Transmettre la présidence' })
    expect(within(dialog).queryByRole('radio', { name: 'Dominique Aubry' })).toBeNull()
    await user.click(within(dialog).getByRole('radio', { name: 'Dominique Caron' }))
    await user.click(within(dialog).getByRole('button', { name: 'Transmettre' }))
    expect(client.sent[0]).toMatchObject({ type: 'presidency.transfer', to: 'caron' })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.queryByRole('button', { name: 'Appeler Camille Morel' })).toBeNull()
  })

  it('asks to whom before anything is sent', async () => {
    const { client, user } = show(aSession('opened'), 'aubry')
    await user.click(await button(/Dominique Aubry/))
    await user.click(await button('Transmettre la présidence…'))
    await user.click(await button('Transmettre'))
    expect(await screen.findByRole('alert')).toHaveTextContent('Choisissez qui préside.')
    expect(client.sent).toEqual([])
  })

  it('offers no handing over to who does not preside', async () => {
    const { user } = show(aSession('opened'), 'brun')
    await user.click(await button(/Dominique Brun/))
    expect(await button('Quitter la séance sur cet appareil')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Transmettre la présidence…' })).toBeNull()
  })

  it('closes on Escape and gives the keyboard back', async () => {
    const { user } = show(aSession('opened'), 'brun')
    await user.click(await button(/Dominique Brun/))
    await button('Quitter la séance sur cet appareil')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('button', { name: 'Quitter la séance sur cet appareil' })).toBeNull()
    expect(await button(/Dominique Brun/)).toHaveFocus()
  })

  it('leaves the session on this device', async () => {
    const { user } = show(aSession('opened'), 'brun')
    await user.click(await button(/Dominique Brun/))
    await user.click(await button('Quitter la séance sur cet appareil'))
    expect(await title('Ouvrez votre lien personnel')).toBeVisible()
  })

  it('stays and says why when leaving is refused', async () => {
    const { client, user } = show(aSession('opened'), 'brun')
    await user.click(await button(/Dominique Brun/))
    client.refuseWith({ code: 'unreachable' })
    await user.click(await button('Quitter la séance sur cet appareil'))
    expect(await screen.findByRole('alert')).toHaveTextContent('Le serveur ne répond pas.')
  })
})
