import type { PlanChanges, SessionChange } from '../proposal/plan-changes.ts'
import { formatShortDate } from './time.ts'
import { counted, listed, nbsp } from './typography.ts'

const heads = { added: 'Créée', changed: 'Annulée et recréée', dropped: 'Annulée' } as const

function sayChange(
  { kind, number, date, place, leaving, entering }: SessionChange,
  nameOf: (id: string) => string,
): string {
  const people = [
    ...(kind === 'changed' && leaving.length > 0 ? [`sans ${listed(leaving.map(nameOf))}`] : []),
    ...(kind === 'changed' && entering.length > 0 ? [`avec ${listed(entering.map(nameOf))}`] : []),
    ...(kind === 'added' ? [counted(entering.length - 4, 'candidat')] : []),
  ]
  return `${heads[kind]}${nbsp}: ${[...(number === null ? [] : [number]), formatShortDate(date), place, ...people].join(', ')}`
}

/** What confirming a plan changes, a line each; who loses a session comes first. */
export const sayPlanChanges = (
  { sessions, unseated }: PlanChanges,
  nameOf: (id: string) => string,
): readonly string[] => [
  ...(unseated.length > 0
    ? [`! ${counted(unseated.length, 'candidat')} sans plus de séance${nbsp}: ${listed(unseated.map(nameOf))}`]
    : []),
  ...sessions.map((change) => sayChange(change, nameOf)),
]
