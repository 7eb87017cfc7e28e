import { aNewJuror, aSession, jurorId, type Sitting, staff } from '@delibere/core/testing'
import { screen, waitFor, within } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { show } from '../testing/show.tsx'

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const region = (name: string) => screen.findByRole('region', { name })
const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const step = () => region('Prochaine étape')

/** Registers one more juror of the employees' college, who could sit at once. */
function withEvrard(sitting: Sitting): Sitting {
  const house = { name: 'Syndicat Evrard', siret: null }
  sitting.play.must(staff, { type: 'juror.register', juror: aNewJuror('Evrard', 'employee', { organisation: house }) })
  return sitting
}
/** The menu at one's own name. */
async function openMenu(user: ReturnType<typeof show>['user']) {
  await user.click(await button(/^Dominique \w+ (Présidence|collège)/))
}
const gives = (sitting: Sitting, juror: string, order: object) => () =>
  sitting.play.must(sitting.as(juror), { sessionId: sitting.sessionId, ...order } as never)

describe('a member who has not come (J3)', () => {
  it('is replaced on the spot, and the link is handed over as a code and an address, as often as needed', async () => {
    const sitting = withEvrard(aSession('made').signIn(['aubry', 'brun', 'caron']))
    const { client, server, user } = show(sitting, 'aubry')
    await user.click(await button('Remplacer Dominique Diallo'))
    const dialog = await screen.findByRole('dialog', { name: 'Remplacer Dominique Diallo' })
    const choice = await within(dialog).findByRole('radio', { name: 'Dominique Evrard' })
    expect(choice).toHaveAccessibleDescription('Syndicat Evrard')
    await user.click(within(dialog).getByRole('button', { name: 'Remplacer' }))
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Choisissez qui siège à sa place.')
    await user.click(choice)
    await user.click(within(dialog).getByRole('button', { name: 'Remplacer' }))
    expect(client.sent).toMatchObject([{ type: 'member.replace', leaving: 'diallo' }])

    const handed = await screen.findByRole('dialog', { name: 'Lien personnel pour Dominique Evrard' })
    expect(handed).toHaveTextContent('Ce lien est à cette personne et à elle seule : il signe en son nom.')
    expect(within(handed).getByRole('img', { name: /^Code à photographier par Dominique Evrard/ })).toBeVisible()
    const { value: address } = within(handed).getByLabelText<HTMLInputElement>('Adresse du lien')
    expect(address).toMatch(/\/entrer#/)
    await user.click(within(handed).getByRole('button', { name: 'Copier' }))
    expect(await navigator.clipboard.readText()).toBe(address)
    expect(await within(handed).findByText('Adresse copiée.')).toBeVisible()
    await user.click(within(handed).getByRole('button', { name: 'Fermer' }))

    await user.click(await button('Montrer le lien pour Dominique Evrard'))
    expect(await screen.findByLabelText('Adresse du lien')).toHaveValue(address)
    await user.click(await button('Fermer'))
    await waitFor(() => expect(screen.getByRole('button', { name: /^Montrer le lien/ })).toHaveFocus())
    const [evrard] = sitting.session.jurorIds.filter((id) => !['aubry', 'brun', 'caron'].includes(id))
    server.after(() => sitting.signIn([evrard!]))
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Montrer le lien/ })).toBeNull())
    expect(screen.queryByRole('button', { name: /^Remplacer/ })).toBeNull()
  })

  it('says in words that nobody can come, and what to do; the keyboard is back where it was', async () => {
    const { user } = show(aSession('made').signIn(['aubry']), 'aubry')
    await user.click(await button('Remplacer Dominique Diallo'))
    const dialog = await screen.findByRole('dialog', { name: 'Remplacer Dominique Diallo' })
    expect(await within(dialog).findByText(/Aucun autre juré du collège salarié ne peut siéger/)).toHaveTextContent(
      'Appelez l’OEMM : il peut inscrire un juré, ou déplacer la séance.',
    )
    expect(within(dialog).queryByRole('button', { name: 'Remplacer' })).toBeNull()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(await button('Remplacer Dominique Diallo')).toHaveFocus()
  })

  it('is not replaced by who has not signed', async () => {
    show(withEvrard(aSession('made').signIn(['brun'])), 'aubry')
    await title('Émargement et ouverture')
    expect(screen.queryByRole('button', { name: /^Remplacer/ })).toBeNull()
  })
})

describe('a member who leaves for good (J3)', () => {
  it('says so behind their name, is told what follows, and may come back while nobody sits in their place', async () => {
    const { client, user } = show(aSession('oral'), 'diallo')
    await openMenu(user)
    await user.click(await button('Je quitte la séance pour de bon…'))
    const question = await screen.findByRole('alertdialog', { name: /^Quitter la séance pour de bon/ })
    expect(question).toHaveTextContent('Le passage de Camille Morel devra être reporté')
    expect(question).toHaveTextContent('Les candidats suivants ne pourront être appelés')
    expect(client.sent).toEqual([])
    await user.click(within(question).getByRole('button', { name: 'Quitter pour de bon' }))
    expect(client.sent).toMatchObject([{ type: 'member.depart', jurorId: 'diallo' }])
    expect(await title(/^Vous avez quitté la séance à 9\sh\s\d\d$/)).toBeVisible()
    expect(await step()).toHaveTextContent('rien n’est plus attendu de vous')
    await user.click(await button('Je suis de retour'))
    expect(await title('Vous ne siégez pas pour ce candidat')).toBeVisible()
  })

  it('is told that the presidency passes, where they preside (J2)', async () => {
    const { user } = show(aSession('opened'), 'aubry')
    await openMenu(user)
    await user.click(await button('Je quitte la séance pour de bon…'))
    expect(await screen.findByRole('alertdialog')).toHaveTextContent(
      'La présidence passe aussitôt à un autre membre de votre collège',
    )
  })

  it('is noted by the president, who is led to complete the jury, and can note the return', async () => {
    const sitting = aSession('opened')
    const { client, user } = show(sitting, 'aubry')
    await openMenu(user)
    await user.click(await button('Noter le départ d’un membre…'))
    const dialog = await screen.findByRole('dialog', { name: 'Noter le départ d’un membre' })
    await user.click(within(dialog).getByRole('button', { name: 'Noter le départ' }))
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Choisissez qui est parti.')
    await user.click(within(dialog).getByRole('radio', { name: 'Dominique Diallo' }))
    await user.click(within(dialog).getByRole('button', { name: 'Noter le départ' }))
    expect(client.sent).toMatchObject([{ type: 'member.depart', jurorId: 'diallo' }])
    expect(await region('Le jury n’est plus au complet')).toHaveTextContent(
      /Dominique DialloA quitté la séance à 9 h \d\d/,
    )
    expect(await step()).toHaveTextContent('Remplacez Dominique Diallo, ou reportez les candidats qui restent.')
    await user.click(await button('Remplacer un membre'))
    expect(await button('Remplacer Dominique Diallo')).toHaveFocus()

    await openMenu(user)
    await user.click(await button('Dominique Diallo est de retour…'))
    await user.click(await button('Noter son retour'))
    expect(await button('Appeler Camille Morel')).toBeVisible()
  })

  it('is replaced, and who comes in is awaited until they have signed', async () => {
    const sitting = withEvrard(aSession('opened'))
    gives(sitting, 'diallo', { type: 'member.depart', jurorId: jurorId('diallo') })()
    const { user } = show(sitting, 'aubry')
    await user.click(await button('Remplacer Dominique Diallo'))
    await user.click(await screen.findByRole('radio', { name: 'Dominique Evrard' }))
    await user.click(await button('Remplacer'))
    await user.click(await button('Fermer'))
    expect(await region('Le jury n’est plus au complet')).toHaveTextContent(
      'Dominique EvrardRemplace Dominique Diallo, n’a pas encore émargé',
    )
    expect(await step()).toHaveTextContent('En attente de l’émargement de Dominique Evrard')
    await user.click(await button('Montrer le lien personnel'))
    expect(await button('Montrer le lien pour Dominique Evrard')).toHaveFocus()
  })

  it('and where nobody can come, the candidates who wait are postponed together, asked once more', async () => {
    const sitting = aSession('opened')
    gives(sitting, 'diallo', { type: 'member.depart', jurorId: jurorId('diallo') })()
    const { client, user } = show(sitting, 'aubry')
    await user.click(await button('Reporter les candidats qui restent'))
    const question = await screen.findByRole('alertdialog')
    expect(client.sent).toEqual([])
    await user.click(within(question).getByRole('button', { name: 'Reporter' }))
    expect(await button('Présenter le procès-verbal')).toBeVisible()
    expect(client.sent.map(({ type }) => type)).toEqual(['hearing.setAside', 'hearing.setAside'])
  })
})

describe('a president who answers no more (J2)', () => {
  it('a member proposes who presides, the same college first', async () => {
    const { client, user } = show(aSession('signedIn').designate('caron', 'Retard du train').open(), 'aubry')
    await openMenu(user)
    await user.click(await button('Le président ne répond plus…'))
    const dialog = await screen.findByRole('dialog', { name: 'Dominique Caron ne répond plus' })
    expect(within(dialog).getAllByRole('radio')[0]).toHaveAccessibleName('Dominique Diallo')
    expect(within(dialog).getByRole('radio', { name: 'Dominique Diallo' })).toBeChecked()
    expect(within(dialog).getByRole('radio', { name: 'Dominique Aubry (vous)' })).toBeVisible()
    await user.click(within(dialog).getByRole('button', { name: 'Proposer' }))
    expect(client.sent).toMatchObject([{ type: 'presidency.claim', to: 'diallo' }])
    const notice = await region('Présidence proposée')
    expect(notice).toHaveTextContent(
      'Vous proposez que Dominique Diallo préside. Un deuxième membre doit être d’accord.',
    )
    await user.click(within(notice).getByRole('button', { name: 'Retirer' }))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Présidence proposée' })).toBeNull())
  })

  const claimed = () => {
    const sitting = aSession('oral')
    gives(sitting, 'caron', { type: 'presidency.claim', to: jurorId('brun') })()
    return sitting
  }

  it('another agrees, and presides at once where they are the one proposed; it is said aloud', async () => {
    const { user } = show(claimed(), 'brun')
    const notice = await region('Présidence proposée')
    expect(notice).toHaveTextContent('Dominique Caron propose que vous présidiez.')
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
      'Dominique Caron propose que vous présidiez.',
    )
    await user.click(within(notice).getByRole('button', { name: 'Je suis d’accord' }))
    expect(await button('Terminer l’entretien')).toBeVisible()
  })

  it('the president says that they are there', async () => {
    const { client, user } = show(claimed(), 'aubry')
    expect(await region('Présidence proposée')).toHaveTextContent(
      'Dominique Caron propose que Dominique Brun préside à votre place.',
    )
    await user.click(await button('Je préside toujours'))
    expect(client.sent).toMatchObject([{ type: 'presidency.keep' }])
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Présidence proposée' })).toBeNull())
  })

  it('the screen of who presided says that they do no more, until they have understood', async () => {
    const sitting = claimed()
    const { server, user } = show(sitting, 'aubry')
    await button('Je préside toujours')
    server.after(gives(sitting, 'diallo', { type: 'presidency.second', to: jurorId('brun') }))
    const notice = await region('Présidence transmise')
    expect(notice).toHaveTextContent(/Vous ne présidez plus : Dominique Brun préside depuis 9 h \d\d\./)
    expect(screen.queryByRole('button', { name: 'Terminer l’entretien' })).toBeNull()
    await user.click(within(notice).getByRole('button', { name: 'Compris' }))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Présidence transmise' })).toBeNull())
  })
})

describe('a message of the office', () => {
  const tell = (sitting: Sitting, text: string) => () =>
    sitting.play.must(staff, { type: 'room.tell', sessionId: sitting.sessionId, text })

  it('is shown to who presides with its hour and said aloud, until they have read it; then a later one is', async () => {
    const sitting = aSession('oral')
    const { client, server, user } = show(sitting, 'aubry')
    server.after(tell(sitting, 'Le candidat de 11 h arrive en retard.'))
    const notice = await region('Message de l’OEMM')
    expect(notice).toHaveTextContent(/Message de l’OEMM 9 h \d\dLe candidat de 11 h arrive en retard\./)
    const aloud = screen.getAllByRole('status').map(({ textContent }) => textContent.replaceAll('\u00A0', ' '))
    expect(aloud).toContain('Message de l’OEMM : Le candidat de 11 h arrive en retard.')
    await user.click(within(notice).getByRole('button', { name: 'J’ai lu' }))
    expect(client.sent).toMatchObject([{ type: 'room.hear' }])
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Message de l’OEMM' })).toBeNull())
    sitting.play.now = (sitting.play.now + 60_000) as typeof sitting.play.now
    server.after(tell(sitting, 'Il est arrivé.'))
    expect(await region('Message de l’OEMM')).toHaveTextContent('Il est arrivé.')
  })

  it('is not the other members’ once somebody presides; before, it is everybody’s who is there', async () => {
    const sitting = aSession('oral')
    tell(sitting, 'Pour la présidence')()
    const { unmount } = show(sitting, 'brun')
    await step()
    expect(screen.queryByRole('region', { name: 'Message de l’OEMM' })).toBeNull()
    unmount()
    const arriving = aSession('made').signIn(['brun'])
    tell(arriving, 'Pour tous')()
    show(arriving, 'brun')
    expect(await region('Message de l’OEMM')).toHaveTextContent('Pour tous')
  })
})

describe('the minutes (J3, J4)', () => {
  it('say who left when, who came instead, and a recusal that the jury did not accept', async () => {
    const sitting = withEvrard(aSession('signed'))
    gives(sitting, 'diallo', { type: 'member.depart', jurorId: jurorId('diallo') })()
    const [evrard] = Object.keys(sitting.play.world.jurors).filter(
      (id) => !sitting.session.jurorIds.includes(id as never),
    )
    gives(sitting, 'aubry', { type: 'member.replace', leaving: jurorId('diallo'), entering: evrard })()
    sitting.signIn([evrard!])
    sitting.play.must(sitting.presiding(2), { type: 'hearing.call', ...sitting.at(2) })
    gives(sitting, 'brun', {
      type: 'recusal.request',
      ...sitting.at(2),
      jurorId: jurorId('caron'),
      askedBy: 'candidate',
    })()
    gives(sitting, 'aubry', {
      ...{ type: 'recusal.decide', ...sitting.at(2), jurorId: jurorId('caron'), accepted: false },
    })()
    sitting.denyLinks(2).setAside(2, 'postponed').presentMinutes()
    show(sitting, 'aubry')
    const paper = await screen.findByRole('article', { name: 'Procès-verbal de la séance' })
    expect(paper).toHaveTextContent(/Dominique Diallo a quitté la séance à 9 h \d\d\./)
    expect(paper).toHaveTextContent(/Dominique Evrard remplace Dominique Diallo depuis 9 h \d\d\./)
    expect(paper).toHaveTextContent('Récusation de Dominique Caron demandée, que le jury n’a pas retenue')
  })
})
