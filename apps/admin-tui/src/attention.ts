import { type CalendarDate, type OfficeView, type SessionLine, WaitingReason } from '@delibere/core'
import { counted, formatShortDate, formatTimeOfDay, nbsp } from '@delibere/core/fr'
import { waitingWords } from './candidate-list.ts'
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
  ...ofObstacles(office, today),
  ...ofPublication(office.sessions),
  ...ofCandidates(office.waiting),
  ...ofRegister(office),
  ...ofData(office),
]

function ofSession(session: SessionLine, today: CalendarDate): readonly Attention[] {
  const { id, number, date, opensAt, status, jurors, hearings, sheetsToSign, minutes, documentsToMake } = session
  const say = (sentence: string) => [{ sentence, route: { screen: 'session', sessionId: id } as const }]
  if (minutes)
    return minutes.signed < minutes.of
      ? say(
          `Séance ${number}${nbsp}: le procès-verbal est à signer par ${counted(minutes.of - minutes.signed, 'membre')}.`,
        )
      : say(`Séance ${number}${nbsp}: le procès-verbal est signé, la séance est à clore par le président.`)
  if (status === 'closed' && documentsToMake > 0)
    return say(
      `Séance ${number}${nbsp}: ${counted(documentsToMake, 'feuille signée', 'feuilles signées')} sans document.`,
    )
  if (sheetsToSign > 0)
    return say(`Séance ${number} en cours${nbsp}: la feuille de décision est à signer par le président.`)
  if (status === 'open')
    return say(
      `Séance ${number} en cours${nbsp}: ${counted(hearings.ended, 'passage terminé', 'passages terminés')} sur ${hearings.of}.`,
    )
  if (status !== 'planned' || date > today) return []
  if (date < today) return say(`Séance ${number} du ${formatShortDate(date)}${nbsp}: elle n’a pas été ouverte.`)
  const signed = `${counted(jurors.signed, 'membre')} sur ${jurors.of} ${jurors.signed < 2 ? 'a' : 'ont'} émargé`
  return say(`Séance ${number} aujourd’hui à ${formatTimeOfDay(opensAt)}${nbsp}: ${signed}.`)
}

/** Prepared sessions against which something has come up since, the nearest first; what it is, the session says. */
const ofObstacles = ({ sessions, obstacles }: OfficeView, today: CalendarDate): readonly Attention[] =>
  sessions.toReversed().flatMap(({ id, number, date }) => {
    const count = obstacles[id] ?? 0
    if (count === 0 || date < today) return []
    const what = counted(count, 'obstacle apparu', 'obstacles apparus')
    const sentence = `Séance ${number} du ${formatShortDate(date)}${nbsp}: ${what} depuis sa préparation.`
    return [{ sentence, route: { screen: 'session', sessionId: id } as const }]
  })

/** Sessions that are over and not published: only then are their sheets sent (H10). */
function ofPublication(sessions: readonly SessionLine[]): readonly Attention[] {
  const [first, ...more] = sessions.filter(({ toPublish }) => toPublish)
  if (!first) return []
  if (more.length > 0)
    return [{ sentence: `${more.length + 1} séances closes et scellées, à publier.`, route: { screen: 'sessions' } }]
  const sentence = `Séance ${first.number} du ${formatShortDate(first.date)}${nbsp}: close et scellée, à publier.`
  return [{ sentence, route: { screen: 'session', sessionId: first.id } }]
}

/** Candidates who wait, as the view counts them; each row opens the list on those it speaks of. */
function ofCandidates(waiting: OfficeView['waiting']): readonly Attention[] {
  return WaitingReason.options
    .filter((reason) => waiting[reason] > 0)
    .map((reason) => ({
      sentence: `${counted(waiting[reason], 'candidat')} ${waitingWords[reason]}.`,
      // Of domains that expire there is more to see than of candidates.
      route: reason === 'expiring' ? { screen: 'expiring' } : { screen: 'candidates', filter: { waiting: reason } },
    }))
}

/** What is held past its time (P2). */
const ofData = ({ toErase }: OfficeView): readonly Attention[] =>
  toErase === 0
    ? []
    : [
        {
          sentence: `${counted(toErase, 'personne ou dossier', 'personnes ou dossiers')} à effacer${nbsp}: la durée de conservation est dépassée.`,
          route: { screen: 'privacy' },
        },
      ]

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
