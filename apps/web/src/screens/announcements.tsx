import type { SessionView } from '@delibere/core'
import { counted, outcomeWords, thin } from '@delibere/core/fr'
import { createMemo } from 'solid-js'
import { createTimerMoment } from '../ticking.ts'
import { lastStarted, timerFace } from '../timer-face.ts'
import { noticeSentences } from './notices.ts'
import type { ScreenProps } from './screen-props.ts'

/** Says aloud what changes of itself: stages, phases, warnings, notices. Never the seconds. */
export function Announcements(props: ScreenProps) {
  const phase = () => {
    const current = props.view.current
    return current?.stage === 'called' || current?.stage === 'deliberation' ? lastStarted(current.phases) : undefined
  }
  const moment = createTimerMoment(
    () => phase()?.timer ?? null,
    () => props.now(),
  )
  // Memoised, so that the words are written again only when they change.
  const timer = createMemo(() => {
    const shown = phase()
    return shown ? timerFace(shown, moment(), props.view).spoken : ''
  })
  const stage = createMemo(() => stageSentence(props.view))
  const notices = createMemo(() => noticeSentences(props.view).join(' '))
  return (
    <div class="visually-hidden">
      <output>{notices()}</output>
      <output>{stage()}</output>
      <output>{timer()}</output>
    </div>
  )
}

function stageSentence({ status, current, question, step, members, hearings }: SessionView): string {
  if (status === 'planned') {
    const signed = members.filter(({ signedAt }) => signedAt !== null).length
    return `${signed} ${signed < 2 ? 'membre' : 'membres'} sur ${members.length} ${signed < 2 ? 'a' : 'ont'} signé.`
  }
  if (status === 'minutes') return 'Procès-verbal à signer.'
  if (status === 'closed') return 'La séance est close.'
  if (step.do === 'answerLink') return `Avez-vous un lien avec ${question?.name ?? 'ce candidat'}${thin}?`
  if (step.do === 'stayOut') return 'Vous ne siégez pas pour ce candidat.'
  switch (current?.stage) {
    case 'called':
      return `${current.candidate.name} est appelé(e).`
    case 'deliberation':
      return current.correction
        ? 'La fiche est reprise pour une erreur matérielle.'
        : `La délibération est ouverte. ${current.outcome ? `${outcomeWords[current.outcome]}.` : ''}`.trim()
    case 'reading':
      return 'La fiche est présentée.'
    default: {
      const signed = hearings.filter((line) => line.stage === 'signed').length
      const waiting = hearings.filter((line) => line.stage === 'waiting').length
      return `${counted(signed, 'fiche signée', 'fiches signées')}, ${counted(waiting, 'candidat')} en attente.`
    }
  }
}
