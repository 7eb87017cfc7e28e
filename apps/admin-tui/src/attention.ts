import type { CalendarDate, CandidateLine, OfficeView, SessionLine } from '@delibere/core'
import { counted, formatShortDate, formatTimeOfDay, nbsp } from '@delibere/core/fr'
import type { Route } from './routes.ts'

/** Something that waits for the office, and the screen where it is done. */
export interface Attention {
  readonly sentence: string
  readonly route: Route
}

interface Known {
  readonly office: OfficeView
  readonly candidates: readonly CandidateLine[]
  readonly today: CalendarDate
}

/** What needs attention today, the most pressing first. */
export const attention = ({ office, candidates, today }: Known): readonly Attention[] => [
  ...office.sessions.toReversed().flatMap((session) => ofSession(session, today)),
  ...ofDeadlines(candidates),
  ...ofRegister(office, candidates),
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

/** First presentations that come near or are past (C3), of those who are in no session. */
function ofDeadlines(candidates: readonly CandidateLine[]): readonly Attention[] {
  const waiting = candidates.filter(({ session }) => session === null)
  const count = (state: 'near' | 'past') => waiting.filter(({ deadline }) => deadline?.state === state).length
  const [past, near] = [count('past'), count('near')]
  const route = { screen: 'candidates' } as const
  return [
    ...(past > 0 ? [{ sentence: `${counted(past, 'candidat')} sans séance, échéance dépassée.`, route }] : []),
    ...(near > 0 ? [{ sentence: `${counted(near, 'candidat')} sans séance, échéance proche.`, route }] : []),
  ]
}

/** What there must be before a session can be made. */
function ofRegister({ counts, sessions }: OfficeView, candidates: readonly CandidateLine[]): readonly Attention[] {
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
  const free = candidates.filter(({ session }) => session === null).length
  const planned = sessions.some(({ status }) => status === 'planned' || status === 'open')
  return planned || free === 0 ? [] : [{ sentence: 'Aucune séance n’est préparée.', route: { screen: 'new-session' } }]
}
