import { calendarDate, type FilePart } from '@delibere/core'
import { aSession, candidateId, type SessionStage, type Sitting, staff } from '@delibere/core/testing'
import { screen, waitFor, within } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { show } from '../testing/show.tsx'

const framework = { certificate: 'AC', version: '2013.1' } as const
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const dialog = () => screen.findByRole('dialog')

const assessment: FilePart = {
  part: 'assessment',
  content: {
    framework,
    evaluators: [{ name: 'Alex Roux', function: 'tuteur' }],
    signedOn: calendarDate('2026-10-01'),
    domains: {
      D1: {
        exercised: true,
        dates: [calendarDate('2026-09-14')],
        conditions: 'Deux journées d’observation.',
        criteria: [true, false, null],
        mastered: true,
        evaluatorsComment: 'Travail suivi.',
        candidateComment: 'À poursuivre.',
        answers: ['La tenue des plannings.'],
      },
      D2: {
        exercised: false,
        dates: [],
        conditions: '',
        criteria: [],
        mastered: false,
        evaluatorsComment: '',
        candidateComment: '',
        answers: [],
      },
    },
  },
}

const training: FilePart = {
  part: 'training',
  content: {
    framework,
    modules: [
      {
        title: 'Outils du bureau',
        domain: 'D1',
        dates: { from: calendarDate('2026-03-02'), until: calendarDate('2026-03-03') },
        hours: 10.5,
      },
    ],
    results: [
      {
        domain: 'D1',
        assessment: 0,
        on: null,
        criteria: ['acquired', 'toImprove'],
        objective: 'inProgress',
        trainer: 'Dany Faure',
        goals: 'Reprendre le tableau.',
      },
    ],
  },
}

const vae: FilePart = {
  part: 'vae',
  content: {
    framework,
    posts: [
      {
        title: 'Chargé de clientèle',
        organisation: 'Mutuelle Exemple',
        from: calendarDate('2018-05-01'),
        until: null,
        description: 'Accueil et devis.',
      },
    ],
    answers: { D3: ['Un forum d’associations.'] },
  },
}

/** A session whose two candidates have a file, the first with a PDF and a picture. */
function withFiles(stage: SessionStage): Sitting {
  const sitting = aSession(stage)
  const morel = candidateId('morel')
  const enter = (id: string, version: number, entered: FilePart) =>
    sitting.play.must(staff, { type: 'file.enter', candidateId: candidateId(id), version, entered })
  enter('morel', 1, assessment)
  enter('morel', 2, training)
  enter('petit', 1, vae)
  for (const [name, type, digit] of [
    ['livret.pdf', 'application/pdf', 'a'],
    ['photo.png', 'image/png', 'b'],
  ] as const) {
    const attachment = { sha256: digit.repeat(64), name, type, bytes: 240_000 }
    const order = { type: 'piece.attach', candidateId: morel, piece: 'workplaceAssessment', attachment } as const
    sitting.play.must({ kind: 'server' }, { ...order, agent: null })
  }
  return sitting
}

describe('the file beside what has to be judged (C2, H5)', () => {
  it.each<SessionStage>(['called', 'deliberation'])(
    'says of each domain what the evaluators found: %s',
    async (stage) => {
      show(withFiles(stage), 'aubry')
      expect(await screen.findByText('Maîtrisée')).toBeVisible()
      expect(screen.getByText('Non maîtrisée')).toBeVisible()
    },
  )

  it('opens on all of a domain', async () => {
    const { user } = show(withFiles('called'), 'aubry')
    await user.click(await button('Dossier du candidat sur le domaine D1'))
    const said = await screen.findByRole('region', { name: 'Évaluation en entreprise' })
    for (const text of [
      'Oui',
      '14 septembre 2026',
      'Deux journées d’observation.',
      'Travail suivi.',
      'À poursuivre.',
    ]) {
      expect(said).toHaveTextContent(text)
    }
    const words = within(screen.getByRole('list', { name: 'Critères de l’évaluation' }))
    expect(words.getAllByRole('listitem').map((one) => /(Oui|Non|Non renseigné)$/.exec(one.textContent)?.[0])).toEqual([
      'Oui',
      'Non',
      ...Array(3).fill('Non renseigné'),
    ])
    expect(screen.getByRole('region', { name: 'Réponses du candidat' })).toHaveTextContent('La tenue des plannings.')
    expect(screen.getByRole('region', { name: 'Modules suivis' })).toHaveTextContent(
      'Outils du bureau du 02/03/2026 au 03/03/2026, 10,5 h',
    )
    const formative = screen.getByRole('region', { name: 'Évaluation formative' })
    expect(formative).toHaveTextContent(/Dany Faure.*Objectif en cours.*Acquis.*À améliorer.*Reprendre le tableau/)
  })

  it('says where nothing was entered', async () => {
    const { user } = show(withFiles('called'), 'aubry')
    await user.click(await button('Dossier du candidat sur le domaine D4'))
    expect(await screen.findByText(/^Rien n’a été saisi/)).toBeVisible()
  })

  it('is coming until it has come, and can be asked for again where it does not come', async () => {
    const { client, user } = show(withFiles('opened').denyLinks(1).denyLinks(2), 'aubry')
    await button('Dossier de Camille Morel')
    const letThrough = client.hold()
    client.refuseWith({ code: 'unreachable' })
    await user.click(await button('Dossier de Camille Morel'))
    expect(await dialog()).toHaveTextContent('Lecture du dossier…')
    letThrough()
    expect(await screen.findByRole('alert')).toHaveTextContent('Le serveur ne répond pas.')
    client.refuseWith(null)
    await user.click(await button('Relire le dossier'))
    await waitFor(async () =>
      expect(await dialog()).toHaveTextContent('Alex Roux (tuteur), signée le 1er octobre 2026'),
    )
  })
})

describe('the file from the running order', () => {
  it('has the posts and answers of a VAE file', async () => {
    const { user } = show(withFiles('opened').denyLinks(1).denyLinks(2), 'aubry')
    await user.click(await button('Dossier d’Alix Petit'))
    const posts = await screen.findByRole('region', { name: 'Postes occupés' })
    expect(posts).toHaveTextContent('Chargé de clientèle, Mutuelle Exemple depuis le 01/05/2018Accueil et devis.')
    expect(screen.getByRole('region', { name: 'Dossier VAE' })).toHaveTextContent('Un forum d’associations.')
    expect(await dialog()).toHaveTextContent('Aucun document n’est joint.')
  })

  it('opens its documents in the page, and gives the keyboard back', async () => {
    const { user } = show(withFiles('opened').denyLinks(1).denyLinks(2), 'aubry')
    await user.click(await button('Dossier de Camille Morel'))
    await user.click(await button(/^livret\.pdf Livret d’évaluation finale en entreprise, 240.ko$/))
    const pdf = screen.getByTitle('livret.pdf')
    expect(screen.getByRole('heading', { name: 'livret.pdf' })).toBeVisible()
    // As wide as the page, without the list of pages, which takes half of a narrow one.
    expect(pdf).toHaveAttribute('src', expect.stringMatching(/a{64}#view=FitH&navpanes=0&pagemode=none$/))
    expect(screen.getByRole('link', { name: 'Ouvrir dans un nouvel onglet' })).toHaveAttribute(
      'href',
      expect.stringMatching(/a{64}$/),
    )
    expect(await button('Retour au dossier')).toHaveFocus()
    await user.click(await button('Retour au dossier'))
    await waitFor(async () => expect(await button(/^livret\.pdf/)).toHaveFocus())
    await user.click(await button(/^photo\.png/))
    expect(screen.getByRole('img', { name: 'photo.png' })).toHaveAttribute('src', expect.stringMatching(/b{64}$/))
    await user.keyboard('{Escape}')
    expect(await button('Dossier de Camille Morel')).toHaveFocus()
  })

  it('asks first whether there is a link with the candidate, and opens once there is none (J4)', async () => {
    const { client, user } = show(withFiles('made'), 'aubry')
    await user.click(await button('Dossier d’Alix Petit'))
    const question = await screen.findByRole('alertdialog', { name: /^Avez-vous un lien avec Alix Petit/ })
    expect(question).toHaveTextContent('Même employeur ou même organisation')
    await user.click(within(question).getByRole('button', { name: 'Je n’ai aucun lien' }))
    expect(client.sent[0]).toMatchObject({ type: 'conflict.none', jurorId: 'aubry' })
    expect(await screen.findByRole('region', { name: 'Postes occupés' })).toBeVisible()
    await user.keyboard('{Escape}')
    await waitFor(async () => expect(await button('Dossier d’Alix Petit')).toHaveFocus())
    await user.click(await button('Dossier d’Alix Petit'))
    expect(await screen.findByRole('region', { name: 'Postes occupés' })).toBeVisible()
  })

  it('is not opened by who declares a link (J4)', async () => {
    const { client, user } = show(withFiles('made'), 'aubry')
    await user.click(await button('Dossier d’Alix Petit'))
    await user.click(await button('J’ai un lien, je me récuse'))
    expect(client.sent[0]?.type).toBe('recusal.declare')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Dossier d’Alix Petit' })).toBeNull())
  })

  it('is not there for a member who is recused (J4)', async () => {
    show(withFiles('opened').recuse(1, 'aubry'), 'aubry')
    await button('Dossier d’Alix Petit')
    expect(screen.queryByRole('button', { name: 'Dossier de Camille Morel' })).toBeNull()
  })
})
