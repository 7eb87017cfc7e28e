import type { Level } from '../planning/order.ts'
import { levels } from '../planning/order.ts'
import type { PlanFigures } from '../proposal/plan-figures.ts'
import type { PlannedSessionView } from '../proposal/plan-view.ts'
import { regions } from '../model/region.ts'
import { explainPlanFault } from './plan-faults.ts'
import { formatLongDate } from './time.ts'
import { counted, listed, nbsp } from './typography.ts'

/** What each level of a plan’s score counts, the first weighing more than all that follow (B4). */
export const levelWords: Readonly<Record<Level, string>> = {
  missed: 'échéances manquées',
  changes: 'changements',
  service: 'laissés ou tardifs',
  juryCost: 'coût des jurys',
  waiting: 'attente',
  comfort: 'déplacements',
  fairness: 'partage',
}

export const spanWords = { AM: 'matin', PM: 'après-midi', DAY: 'journée' } as const
const collegeOf = { E: 'employeur', U: 'salarié' } as const

/** One level of a score, with what no plan can go below: “coût des jurys 56, au mieux 54”. */
export interface LevelLine {
  readonly level: Level
  readonly says: string
  readonly value: number
  /** Null where nothing is known yet. */
  readonly bound: number | null
  readonly proven: boolean
}

/** A score level by level; the levels of which nothing can be said (no plan was published) are left out. */
export function scoreLines(
  score: readonly number[],
  { bounds, proven }: { readonly bounds: Readonly<Record<Level, number>> | null; readonly proven: number },
): readonly LevelLine[] {
  return levels.flatMap((level, at) => {
    const value = score[at] ?? 0
    if (level === 'changes' && value === 0) return []
    return { level, says: levelWords[level], value, bound: bounds?.[level] ?? null, proven: at < proven }
  })
}

/** How far a plan is from the best there could be, in one sentence. */
export function sayProof(
  proven: number,
  score: readonly number[],
  bounds: Readonly<Record<Level, number>> | null,
): string {
  if (proven >= levels.length) return 'Aucun planning ne peut faire mieux.'
  if (!bounds) return 'On ne sait pas encore de combien un planning pourrait être meilleur.'
  const open = levels[proven]!
  const before = levels
    .slice(0, proven)
    .filter((level) => level !== 'changes')
    .map((level) => levelWords[level])
  const best = before.length > 0 ? `Rien ne peut être mieux pour${nbsp}: ${listed(before)}. ` : ''
  return `${best}${levelWords[open][0]!.toUpperCase()}${levelWords[open].slice(1)}${nbsp}: ${score[proven]}, au mieux ${bounds[open]}.`
}

/** Where a session is held, in one line: “lundi 11 janvier 2027, matin, Salle Sully, Angers (Pays de la Loire)”. */
export function saySession({ date, span, place, region }: PlannedSessionView): string {
  const where =
    region === 'VISIO' ? 'à distance' : ((regions as Record<string, { name: string }>)[region]?.name ?? region)
  return `${formatLongDate(date)}, ${spanWords[span]}, ${place} (${where})`
}

/** What a plan comes to, a sentence a line. */
export function sayFigures(figures: PlanFigures): readonly string[] {
  const { placed, of, sessions, days, halfDays, fill, meanWaiting, longWaiting, inversions, oneUnion } = figures
  return [
    `${counted(placed, 'candidat')} sur ${of} en ${counted(sessions, 'séance')} (${counted(days, 'journée')}, ${counted(halfDays, 'demi-journée')}), remplies à ${fill}${nbsp}%.`,
    `Attente depuis le dossier complet${nbsp}: ${counted(meanWaiting, 'jour')} en moyenne, ${counted(longWaiting, 'jour')} au plus pour 19 candidats sur 20.`,
    ...(inversions > 0
      ? [`${counted(inversions, 'paire')} de candidats où le dossier le plus récent passe en premier.`]
      : []),
    ...(oneUnion > 0
      ? [`${counted(oneUnion, 'jury', 'jurys')} où les deux membres salariés sont d’un seul syndicat.`]
      : []),
  ]
}

/** A session of a plan in full, a line each: who is heard when, before whom, and what it breaks. */
export function sessionParagraph(session: PlannedSessionView, nameOf: (id: string) => string): readonly string[] {
  const { candidates, jury, used, room, certificates, faults } = session
  const far = (borders: number) => (borders > 0 ? `, ${counted(borders, 'limite de région', 'limites de région')}` : '')
  return [
    `${saySession(session)}${nbsp}: ${certificates.join(', ')}, ${used} minutes sur ${room}`,
    ...candidates.map(
      ({ id, start, end, certificate, waiting, borders }) =>
        `  ${start}–${end}  ${nameOf(id)} (${certificate}, attend depuis ${counted(waiting, 'jour')}${far(borders)})`,
    ),
    ...jury.map(
      ({ id, college, presides, borders }) =>
        `  ${presides ? 'Préside' : 'Jury   '}      ${nameOf(id)} (${collegeOf[college]}${far(borders)})`,
    ),
    ...faults.map((fault) => `  ! ${explainPlanFault(fault, nameOf)}`),
  ]
}
