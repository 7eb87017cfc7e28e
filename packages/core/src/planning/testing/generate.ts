import { type Random, randomFrom } from '../../basics/random.ts'
import type { CalendarDate, TimeOfDay } from '../../basics/time.ts'
import { usualParams } from './usual-params.ts'
import type { Instance, InstanceCandidate, InstanceJuror, InstanceOpening } from '../instance.ts'

/** How large an instance is to be; shaped as the national register is: a few large regions, two years of files. */
export interface Size {
  readonly candidates: number
  readonly jurors: number
  readonly dates: number
  readonly openings: number
}

const today = Date.UTC(2026, 0, 5)
const adjacency: Instance['adjacency'] = {
  IDF: ['HDF', 'NOR', 'CVL', 'BFC', 'GES'],
  HDF: ['IDF', 'NOR', 'GES'],
  NOR: ['HDF', 'IDF', 'CVL', 'PDL', 'BRE'],
  BRE: ['NOR', 'PDL'],
  PDL: ['BRE', 'NOR', 'CVL', 'NAQ'],
  CVL: ['IDF', 'NOR', 'PDL', 'NAQ', 'ARA', 'BFC'],
  BFC: ['IDF', 'CVL', 'ARA', 'GES'],
  GES: ['HDF', 'IDF', 'BFC'],
  NAQ: ['PDL', 'CVL', 'ARA', 'OCC'],
  ARA: ['CVL', 'BFC', 'PAC', 'OCC', 'NAQ'],
  OCC: ['NAQ', 'ARA', 'PAC'],
  PAC: ['ARA', 'OCC', 'COR'],
  COR: ['PAC'],
}
// In a hundred people; Corsica has what is left.
const shares = { IDF: 19, PAC: 14, ARA: 11, GES: 11, NAQ: 9, HDF: 8, OCC: 6, NOR: 6, BFC: 5, PDL: 4, CVL: 4, BRE: 2 }
const cqps = ['CM', 'CA', 'SP', 'AC', 'TC'].map((id) => ({
  id,
  branch: 'B1',
  examMin: 20,
  deliberationMin: id === 'AC' || id === 'TC' ? 10 : 12,
}))
const unions = ['CFDT', 'CGT', 'FO', 'CFE-CGC', 'UNSA']

/** An instance that follows from its size and a seed: the same ones, the same instance. Nobody in it exists. */
export function generateInstance(size: Size, seed: number): Instance {
  const random = randomFrom(seed)
  const days = Array.from({ length: size.dates }, (_, n) => 28 + Math.floor((n * 250) / size.dates))
  const dates = days.map(dayAfter)
  return {
    format: 'oemm-batch/1',
    name: `made-${size.candidates}-${seed}`,
    today: dayAfter(0),
    params: { ...usualParams, criticalBefore: dayAfter(days.at(-1)! + 60) },
    adjacency,
    dates,
    cqps,
    candidates: Array.from({ length: size.candidates }, (_, n) => aCandidate(random, n, days.at(-1)!, size, dates)),
    jurors: Array.from({ length: size.jurors }, (_, n) => aJuror(random, n, size, dates.length)),
    openings: Array.from({ length: size.openings }, (_, n) => {
      const date = dates[Math.floor((n * dates.length) / size.openings)]!
      return anOpening(random, n, date)
    }),
  }
}

function aCandidate(
  random: Random,
  n: number,
  last: number,
  size: Size,
  dates: readonly CalendarDate[],
): InstanceCandidate {
  const ready = random.below(last + 60) - 90
  const short = random.chance(27)
  return {
    id: `C${n + 1}`,
    cqp: cqps[[0, 0, 0, 0, 1, 2, 3, 4, 4, 1][random.below(10)]!]!.id,
    ready: dayAfter(ready),
    deadline: dayAfter(short ? Math.max(ready, 0) + 100 + random.below(150) : ready + 400 + random.below(500)),
    region: aRegion(random),
    company: `E${1 + random.below(Math.ceil(size.candidates / 21))}`,
    maxHops: [0, 0, 1, 1, 1, 1, 1, 1, 2, 2][random.below(10)]!,
    visio: random.chance(56),
    tiersTemps: random.chance(4),
    unavailable: random.chance(20) ? dates.slice(...[random.below(dates.length)].flatMap((at) => [at, at + 8])) : [],
  }
}

function aJuror(random: Random, n: number, size: Size, dates: number): InstanceJuror {
  const employer = n % 2 === 0
  const known = cqps.map(({ id }) => id).filter(() => random.chance(65))
  return {
    id: `J${n + 1}`,
    college: employer ? 'E' : 'U',
    union: employer ? null : random.pick(unions),
    cqps: known.length > 1 ? known : ['CM', random.pick(['CA', 'SP', 'TC'])],
    region: aRegion(random),
    company: random.chance(10)
      ? null
      : random.chance(30)
        ? `E${1 + random.below(Math.ceil(size.candidates / 21))}`
        : `X${n}`,
    maxHops: [0, 1, 1, 1, 1, 1, 2, 2, 2, 3][random.below(10)]!,
    visio: random.chance(80),
    canPreside: n < 4 || random.chance(65),
    maxSessions: Math.ceil((2.8 * 4 * size.candidates) / 11 / size.jurors),
    pastSessions: random.below(4),
    available: Array.from({ length: dates }, () => '.....DDDDDDDDAP......'[random.below(20)]!).join(''),
  }
}

function anOpening(random: Random, n: number, date: CalendarDate): InstanceOpening {
  const place = random.chance(27) ? 'VISIO' : aRegion(random)
  const [AM, PM] = [block('09:00', '12:30'), block('13:30', '17:30')]
  const which = random.below(10)
  return {
    id: `O${n + 1}`,
    date,
    place,
    room: `${place}-${n + 1}`,
    blocks: which === 0 ? { AM } : which === 1 ? { PM } : { AM, PM },
  }
}

const block = (from: string, until: string) => [from as TimeOfDay, until as TimeOfDay] satisfies [TimeOfDay, TimeOfDay]

function aRegion(random: Random): string {
  let left = random.below(100)
  return Object.entries(shares).find(([, share]) => (left -= share) < 0)?.[0] ?? (random.chance(20) ? 'COR' : 'IDF')
}

const dayAfter = (days: number): CalendarDate =>
  new Date(today + days * 86_400_000).toISOString().slice(0, 10) as CalendarDate
