import { type HearingView, type Instant, type Phase, remaining, type Timer } from '@delibere/core'
import { counted, formatMinutes, nbsp, phaseWords, thin } from '@delibere/core/fr'
import { shownPhase } from '../timer-face.ts'
import { capital, phaseWithArticle } from '../words.ts'
import { inHearing } from './in-hearing.ts'
import type { Confirmation, Steps } from './step-action.ts'

type StepOfOral = 'startPhase' | 'resumePhase' | 'endPhase' | 'giveOpinions' | 'openDeliberation' | 'stayOut'

/** The steps of one candidate's oral, up to the deliberation. */
export const stepsOfOral: Pick<Steps, StepOfOral> = {
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
  resumePhase: ({ phase }, place) =>
    inHearing(place, (_hearing, at) => ({
      sentence: `${capital(phaseWords[phase])} en pause.`,
      act: {
        kind: 'order',
        label: `Reprendre ${phaseWithArticle[phase]}`,
        order: { type: 'timer.resume', ...at, phase },
      },
    })),
  endPhase: ({ phase }, place) =>
    inHearing(place, (hearing, at) => ({
      sentence: `${capital(phaseWords[phase])} en cours${nbsp}: vous seul(e) y mettez fin.${mineMissing(hearing)}`,
      act: {
        kind: 'order',
        label: `Terminer ${phaseWithArticle[phase]}`,
        order: { type: 'timer.end', ...at, phase },
        confirm: (now) => beforeTheEnd(phase, shownPhase(hearing.phases)?.timer ?? null, now),
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
    inHearing(place, (hearing, at) => ({
      sentence: `${saidOpinions(hearing.opinionsGiven)}. Les avis apparaîtront ensemble et ne changeront plus.${mineMissing(hearing)}`,
      act: {
        kind: 'order',
        label: 'Ouvrir la délibération',
        order: { type: 'deliberation.open', ...at },
        confirm: () =>
          hearing.opinionsGiven.complete === hearing.opinionsGiven.of
            ? null
            : {
                title: `Ouvrir la délibération sans tous les avis${thin}?`,
                sentence: `${saidOpinions(hearing.opinionsGiven)}. Un avis qui n’a pas été noté ne pourra plus l’être.${mineMissing(hearing)}`,
                confirm: 'Ouvrir la délibération',
              },
      },
    })),
  stayOut: () => ({ sentence: 'Vous ne siégez pas pour ce candidat. Le prochain passage s’affichera ici.', act: null }),
}

/** To who presides, whose own opinions are easily forgotten: how many are left, as a further sentence; nothing where there are none. */
function mineMissing({ domains }: HearingView): string {
  const missing = domains.filter(({ held, mine }) => !held && mine === null).length
  return missing === 0 ? '' : ` Il vous reste ${counted(missing, 'avis', 'avis')} à noter.`
}

/** “2 membres sur 4 ont donné tous leurs avis”: a count, no names (H4). */
export const saidOpinions = ({ complete, of }: HearingView['opinionsGiven']): string =>
  complete < 2
    ? `${complete} membre sur ${of} a donné tous ses avis`
    : `${complete} membres sur ${of} ont donné tous leurs avis`

/** Asked before a phase is ended while there is time left. */
function beforeTheEnd(phase: Phase, timer: Timer | null, now: Instant): Confirmation | null {
  const left = timer && remaining(timer, now)
  if (left === null || left <= 0) return null
  const words = left < 60_000 ? 'moins d’une minute' : `environ ${formatMinutes(left)}`
  return {
    title: `Terminer ${phaseWithArticle[phase]}${thin}?`,
    sentence: `Il reste ${words}. Une étape terminée ne peut pas être reprise.`,
    confirm: `Terminer ${phaseWithArticle[phase]}`,
  }
}
