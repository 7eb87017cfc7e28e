import { emptyWorld, later, minutes } from '@delibere/core'
import { aSession, type SessionStage } from '@delibere/core/testing'
import { screen } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { show } from '../testing/show.tsx'

const title = (said: string) =>
  screen.findByRole('heading', { level: 1, name: (name) => name.replaceAll('\u00A0', ' ') === said })

describe('the screen in the room', () => {
  it.each<[SessionStage, string]>([
    ['made', 'La séance ouvre à 9 h 30'],
    ['opened', 'Le prochain candidat va être appelé'],
    ['called', 'Entretien'],
    ['oralEnded', 'L’entretien est terminé'],
    ['deliberation', 'Délibération'],
    ['reading', 'Le jury relit sa décision'],
    ['minutes', 'Les passages sont terminés'],
    ['closed', 'La séance est terminée'],
    ['sealed', 'La séance est terminée'],
  ])('at the stage “%s” says: %s', async (stage, said) => {
    show(aSession(stage), 'room')
    expect(await title(said)).toBeVisible()
  })

  it('shows the slot, never the person', async () => {
    show(aSession('opened').call(2), 'room')
    expect(await screen.findByText(/^Passage de 10.h.05$/)).toBeVisible()
    expect(document.body).not.toHaveTextContent(/Petit|Alix|VAE|Tiers temps|Dominique/)
  })

  it('shows the first name with the hour of the slot where the regulation says so, and no more (H1)', async () => {
    const start = { ...emptyWorld(), regulation: { ...emptyWorld().regulation, roomShows: 'firstName' } as const }
    show(aSession('opened', { start }).call(2), 'room')
    expect(await screen.findByText(/^Alix, 10.h.05$/)).toBeVisible()
    expect(document.body).not.toHaveTextContent(/Petit|VAE|Tiers temps|Dominique/)
  })

  it('shows the time left, and the hour', async () => {
    show(aSession('oral'), 'room')
    expect(await screen.findByRole('timer')).toHaveTextContent('19:00')
    expect(screen.getByText(/^9.h.\d\d$/)).toBeVisible()
  })

  it('warns, and counts the overtime, in words too', async () => {
    const sitting = aSession('oral')
    sitting.play.now = later(sitting.play.now, minutes(20))
    show(sitting, 'room')
    expect(await screen.findByRole('timer')).toHaveTextContent('+01:00')
    expect(screen.getByText(/^temps dépassé/)).toBeVisible()
    expect(screen.getByRole('status')).toHaveTextContent('Entretien : temps dépassé.')
  })

  it('follows the president', async () => {
    const sitting = aSession('called')
    const { server } = show(sitting, 'room')
    expect(await screen.findByRole('timer')).toHaveTextContent('20:00')
    server.after(() =>
      sitting.play.must(sitting.presiding(1), { type: 'timer.start', ...sitting.at(1), phase: 'interview' }),
    )
    expect(await screen.findByRole('timer')).toHaveTextContent('19:00')
    server.after(() =>
      sitting.play.must(sitting.presiding(1), { type: 'timer.pause', ...sitting.at(1), phase: 'interview' }),
    )
    expect(await screen.findByText(/^en pause depuis/)).toBeVisible()
  })

  it('says when it has lost the server, the clock going on', async () => {
    const { client } = show(aSession('oral'), 'room')
    await screen.findByRole('timer')
    client.stream({ connection: 'lost' })
    expect(await screen.findByText('Connexion perdue, reprise automatique…')).toBeVisible()
    expect(screen.getByRole('timer')).toHaveTextContent('19:00')
  })
})
