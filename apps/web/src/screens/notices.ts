import type { SessionView } from '@delibere/core'
import { formatHour, nbsp } from '@delibere/core/fr'
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

/** To who presided and does no more, having handed over or not (J2); null for anybody else. */
export function handoverSentence(view: SessionView): string | null {
  const { handover } = view.presidency
  if (!handover || handover.from !== viewerId(view) || presidesSession(view) || !isHere(view)) return null
  return `Vous ne présidez plus${nbsp}: ${presidentName(view)} préside depuis ${formatHour(handover.at, view.timeZone)}.`
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

/** Everything that is told besides the course of the session, to be said aloud when it comes. */
export function noticeSentences(view: SessionView): readonly string[] {
  const message = messageFor(view)
  const told = message ? `Message de l’OEMM${nbsp}: ${message.text}` : null
  return [told, claimSentence(view), handoverSentence(view), reminderSentence(view)].filter((one) => one !== null)
}
