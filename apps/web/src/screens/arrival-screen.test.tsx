import { calendarDate, emptyWorld, SessionId } from '@delibere/core'
import { aSession, jurorId, morning } from '@delibere/core/testing'
import { screen, within } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { show } from '../testing/show.tsx'

const button = (name: string) => screen.findByRole('button', { name })
const region = (name: string) => screen.findByRole('region', { name })

describe('the arrival', () => {
  it('says who is expected, by college, and who has signed when', async () => {
    show(aSession('made').signIn(['caron']), 'aubry')
    const employers = await region('Collège employeur')
    expect(
      within(employers)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Dominique AubryUnion mutualiste AubryConnecté(e)Attendu(e)',
      'Dominique BrunUnion mutualiste BrunPas connecté(e)Attendu(e)',
    ])
    expect(await region('Collège salarié')).toHaveTextContent(
      'Dominique Caron' + 'Syndicat Caron' + 'Pas connecté(e)' + 'Signé à 9 h 01',
    )
  })

  it('lets a member sign, saying what that means, and shows it signed', async () => {
    const { client, user } = show(aSession('made'), 'aubry')
    expect(await screen.findByText(/vous attestez votre présence/)).toBeVisible()
    await user.click(await button('Signer l’émargement'))
    expect(client.sent).toEqual([{ type: 'attendance.sign', sessionId: expect.any(String) }])
    expect(await screen.findByText('Signé à 9 h 01')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Signer l’émargement' })).toBeNull()
  })

  it('says in words what is missing before the opening', async () => {
    show(aSession('made').signIn(['aubry', 'brun']), 'aubry')
    const missing = await region('Avant l’ouverture')
    expect(missing).toHaveTextContent('Dominique Caron et Dominique Diallo n’ont pas encore émargé.')
    expect(await region('Prochaine étape')).toHaveTextContent('Vous avez signé. Dominique Caron et Dominique Diallo')
  })

  it('follows what the others do', async () => {
    const sitting = aSession('made')
    const { server } = show(sitting, 'aubry')
    expect(await region('Collège salarié')).not.toHaveTextContent('Signé')
    server.after(() => sitting.signIn(['caron']))
    expect(await region('Collège salarié')).toHaveTextContent('Signé à 9 h 01')
  })

  it('says who is connected, as they come and go', async () => {
    const { server } = show(aSession('made'), 'aubry')
    const line = async () => within(await region('Collège salarié')).getAllByRole('listitem')[0]
    expect(await line()).toHaveTextContent('Pas connecté(e)')
    const stop = server.member('caron').followSession(SessionId.parse('s'), () => {})
    expect(await line()).toHaveTextContent('Syndicat CaronConnecté(e)')
    stop()
    expect(await line()).toHaveTextContent('Pas connecté(e)')
  })

  it('shows the running order with each candidate’s file to read, and nothing else to do about it', async () => {
    show(aSession('signedIn'), 'aubry')
    const order = await region('Ordre de passage')
    expect(order).toHaveTextContent('Camille Morel')
    const names = within(order)
      .getAllByRole('button')
      .map((one) => one.getAttribute('aria-label'))
    expect(names).toEqual(['Dossier de Camille Morel', 'Dossier d’Alix Petit'])
  })
})

describe('the presidency', () => {
  it('says whose turn it is and why', async () => {
    const earlier = { sessionId: SessionId.parse('earlier'), date: calendarDate('2026-10-12'), designatedAt: morning }
    const past = { ...earlier, turn: 'employer', college: 'employer', jurorId: jurorId('evrard') } as const
    show(aSession('signedIn', { start: { ...emptyWorld(), presidencies: [past] } }), 'aubry')
    expect(await region('Présidence')).toHaveTextContent(
      'La dernière séance a été présidée par le collège employeur : la présidence revient au collège salarié.',
    )
    expect(await region('Présidence')).toHaveTextContent('Proposition : Dominique Caron')
  })

  it('is given to the proposed member by one button', async () => {
    const { client, user } = show(aSession('signedIn'), 'caron')
    await user.click(await button('Désigner Dominique Aubry'))
    expect(client.sent[0]).toMatchObject({ type: 'president.designate', jurorId: 'aubry', derogation: null })
    expect(await region('Présidence')).toHaveTextContent('Dominique Aubry préside la séance.')
    expect(await region('Prochaine étape')).toHaveTextContent('Dominique Aubry préside et va ouvrir la séance.')
  })

  it('can be given to another member of the same college', async () => {
    const { client, user } = show(aSession('signedIn'), 'caron')
    await user.click(await button('Choisir une autre personne'))
    await user.click(screen.getByRole('radio', { name: 'Dominique Brun' }))
    expect(screen.queryByLabelText('Motif de la dérogation')).toBeNull()
    await user.click(await button('Désigner cette personne'))
    expect(client.sent[0]).toMatchObject({ jurorId: 'brun', derogation: null })
  })

  it('goes to the other college only with a reason', async () => {
    const { client, user } = show(aSession('signedIn'), 'caron')
    await user.click(await button('Choisir une autre personne'))
    await user.click(screen.getByRole('radio', { name: 'Dominique Caron' }))
    await user.click(await button('Désigner cette personne'))
    expect(await screen.findByRole('alert')).toHaveTextContent('Indiquez le motif de la dérogation.')
    expect(client.sent).toEqual([])
    await user.type(screen.getByLabelText('Motif de la dérogation'), 'Retard du train')
    await user.click(await button('Désigner cette personne'))
    expect(client.sent[0]).toMatchObject({ jurorId: 'caron', derogation: 'Retard du train' })
    expect(await region('Présidence')).toHaveTextContent('Dérogation à l’alternance : Retard du train')
  })

  it('asks whom, before anything is sent', async () => {
    const { client, user } = show(aSession('signedIn'), 'caron')
    await user.click(await button('Choisir une autre personne'))
    await user.click(await button('Désigner cette personne'))
    expect(await screen.findByRole('alert')).toHaveTextContent('Choisissez qui préside.')
    expect(client.sent).toEqual([])
  })

  it('cannot be chosen by who has not signed', async () => {
    show(aSession('made').signIn(['aubry']), 'caron')
    await region('Présidence')
    expect(screen.queryByRole('button', { name: 'Choisir une autre personne' })).toBeNull()
  })

  it('opens the session', async () => {
    const { user } = show(aSession('presided'), 'aubry')
    await user.click(await button('Ouvrir la séance'))
    expect(await screen.findByRole('heading', { level: 1, name: 'Ordre de passage' })).toBeVisible()
  })

  it('alone opens it: the others are told who will', async () => {
    show(aSession('presided'), 'caron')
    expect(await region('Prochaine étape')).toHaveTextContent('Dominique Aubry préside et va ouvrir la séance.')
    expect(screen.queryByRole('button', { name: 'Ouvrir la séance' })).toBeNull()
  })
})
