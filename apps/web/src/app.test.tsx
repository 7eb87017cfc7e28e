import { aSession } from '@delibere/core/testing'
import { render, screen } from '@solidjs/testing-library'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { App } from './app.tsx'
import { fakeServer } from './testing/fake-clients.ts'

const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const member = async (signedIn: 'in' | 'out') => {
  const client = fakeServer(aSession('made')).member('aubry')
  if (signedIn === 'out') await client.signOut()
  return client
}

describe('a personal link', () => {
  it('opens the session, and its secret leaves the address', async () => {
    history.replaceState(null, '', '/entrer#secret')
    const client = await member('out')
    render(() => <App client={client} />)
    expect(await title('Émargement et ouverture')).toBeVisible()
    expect(location.href).toBe(`${location.origin}/`)
  })

  it('that opens nothing says so, without a button that would open nothing either', async () => {
    history.replaceState(null, '', '/entrer#ancien')
    const client = await member('out')
    render(() => <App client={client} />)
    expect(await title('Ce lien ne fonctionne plus')).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
    expect(location.hash).toBe('')
  })

  it('can be tried again when the server was away, though its secret has left the address', async () => {
    history.replaceState(null, '', '/entrer#secret')
    const client = await member('out')
    client.refuseWith({ code: 'unreachable' })
    render(() => <App client={client} />)
    expect(await title('La séance ne s’ouvre pas')).toBeVisible()
    client.refuseWith(null)
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await title('Émargement et ouverture')).toBeVisible()
  })

  it('tried too often says for how long to wait', async () => {
    history.replaceState(null, '', '/entrer#secret')
    const client = await member('out')
    client.refuseWith({ code: 'too-many-tries', retryAfterSeconds: 30 })
    render(() => <App client={client} />)
    expect(await screen.findByText(/Réessayez dans 30 secondes/)).toBeVisible()
  })
})

describe('the address of the application', () => {
  it('shows a member their session', async () => {
    const client = await member('in')
    render(() => <App client={client} />)
    expect(await title('Émargement et ouverture')).toBeVisible()
    expect(document.title).toBe('Séance S-2026-001 – Délibéré')
  })

  it('shows the room screen to a room link', async () => {
    const client = fakeServer(aSession('made')).room()
    render(() => <App client={client} />)
    expect(await title(/La séance ouvre à 9.h.30/)).toBeVisible()
  })

  it('tells somebody who is not signed in to open their link', async () => {
    const client = await member('out')
    render(() => <App client={client} />)
    expect(await title('Ouvrez votre lien personnel')).toBeVisible()
  })

  it('says the same to who is refused as not signed in', async () => {
    const client = await member('out')
    client.refuseWith({ code: 'signed-out' })
    render(() => <App client={client} />)
    expect(await title('Ouvrez votre lien personnel')).toBeVisible()
  })

  it('sends the office to its terminal', async () => {
    const client = { ...(await member('in')), me: async () => ({ ok: true, value: { kind: 'staff' } }) as const }
    render(() => <App client={client} />)
    expect(await title('Le travail de l’OEMM se fait dans le terminal')).toBeVisible()
  })

  it('waits for the first view', async () => {
    const client = await member('in')
    client.stream({ connection: 'connecting' })
    render(() => <App client={client} />)
    expect(await title('Connexion à la séance…')).toBeVisible()
    client.stream({ connection: 'lost' })
    expect(await screen.findByText('Connexion perdue, reprise automatique…')).toBeVisible()
    client.stream({ connection: 'live' })
    expect(await title('Émargement et ouverture')).toBeVisible()
  })

  it('shows nothing of a session any more once the link is revoked', async () => {
    const client = await member('in')
    render(() => <App client={client} />)
    await title('Émargement et ouverture')
    client.stream({ connection: 'refused' })
    expect(await title('Cette séance ne vous est plus ouverte')).toBeVisible()
    expect(screen.queryByText('Dominique Aubry')).toBeNull()
  })
})
