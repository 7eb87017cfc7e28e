import { counted, listed, nbsp, of, thin } from '@delibere/core/fr'
import { isBlank } from '../recommendation-draft.ts'
import { byAgreement } from './agreement.ts'
import { inHearing } from './in-hearing.ts'
import type { StepAction, StepPlace, Steps } from './step-action.ts'
import { nameIn } from './viewing.ts'

type StepOfDecision =
  | 'deliberate'
  | 'recordVerdicts'
  | 'writeRecommendation'
  | 'presentSheet'
  | 'readSheet'
  | 'waitForReaders'
  | 'signSheet'

/** The steps of one candidate's decision: from the deliberation to the signed sheet. */
export const stepsOfDecision: Pick<Steps, StepOfDecision> = {
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
    sentence: `En attente de la lecture ${listed(missing.map((id) => of(nameIn(view, id))))}.`,
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
          title: `Signer la fiche ${of(hearing.candidate.name)}${thin}?`,
          sentence: 'La signature est définitive. La fiche reçoit son numéro et ne change plus.',
          confirm: 'Signer définitivement',
        }),
      },
    })),
}

/** Where the verdict on a domain is noted, as an id of the page. */
export const verdictPlace = (domain: string | undefined): string => `verdict-${domain}`
/** Where the recommendation is written, as an id of the page. */
export const recommendationPlace = 'preconisation'

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
