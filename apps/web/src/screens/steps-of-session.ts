import { explainOpeningFault, formatHour, listed, nbsp, of, thin } from '@delibere/core/fr'
import type { StepPlace, Steps } from './step-action.ts'
import { lineOf, membersHere, nameIn, presidentName, viewerIn, membersGone } from './viewing.ts'

type StepOfSession =
  | 'signAttendance'
  | 'waitForMembers'
  | 'designatePresident'
  | 'openSession'
  | 'callCandidate'
  | 'waitForPresident'
  | 'presentMinutes'
  | 'signMinutes'
  | 'waitForSignatures'
  | 'closeSession'
  | 'nothing'

/** The steps of a session as a whole: from attendance to the closing. */
export const stepsOfSession: Pick<Steps, StepOfSession> = {
  signAttendance: (_step, { view }) => ({
    sentence: 'En signant, vous attestez votre présence à cette séance. L’heure est notée pour le procès-verbal.',
    act: { kind: 'order', label: 'Signer l’émargement', order: { type: 'attendance.sign', sessionId: view.id } },
  }),
  waitForMembers: (_step, { view }) => ({
    sentence: `Vous avez signé. ${view.openingFaults
      .filter(({ code }) => code === 'attendance-missing' || code === 'college-absent')
      .map(explainOpeningFault)
      .join(' ')}`,
    act: null,
  }),
  designatePresident: (_step, { view }) => designate(view),
  openSession: (_step, { view }) => ({
    sentence: `Vous présidez. ${membersHere(view).length} membres sur ${view.members.length} ont signé${nbsp}: la séance peut commencer.`,
    act: { kind: 'order', label: 'Ouvrir la séance', order: { type: 'session.open', sessionId: view.id } },
  }),
  callCandidate: ({ hearingId }, { view }) => {
    const line = lineOf(view, hearingId)
    return {
      sentence: line
        ? `Candidat ${line.position} sur ${view.hearings.length}, prévu à ${formatHour(line.start, view.timeZone)}.`
        : '',
      act: {
        kind: 'order',
        label: `Appeler ${line?.name ?? 'le candidat'}`,
        order: { type: 'hearing.call', sessionId: view.id, hearingId },
      },
    }
  },
  waitForPresident: (_step, place) => ({ sentence: waiting(place), act: null }),
  presentMinutes: (_step, { view }) => ({
    sentence: 'Tous les candidats ont une décision ou une absence notée.',
    act: {
      kind: 'order',
      label: 'Présenter le procès-verbal',
      order: { type: 'minutes.present', sessionId: view.id },
    },
  }),
  signMinutes: (_step, { view }) => ({
    sentence: 'Relisez le procès-verbal. En signant, vous attestez qu’il rend compte de la séance.',
    act: { kind: 'order', label: 'Signer le procès-verbal', order: { type: 'minutes.sign', sessionId: view.id } },
  }),
  waitForSignatures: ({ missing }, { view }) => ({
    sentence: `Vous avez signé. En attente de la signature ${listed(missing.map((id) => of(nameIn(view, id))))}.`,
    act: null,
  }),
  closeSession: (_step, { view }) => ({
    sentence: view.members.some(({ departedAt }) => departedAt !== null)
      ? 'Tous les membres encore présents ont signé le procès-verbal.'
      : 'Tous les membres ont signé le procès-verbal.',
    act: {
      kind: 'order',
      label: 'Clore la séance',
      order: { type: 'session.close', sessionId: view.id },
      confirm: () => ({
        title: `Clore la séance${thin}?`,
        sentence: 'La clôture est définitive. Les fiches signées restent disponibles pour les membres du jury.',
        confirm: 'Clore définitivement',
      }),
    },
  }),
  nothing: (_step, { view }) => ({
    sentence: nothingLeft(view),
    act: null,
  }),
}

function nothingLeft(view: StepPlace['view']): string {
  if (view.status === 'closed') return 'La séance est close.'
  return (viewerIn(view)?.departedAt ?? null) === null
    ? `Vous n’avez pas siégé${nbsp}: il n’y a rien à signer.`
    : `Vous avez quitté la séance${nbsp}: rien n’est plus attendu de vous.`
}

function designate(view: StepPlace['view']): ReturnType<Steps['designatePresident']> {
  const { proposed } = view.presidency
  if (!proposed) return { sentence: 'Choisissez qui préside la séance.', act: null }
  const name = nameIn(view, proposed)
  return {
    sentence: `Le jury désigne qui préside la séance. L’alternance propose ${name}.`,
    act: {
      kind: 'order',
      label: `Désigner ${name}`,
      order: { type: 'president.designate', sessionId: view.id, jurorId: proposed, derogation: null },
    },
  }
}

function waiting({ view }: StepPlace): string {
  const president = presidentName(view)
  if (view.status === 'planned') return `${president} préside et va ouvrir la séance.`
  if (view.status === 'minutes') return `Vous avez signé le procès-verbal. ${president} va clore la séance.`
  if (view.current) return `Vous avez lu la fiche. ${nameIn(view, view.current.presidentId)} va la signer.`
  const gone = membersGone(view).map(({ name }) => name)
  if (gone.length > 0)
    return `${listed(gone)} a quitté la séance${nbsp}: le jury n’est plus au complet. ${president} va le compléter, ou reporter les candidats qui restent.`
  return view.hearings.some(({ stage }) => stage === 'waiting')
    ? 'Le prochain candidat va être appelé.'
    : `${president} va présenter le procès-verbal.`
}
