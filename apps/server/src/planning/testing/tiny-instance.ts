import { Instance } from '@delibere/core/planning'
import fc from 'fast-check'

const dates = ['2026-03-02', '2026-03-09', '2026-09-21']
const hour = (morning: boolean) => (length: number) => {
  const from = morning ? 9 * 60 : 13 * 60 + 30
  return [clock(from), clock(from + length)]
}
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const block = (morning: boolean) => fc.constantFrom(70, 75, 105, 120, 150).map(hour(morning))
const region = fc.constantFrom('IDF', 'HDF', 'BRE')
const company = fc.constantFrom('Mutuelle du Port', 'Mutuelle des Cimes', 'Mutuelle de la Baie')

const candidate = (n: number) =>
  fc.record({
    id: fc.constant(`C${n}`),
    cqp: fc.constantFrom('CM', 'CM', 'CM', 'CA', 'ZZ'),
    ready: fc.constantFrom('2025-08-01', '2025-12-15', '2026-01-30', '2026-02-12'),
    deadline: fc.constantFrom('2026-03-05', '2026-06-30', '2027-09-01', '2027-09-02'),
    region,
    company: fc.oneof({ weight: 4, arbitrary: company }, { weight: 1, arbitrary: fc.constant(null) }),
    maxHops: fc.constantFrom(0, 1, 2, 2),
    visio: fc.constantFrom(true, true, false),
    tiersTemps: fc.boolean(),
    unavailable: fc.constantFrom([], [], [], ['2026-03-02'], ['2026-03-09']),
  })

const juror = (n: number) =>
  fc.record({
    id: fc.constant(`J${n}`),
    college: fc.constant(n % 2 === 0 ? 'E' : 'U'),
    union: n % 2 === 0 ? fc.constant(null) : fc.constantFrom('CFDT', 'CGT', null),
    cqps: fc.constantFrom(['CM', 'CA', 'ZZ'], ['CM', 'CA', 'ZZ'], ['CA', 'CM', 'ZZ'], ['CM', 'CA'], ['CM', 'ZZ']),
    region,
    company: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: company }),
    maxHops: fc.constantFrom(1, 2, 2, 2),
    visio: fc.constantFrom(true, true, true, true, false),
    canPreside: fc.constantFrom(true, true, true, false),
    maxSessions: fc.constantFrom(1, 2, 3),
    pastSessions: fc.nat(2),
    available: fc
      .array(fc.constantFrom('D', 'D', 'D', 'D', 'D', 'D', 'A', 'P', '.'), { minLength: 3, maxLength: 3 })
      .map((all) => all.join('')),
  })

const opening = (n: number) =>
  fc.record({
    id: fc.constant(`O${n}`),
    date: fc.constantFrom(...dates),
    place: fc.constantFrom('IDF', 'IDF', 'HDF', 'VISIO'),
    room: fc.constant(`salle ${n}`),
    blocks: fc.oneof(
      fc.record({ AM: block(true), PM: block(false) }),
      fc.record({ AM: block(true) }),
      fc.record({ PM: block(false) }),
    ),
  })

const list = <Item>(make: (n: number) => fc.Arbitrary<Item>, count: number) =>
  fc.tuple(...Array.from({ length: count }, (_, n) => make(n + 1)))

/** Few people, two or three openings with hardly room for them, and everything that may get in their way. */
export const anyTinyInstance: fc.Arbitrary<Instance> = fc
  .record({
    candidates: fc.integer({ min: 3, max: 5 }).chain((count) => list(candidate, count)),
    jurors: list(juror, 6),
    openings: fc.integer({ min: 2, max: 3 }).chain((count) => list(opening, count)),
    minFill: fc.record({ half: fc.constantFrom(1, 2), day: fc.constantFrom(2, 3) }),
    maxCqpPerSession: fc.constantFrom(1, 2, 3),
    criticalBefore: fc.constantFrom('2026-03-10', '2026-07-01'),
    lastPresident: fc.constantFrom({}, { B1: 'E' }, { B1: 'U', B2: 'U' }),
    published: fc.boolean(),
    pins: fc.constantFrom(
      {},
      {},
      {},
      {},
      {},
      { closed: ['O1'] },
      { candidates: { C1: 'O1' } },
      { jurors: [['J1', 'O1']] },
    ),
  })
  .map(({ candidates, jurors, openings, published, pins, ...params }) =>
    Instance.parse({
      format: 'oemm-batch/1',
      name: 'tiny',
      today: '2026-01-05',
      params: {
        ...{ changeover: 3, openingMin: 15, closingMin: 10, noticeDays: 21, maxWaitDays: 180 },
        ...{ cost: { half: 2, day: 3 }, mixWeight: 4, sameUnionWeight: 4 },
        ...params,
      },
      adjacency: { IDF: ['HDF'], HDF: ['IDF', 'BRE'], BRE: ['HDF'] },
      dates,
      cqps: [
        { id: 'CM', branch: 'B1', examMin: 20, deliberationMin: 12 },
        { id: 'CA', branch: 'B1', examMin: 20, deliberationMin: 10 },
        { id: 'ZZ', branch: 'B2', examMin: 15, deliberationMin: 10 },
      ],
      candidates,
      jurors,
      openings,
      pins,
      ...(published ? { published: publishedIn(openings[0]!) } : {}),
    }),
  )

const publishedIn = ({ id, blocks }: { id: string; blocks: { AM?: string[]; PM?: string[] } }) => ({
  sessions: [
    {
      opening: id,
      span: blocks.AM ? 'AM' : 'PM',
      jury: ['J1', 'J2', 'J3', 'J4'],
      president: 'J1',
      candidates: ['C1', 'C2'].map((seat) => ({ id: seat, start: '10:00', end: '10:35' })),
      cqps: ['CM'],
    },
  ],
})
