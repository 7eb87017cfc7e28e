import type { PlanChanges, PlanDifferences, SessionChange } from '../proposal/plan-changes.ts'
import { formatShortDate } from './time.ts'
import { counted, listed, nbsp } from './typography.ts'

const heads = { added: 'Créée', changed: 'Annulée et recréée', dropped: 'Annulée' } as const

function sayChange(
  { kind, number, date, place, leaving, entering }: SessionChange,
  nameOf: (id: string) => string,
): string {
  const people = [
    ...sayPeople({ kind, leaving, entering }, nameOf),
    ...(kind === 'added' ? [counted(entering.length - 4, 'candidat')] : []),
  ]
  return `${heads[kind]}${nbsp}: ${[...(number === null ? [] : [number]), formatShortDate(date), place, ...people].join(', ')}`
}

const sayPeople = (
  { kind, leaving, entering }: Pick<SessionChange, 'kind' | 'leaving' | 'entering'>,
  nameOf: (id: string) => string,
): readonly string[] =>
  kind !== 'changed'
    ? []
    : [
        ...(leaving.length > 0 ? [`sans ${listed(leaving.map(nameOf))}`] : []),
        ...(entering.length > 0 ? [`avec ${listed(entering.map(nameOf))}`] : []),
      ]

/** What sets two plans apart, a line each, by the names of the plans; who has a session in one of them alone comes first. */
export function sayPlanDifferences(
  { sessions, unseated, seated }: PlanDifferences,
  nameOf: (id: string) => string,
  [first, second]: readonly [string, string],
): readonly string[] {
  const heads = {
    added: `Seulement dans ${second}`,
    changed: `Autre dans ${second}`,
    dropped: `Seulement dans ${first}`,
  }
  const seats = (plan: string, ids: readonly string[]) =>
    ids.length > 0 ? [`Séance dans ${plan} seulement${nbsp}: ${listed(ids.map(nameOf))}`] : []
  return [
    ...seats(first, unseated),
    ...seats(second, seated),
    ...sessions.map((change) => {
      const { kind, date, place, leaving, entering } = change
      const people =
        kind === 'changed'
          ? sayPeople(change, nameOf)
          : [counted((kind === 'added' ? entering : leaving).length - 4, 'candidat')]
      return `${heads[kind]}${nbsp}: ${[formatShortDate(date), place, ...people].join(', ')}`
    }),
  ]
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
