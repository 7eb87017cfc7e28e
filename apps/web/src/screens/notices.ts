import type { SessionView } from '@delibere/core'
import { formatHour, nbsp, of } from '@delibere/core/fr'
import { isHere, nameIn, presidentName, presidesSession, viewerId } from './viewing.ts'

/** Somebody proposes that another preside, in words for who looks (J2); null while nobody does. */
export function claimSentence(view: SessionView): string | null {
  const { claim } = view
  if (!claim) return null
  const me = viewerId(view)
  const whom = claim.to === me ? 'vous présidiez' : `${nameIn(view, claim.to)} préside`
  if (claim.by === me) return `Vous proposez que ${whom}. Un deuxième membre doit être d’accord.`
  const instead = presidesSession(view) ? ' à votre place' : ''
  return `${nameIn(view, claim.by)} propose que ${whom}${instead}.`
}

/** To who presided and does no more, having handed over or not, and to who presides instead (J2); null for anybody else. */
export function handoverSentence(view: SessionView): string | null {
  const { handover } = view.presidency
  if (!handover || !isHere(view) || view.status === 'closed') return null
  const since = formatHour(handover.at, view.timeZone)
  if (presidesSession(view)) return `Vous présidez désormais la séance, depuis ${since}.`
  if (handover.from !== viewerId(view)) return null
  return `Vous ne présidez plus${nbsp}: ${presidentName(view)} préside depuis ${since}.`
}

/** What the office has written and this viewer has to hear; null once it has been read. */
export const messageFor = (view: SessionView): SessionView['message'] =>
  view.message && view.message.readAt === null && isHere(view) && view.status !== 'closed' ? view.message : null

/** To who has opinions left to note: the president reminds them of it (H4); null for anybody else. */
export function reminderSentence(view: SessionView): string | null {
  const { current, timeZone } = view
  const reminded = current?.remindedAt
  if (!reminded || current.presidentId === viewerId(view)) return null
  return `La présidence rappelle, à ${formatHour(reminded, timeZone)}, qu’il vous reste des avis à noter avant la délibération.`
}

/** Who has left for good, and who presides now, for all to hear: what no screen of theirs may show otherwise (J2, J3). */
function changesSaid({ members, presidency, question, status, timeZone }: SessionView): readonly string[] {
  if (status !== 'open' && status !== 'minutes') return []
  const left = members.flatMap(({ name, departedAt }) =>
    departedAt === null ? [] : [`${name} a quitté la séance à ${formatHour(departedAt, timeZone)}.`],
  )
  const president = members.find((one) => one.president)?.name
  const passed = presidency.handover && president ? [`${president} préside la séance.`] : []
  const asked = (question?.requests ?? []).flatMap(({ jurorId }) => {
    const member = members.find(({ id }) => id === jurorId)
    return member ? [`La récusation ${of(member.name)} est demandée.`] : []
  })
  return [...left, ...passed, ...asked]
}

/** Everything that is told besides the course of the session, to be said aloud when it comes. */
export function noticeSentences(view: SessionView): readonly string[] {
  const message = messageFor(view)
  const told = message ? `Message de l’OEMM${nbsp}: ${message.text}` : null
  const mine = [told, claimSentence(view), handoverSentence(view), reminderSentence(view)].filter((one) => one !== null)
  return [...mine, ...changesSaid(view)]
}
