import type { HalfDay } from '../model/opening.ts'
import type { SlotFault, SpanFault, Violation } from '../violations.ts'
import { formatDate, formatTimeOfDay } from './time.ts'
import { nbsp, quoted } from './typography.ts'

/** “9 h – 12 h 30”; “–” for a half-day that is not open. */
export const sayHalfDay = (half: HalfDay | null): string =>
  half ? `${formatTimeOfDay(half.from)} – ${formatTimeOfDay(half.until)}` : '–'

/** Why an opening cannot be one, after its line where a file was read. */
export function explainSlotFault(fault: SlotFault & { readonly line: number | null }): string {
  const sentence = sentenceOf(fault)
  return fault.line === null ? sentence : `Ligne ${fault.line}${nbsp}: ${sentence}`
}

function sentenceOf(fault: SlotFault): string {
  switch (fault.code) {
    case 'half-day-missing':
      return 'Une ouverture a une matinée, un après-midi ou les deux.'
    case 'half-day-reversed':
      return `De ${formatTimeOfDay(fault.from)} à ${formatTimeOfDay(fault.until)}, la fin n’est pas après le début.`
    case 'half-days-overlap':
      return 'L’après-midi commence avant la fin de la matinée.'
    case 'region-unknown':
      return `${quoted(fault.region)} n’est pas une région de France métropolitaine.`
    case 'date-past':
      return `Le ${formatDate(fault.date)} est déjà passé.`
    case 'opening-used':
      return `La séance ${fault.session} s’y tient${nbsp}: l’ouverture ne change plus.`
    case 'room-taken':
      return fault.of === 'register'
        ? `${quoted(fault.place)} a déjà une ouverture le ${formatDate(fault.date)} à ces heures.`
        : `${quoted(fault.place)} a déjà une ouverture le ${formatDate(fault.date)} à ces heures, ligne ${fault.of}.`
  }
}

const spanSentences: { readonly [Code in SpanFault['code']]: (fault: Extract<SpanFault, { code: Code }>) => string } = {
  'opening-unknown': () => 'Cette ouverture n’existe pas ou n’existe plus.',
  'opening-used': ({ session }) => `La séance ${session} s’y tient déjà.`,
  'opening-closed': () => 'L’ouverture est fermée.',
  'half-day-closed': () => 'L’ouverture n’a pas cette demi-journée.',
  'session-overflows': ({ ends, until }) =>
    `Le dernier candidat finirait à ${formatTimeOfDay(ends)}, après ${formatTimeOfDay(until)}${nbsp}: retirez un candidat, ou prenez la journée.`,
}

export const isSpanFault = (fault: Violation | SpanFault): fault is SpanFault =>
  Object.hasOwn(spanSentences, fault.code)

/** Why a session cannot be held in an opening. */
export function explainSpanFault(fault: SpanFault): string {
  const say = spanSentences[fault.code] as (fault: SpanFault) => string
  return say(fault)
}
