import { type HearingView, remaining, type SessionView } from '@delibere/core'
import { counted, formatMinutes, listed, nbsp, phaseWords, thin } from '@delibere/core/fr'
import { isBlank } from '../recommendation-draft.ts'
import { shownPhase } from '../timer-face.ts'
import { capital, phaseWithArticle } from '../words.ts'
import { byAgreement } from './agreement.ts'
import type { StepAction, StepPlace, Steps } from './step-action.ts'
import { nameIn } from './viewing.ts'

type StepOfHearing =
  | 'startPhase'
  | 'endPhase'
  | 'giveOpinions'
  | 'openDeliberation'
  | 'deliberate'
  | 'recordVerdicts'
  | 'writeRecommendation'
  | 'presentSheet'
  | 'readSheet'
  | 'waitForReaders'
  | 'signSheet'
  | 'stayOut'

/** The steps of one candidate's hearing: from the oral to the signed sheet. */
export const stepsOfHearing: Pick<Steps, StepOfHearing> = {
  startPhase: ({ phase }, place) =>
    inHearing(place, (hearing, at) => {
      const planned = hearing.phases.find((one) => one.phase === phase)?.planned
      return {
        sentence: planned ? `${capital(phaseWords[phase])} de ${formatMinutes(planned)}.` : '',
        act: {
          kind: 'order',
          label: `Démarrer ${phaseWithArticle[phase]}`,
          order: { type: 'timer.start', ...at, phase },
        },
      }
    }),
  endPhase: ({ phase }, place) =>
    inHearing(place, (hearing, at) => ({
      sentence: `${capital(phaseWords[phase])} en cours${nbsp}: vous seul(e) y mettez fin.`,
      act: {
        kind: 'order',
        label: `Terminer ${phaseWithArticle[phase]}`,
        order: { type: 'timer.end', ...at, phase },
        confirm: (now) => {
          const timer = shownPhase(hearing.phases)?.timer
          const left = timer ? remaining(timer, now) : 0
          if (!timer || left <= 0) return null
          return {
            title: `Terminer ${phaseWithArticle[phase]}${thin}?`,
            sentence: `Il reste ${left < 60_000 ? 'moins d’une minute' : `environ ${formatMinutes(remaining(timer, now))}`}. Une étape terminée ne peut pas être reprise.`,
            confirm: `Terminer ${phaseWithArticle[phase]}`,
          }
        },
      },
    })),
  giveOpinions: (_step, place) =>
    inHearing(place, ({ domains }) => {
      const missing = domains.filter(({ held, mine }) => !held && mine === null).length
      const left = `Il vous reste ${counted(missing, 'avis', 'avis')} à noter`
      return {
        sentence:
          missing > 0
            ? `${left}. Personne d’autre ne les voit avant la délibération.`
            : 'Vos avis sont notés. Vous pouvez les changer jusqu’à l’ouverture de la délibération.',
        act: null,
      }
    }),
  openDeliberation: (_step, place) =>
    inHearing(place, ({ opinionsGiven }, at) => ({
      sentence: `${saidOpinions(opinionsGiven)}. Les avis apparaîtront ensemble et ne changeront plus.`,
      act: {
        kind: 'order',
        label: 'Ouvrir la délibération',
        order: { type: 'deliberation.open', ...at },
        confirm: () =>
          opinionsGiven.complete === opinionsGiven.of
            ? null
            : {
                title: `Ouvrir la délibération sans tous les avis${thin}?`,
                sentence: `${saidOpinions(opinionsGiven)}. Un avis qui n’a pas été noté ne pourra plus l’être.`,
                confirm: 'Ouvrir la délibération',
              },
      },
    })),
  deliberate: (_step, place) =>
    inHearing(place, (hearing) => ({
      sentence: `Le jury délibère. ${nameIn(place.view, hearing.presidentId)} note les verdicts.`,
      act: null,
    })),
  recordVerdicts: (_step, place) =>
    inHearing(place, ({ domains }) => {
      const missing = domains.filter(({ held, verdict }) => !held && verdict === null)
      const first = byAgreement(missing)[0]?.code
      return {
        sentence: `${counted(missing.length, 'verdict')} à noter${nbsp}: ${listed(missing.map(({ code }) => code))}.`,
        act: { kind: 'goTo', label: `Aller au domaine ${first}`, target: verdictPlace(first) },
      }
    }),
  writeRecommendation: (_step, place) =>
    inHearing(
      place,
      () =>
        saving(place) ?? {
          sentence: 'En VAE, une décision partielle ou un refus comporte une préconisation.',
          act: { kind: 'goTo', label: 'Rédiger la préconisation', target: recommendationPlace },
        },
    ),
  presentSheet: (_step, place) =>
    inHearing(
      place,
      (_hearing, at) =>
        saving(place) ?? {
          sentence: 'Tous les verdicts sont notés. Chaque membre lira la fiche avant la signature.',
          act: { kind: 'order', label: 'Présenter la fiche', order: { type: 'sheet.present', ...at } },
        },
    ),
  readSheet: (_step, place) =>
    inHearing(place, (hearing, at) => ({
      sentence: 'Lisez la fiche telle qu’elle sera signée.',
      act: {
        kind: 'order',
        label: 'J’ai lu la fiche',
        order: { type: 'sheet.read', ...at, draft: hearing.draft?.number ?? 1 },
      },
    })),
  waitForReaders: ({ missing }, { view }) => ({
    sentence: `En attente de la lecture de ${listed(missing.map((id) => nameIn(view, id)))}.`,
    act: null,
  }),
  signSheet: (_step, place) =>
    inHearing(place, (hearing, at) => ({
      sentence: 'Tous les membres ont lu la fiche.',
      act: {
        kind: 'order',
        label: 'Signer la fiche',
        order: { type: 'sheet.sign', ...at, draft: hearing.draft?.number ?? 1 },
        confirm: () => ({
          title: `Signer la fiche de ${hearing.candidate.name}${thin}?`,
          sentence: 'La signature est définitive. La fiche reçoit son numéro et ne change plus.',
          confirm: 'Signer définitivement',
        }),
      },
    })),
  stayOut: () => ({ sentence: 'Vous ne siégez pas pour ce candidat. Le prochain passage s’affichera ici.', act: null }),
}

/** Where the verdict on a domain is noted, as an id of the page. */
export const verdictPlace = (domain: string | undefined): string => `verdict-${domain}`
/** Where the recommendation is written, as an id of the page. */
export const recommendationPlace = 'preconisation'

/** “2 avis sur 4 donnés”: how many members have an opinion on every domain. */
export const saidOpinions = ({ complete, of }: HearingView['opinionsGiven']): string =>
  `${complete} avis sur ${of} ${complete < 2 ? 'donné' : 'donnés'}`

interface HearingPlace {
  readonly sessionId: SessionView['id']
  readonly hearingId: HearingView['id']
}

const nothing: StepAction = { sentence: '', act: null }

function inHearing(place: StepPlace, say: (hearing: HearingView, at: HearingPlace) => StepAction): StepAction {
  const { current, id } = place.view
  return current ? say(current, { sessionId: id, hearingId: current.id }) : nothing
}

// What is typed is saved before anything else is done with it.
function saving({ view, draft }: StepPlace): StepAction | null {
  if (!draft?.unsaved() || !view.current) return null
  return {
    sentence: 'La préconisation n’est pas encore enregistrée.',
    act: {
      kind: 'order',
      label: isBlank(draft.value()) ? 'Retirer la préconisation' : 'Enregistrer la préconisation',
      order: {
        type: 'recommendation.write',
        sessionId: view.id,
        hearingId: view.current.id,
        recommendation: isBlank(draft.value()) ? null : draft.value(),
      },
    },
  }
}
