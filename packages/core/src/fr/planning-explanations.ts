import type { LeftOut, LeftOutReason, Remedy } from '../planning/explain.ts'
import { membersOf, memberOf, plainNames, type PlanNames } from './planning-words.ts'
import { formatDate } from './time.ts'
import { counted, listed, nbsp } from './typography.ts'

type Reasons = {
  readonly [Code in LeftOutReason['code']]: (reason: Extract<LeftOutReason, { code: Code }>, names: PlanNames) => string
}

// A reason without its words does not compile.
const reasons: Reasons = {
  'nothing-in-time': ({ from, until }) =>
    from > until
      ? `son échéance, le ${formatDate(until)}, tombe avant le premier jour possible, le ${formatDate(from)} (délai de convocation)`
      : `aucune ouverture entre le ${formatDate(from)} (délai de convocation) et son échéance, le ${formatDate(until)}`,
  closed: ({ openings }, names) =>
    `toutes les ouvertures avant son échéance sont fermées (${someOf(openings.map(names.opening))})`,
  pinned: ({ opening }, names) => `fixé à l’ouverture ${names.opening(opening)}, où il ne peut pas aller`,
  'none-in-reach': ({ openings, region, maxHops, visio }) =>
    `${noneOf(openings, 'avant son échéance')} à sa portée (${region}, ${maxHops === 0 ? 'sans changer de région' : `${counted(maxHops, 'frontière')} de région au plus`}, ${visio ? 'visioconférence acceptée' : 'sans visioconférence'})`,
  away: ({ dates }) =>
    `indisponible ${dates.length === 1 ? 'à la seule date' : 'aux seules dates'} à sa portée (${listed(dates.map(formatDate))})`,
  'too-short': ({ minutes, openings }) =>
    `${noneOf(openings, 'à sa portée')} assez longue pour son passage de ${minutes}${nbsp}min`,
  'no-jury': ({ colleges, cqp, president, company, until }, names) =>
    `aucun jour avec ${listed(colleges.map((college) => `deux membres ${membersOf[college]}`))} qualifiés pour ${names.cqp(cqp)}${president ? ', dont un qui puisse présider,' : ''}${company === null ? '' : `, hors de ${company},`} avant le ${formatDate(until)}`,
  taken: ({ full, certificates, jury, busy, few }) => {
    const all = [
      [full, 'est complète', 'sont complètes'],
      [certificates, 'est prise par d’autres certificats', 'sont prises par d’autres certificats'],
      [jury, 'a un jury qui ne peut pas l’entendre', 'ont un jury qui ne peut pas l’entendre'],
      [busy, 'n’a plus assez de membres libres', 'n’ont plus assez de membres libres'],
      [few, 'n’aurait pas assez de dossiers', 'n’auraient pas assez de dossiers'],
    ] as const
    const said = all.filter(([count]) => count > 0)
    const total = said.reduce((sum, [count]) => sum + count, 0)
    if (total === 1) return `la seule ouverture possible ${said[0]![1]}`
    if (said.length === 1) return `les ${total} ouvertures possibles ${said[0]![2]}`
    const parts = said.map(([count, one, several]) => `${count}${nbsp}${count === 1 ? one : several}`)
    return `aucune des ${total} ouvertures possibles ne convient${nbsp}: ${listed(parts)}`
  },
  'not-found': ({ openings }, names) =>
    `rien ne s’oppose à ${openings.length === 1 ? 'l’ouverture' : 'une des ouvertures'} ${someOf(openings.map(names.opening))}${nbsp}: une recherche plus longue peut le placer`,
}

/** The first few of a list, and how many more there are. */
function someOf(all: readonly string[]): string {
  const more = all.length - 5
  return more < 2 ? listed(all) : listed([...all.slice(0, 5), `${more} autres`])
}

/** “aucune des 3 ouvertures à sa portée n’est”, “la seule ouverture à sa portée n’est pas”. */
const noneOf = (openings: number, which: string) =>
  openings === 1 ? `la seule ouverture ${which} n’est pas` : `aucune des ${openings} ouvertures ${which} n’est`

type Remedies = {
  readonly [Code in Remedy['code']]: (remedy: Extract<Remedy, { code: Code }>, names: PlanNames) => string
}

const remedies: Remedies = {
  juror: ({ college, cqp, opening, date, president }, names) =>
    `un membre ${memberOf[college]} de plus, qualifié pour ${names.cqp(cqp)}${president ? ' et qui puisse présider' : ''}, le ${formatDate(date)} (ouverture ${names.opening(opening)})`,
  opening: ({ region, date }) => `une ouverture de plus en ${region} le ${formatDate(date)}`,
  files: ({ opening, date, missing }, names) =>
    `${counted(missing, 'dossier')} de plus à l’ouverture ${names.opening(opening)} du ${formatDate(date)}`,
}

/** Why a candidate is left out, without a capital or a full stop: “aucun jour avec deux membres salariés qualifiés…”. */
export function sayLeftOutReason(reason: LeftOutReason, names: PlanNames = plainNames): string {
  const say = reasons[reason.code] as (reason: LeftOutReason, names: PlanNames) => string
  return say(reason, names)
}

/** What would place a candidate, in the same manner. */
export function sayRemedy(remedy: Remedy, names: PlanNames = plainNames): string {
  const say = remedies[remedy.code] as (remedy: Remedy, names: PlanNames) => string
  return say(remedy, names)
}

/** The whole about one candidate: who, why, and what would place them. */
export function explainLeftOutFile(
  { candidate, reason, remedies: all }: LeftOut,
  names: PlanNames = plainNames,
): string {
  const why = `${names.candidate(candidate)}${nbsp}: ${sayLeftOutReason(reason, names)}.`
  if (all.length === 0) return why
  return `${why} Le placerait${nbsp}: ${all.map((one) => sayRemedy(one, names)).join(', ou ')}.`
}
