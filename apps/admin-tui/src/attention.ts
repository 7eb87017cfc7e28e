import type { CalendarDate, OfficeView, SessionLine } from '@delibere/core'
import { counted, formatShortDate, formatTimeOfDay, nbsp } from '@delibere/core/fr'
import type { CandidateFilter } from './candidate-list.ts'
import type { Route } from './routes.ts'

/** Something that waits for the office, and the screen where it is done. */
export interface Attention {
  readonly sentence: string
  readonly route: Route
}

interface Known {
  readonly office: OfficeView
  readonly today: CalendarDate
}

/** What needs attention today, the most pressing first. */
export const attention = ({ office, today }: Known): readonly Attention[] => [
  ...office.sessions.toReversed().flatMap((session) => ofSession(session, today)),
  ...ofCandidates(office.waiting),
  ...ofRegister(office),
]

function ofSession(session: SessionLine, today: CalendarDate): readonly Attention[] {
  const { id, number, date, opensAt, status, jurors, hearings } = session
  const say = (sentence: string) => [{ sentence, route: { screen: 'session', sessionId: id } as const }]
  if (status === 'minutes') return say(`Séance ${number}${nbsp}: le procès-verbal est à signer par les membres.`)
  if (status === 'open')
    return say(
      `Séance ${number} en cours${nbsp}: ${counted(hearings.ended, 'passage terminé', 'passages terminés')} sur ${hearings.of}.`,
    )
  if (status !== 'planned' || date > today) return []
  if (date < today) return say(`Séance ${number} du ${formatShortDate(date)}${nbsp}: elle n’a pas été ouverte.`)
  const signed = `${counted(jurors.signed, 'membre')} sur ${jurors.of} ${jurors.signed < 2 ? 'a' : 'ont'} émargé`
  return say(`Séance ${number} aujourd’hui à ${formatTimeOfDay(opensAt)}${nbsp}: ${signed}.`)
}

/** Candidates who wait, as the view counts them; each row opens the list on those it speaks of. */
function ofCandidates(waiting: OfficeView['waiting']): readonly Attention[] {
  const row = (count: number, says: string, route: Route): readonly Attention[] =>
    count === 0 ? [] : [{ sentence: `${counted(count, 'candidat')} ${says}.`, route }]
  const those = (filter: Partial<CandidateFilter>): Route => ({ screen: 'candidates', filter })
  return [
    ...row(waiting.deadlinePast, 'sans séance, échéance dépassée', those({ deadline: 'past' })),
    ...row(waiting.deadlineNear, 'sans séance, échéance proche', those({ deadline: 'near' })),
    ...row(waiting.returned, 'avec une pièce retournée', { screen: 'candidates' }),
    ...row(waiting.frameworkMissing, 'sans référentiel', those({ state: 'frameworkMissing' })),
    ...row(waiting.ready, 'sans séance, dossier complet', those({ state: 'ready' })),
    ...row(waiting.incomplete, 'sans séance, dossier incomplet', those({ state: 'incomplete' })),
    ...row(waiting.expiring, 'avec un domaine qui expire bientôt', { screen: 'expiring' }),
  ]
}

/** What there must be before a session can be made. */
function ofRegister({ counts, sessions, waiting }: OfficeView): readonly Attention[] {
  if (counts.candidates === 0)
    return [
      {
        sentence: 'Aucun candidat encore\u00A0: importez une liste.',
        route: { screen: 'import' },
      },
    ]
  if (counts.jurors === 0)
    return [
      {
        sentence: 'Aucun juré encore\u00A0: inscrivez les membres des jurys.',
        route: { screen: 'new-juror' },
      },
    ]
  const planned = sessions.some(({ status }) => status === 'planned' || status === 'open')
  return planned || waiting.ready === 0
    ? []
    : [{ sentence: 'Aucune séance n’est préparée.', route: { screen: 'new-session' } }]
}
