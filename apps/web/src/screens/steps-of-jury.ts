import type { SessionView } from '@delibere/core'
import { listed, nbsp, of, thin } from '@delibere/core/fr'
import { inHearing } from './in-hearing.ts'
import type { Confirmation, StepAction, Steps } from './step-action.ts'
import { membersAwaited, membersGone, nameIn, viewerId } from './viewing.ts'

type StepOfJury = 'answerLink' | 'waitForAnswers' | 'decideRecusal' | 'completeJury' | 'breakOff'

/** The steps about who sits: links with the candidate, and a jury that is not whole any more (J3, J4). */
export const stepsOfJury: Pick<Steps, StepOfJury> = {
  answerLink: ({ hearingId }, { view }) => {
    const me = viewerId(view)
    const name = view.question?.name ?? ''
    const at = { sessionId: view.id, hearingId }
    if (!me) return nothingToDo
    if (view.question?.sameHouse) {
      return {
        sentence: 'Ce candidat et vous êtes de la même organisation. Vous ne pouvez pas siéger pour lui.',
        act: {
          kind: 'order',
          label: 'Me récuser',
          order: { type: 'recusal.declare', ...at },
          confirm: () => recusalQuestion(name),
        },
      }
    }
    return {
      sentence: `Avez-vous un lien avec ${name}${thin}? Répondez avant que le dossier s’ouvre.`,
      act: {
        kind: 'order',
        label: 'Je n’ai aucun lien',
        order: { type: 'conflict.none', ...at, jurorId: me },
      },
    }
  },
  waitForAnswers: ({ missing }, { view }) => ({
    sentence: `En attente de la réponse ${listed(missing.map((id) => of(nameIn(view, id))))}.`,
    act: null,
  }),
  decideRecusal: ({ jurorId }, { view }) => ({
    sentence: `La récusation ${of(nameIn(view, jurorId))} est demandée${nbsp}: le jury en décide.`,
    act: { kind: 'goTo', label: 'Noter la décision du jury', target: 'recusations' },
  }),
  completeJury: (_step, { view }) => completing(view),
  breakOff: (_step, place) =>
    inHearing(place, (_hearing, at) => ({
      sentence: 'Un membre est parti avant la délibération. Ce passage ne peut pas aboutir à une décision.',
      act: {
        kind: 'order',
        label: 'Interrompre et reporter',
        order: { type: 'hearing.setAside', ...at, as: 'postponed' },
        confirm: () => ({
          title: `Interrompre ce passage${thin}?`,
          sentence: 'Le candidat sera convoqué de nouveau par l’OEMM, avec le même dossier.',
          confirm: 'Interrompre et reporter',
        }),
      },
    })),
}

const nothingToDo: StepAction = { sentence: '', act: null }

/** Somebody is to be chosen; once that is done, who was chosen is to come and sign (J3). */
function completing(view: SessionView): StepAction {
  const act = (label: string) => ({ kind: 'goTo', label, target: 'jury-incomplet' }) as const
  const gone = membersGone(view).map(({ name }) => name)
  const entering = membersAwaited(view).flatMap(({ name, enteredAt }) => (enteredAt === null ? [] : [name]))
  if (membersGone(view).length + membersAwaited(view).length === 0) {
    return {
      sentence: `Plus personne ne peut siéger pour le prochain candidat${nbsp}: reportez-le, ou levez une récusation.`,
      act: act('Reporter le candidat'),
    }
  }
  return gone.length > 0 || entering.length === 0
    ? {
        sentence: `Le jury n’est plus au complet. ${gone.length > 0 ? `Remplacez ${listed(gone)}` : 'Remplacez qui manque'}, ou reportez les candidats qui restent.`,
        act: act('Remplacer un membre'),
      }
    : {
        sentence: `En attente de l’émargement ${listed(entering.map(of))}, par son lien personnel.`,
        act: act('Montrer le lien personnel'),
      }
}

/** Asked before a member declares a link (J4). */
export const recusalQuestion = (candidate: string): Confirmation => ({
  title: `Vous récuser pour ${candidate}${thin}?`,
  sentence:
    'Vous déclarez un lien avec cette personne. Vous ne verrez rien de son dossier, ne donnerez pas d’avis et ne lirez pas sa fiche. C’est noté au procès-verbal.',
  confirm: 'Me récuser',
})
