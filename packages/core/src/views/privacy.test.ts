import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JurorId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { Opinion } from '../model/decision.ts'
import type { Hearing } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import type { Whom } from '../model/whom.ts'
import type { World } from '../model/world.ts'
import { entriesOf } from '../rules/same-person.ts'
import { aJuror, aPerson, jurorId, morning } from '../testing/build.ts'
import type { Random } from '../basics/random.ts'
import { aSession, sessionStages } from '../testing/stages.ts'
import { walk } from '../testing/walk.ts'
import { closedSessionView } from './closed-session-view.ts'
import { personExport } from './person-export.ts'
import { roomView } from './room-view.ts'
import { sessionView } from './session-view.ts'
import type { Viewer } from './viewer.ts'

// A view that does not change when something changes cannot tell it: what somebody may not know is altered, and they look.
const patience = 60_000
const everywhere = (looks: (world: World, session: Session, random: Random) => void) =>
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 50, max: 700 }), (seed, length) => {
      walk(seed, length, ({ before, after, random }) => {
        const session = after === before ? undefined : valuesOf(after.sessions).at(-1)
        if (session) looks(after, session, random)
      })
    }),
    { numRuns: 12 },
  )
const altered = (session: Session, alter: (hearing: Hearing) => Hearing): Session => ({
  ...session,
  hearings: session.hearings.map(alter),
})
const seen = (world: World, session: Session, viewer: Viewer) =>
  sessionView({ ...world, sessions: { ...world.sessions, [session.id]: session } }, session, viewer)
const member = (id: JurorId): Viewer => ({ kind: 'member', jurorId: id })
const other: Readonly<Record<Opinion, Opinion>> = {
  acquired: 'toDiscuss',
  notAcquired: 'acquired',
  toDiscuss: 'notAcquired',
}

/** The same hearing, had the members said other things: all of them, or all but one. */
function otherOpinions(hearing: Hearing, but: JurorId | null): Hearing {
  const said = Object.entries(hearing.opinions) as [JurorId, Partial<Record<string, Opinion>>][]
  const changed = said.map(([id, given]) => [
    id,
    id === but ? given : Object.fromEntries(Object.entries(given).map(([domain, one]) => [domain, other[one!]])),
  ])
  return { ...hearing, opinions: Object.fromEntries(changed) }
}

describe('whatever has happened, the view of a session', () => {
  it(
    'does not tell a member what another thinks before the deliberation is open (H4)',
    () => {
      everywhere((world, session, random) => {
        const me = random.pick(session.jurorIds)
        const open = ['deliberation', 'reading', 'signed']
        const others = altered(session, (one) => (open.includes(one.stage) ? one : otherOpinions(one, me)))
        expect(seen(world, others, member(me))).toEqual(seen(world, session, member(me)))
      })
    },
    patience,
  )

  it(
    'tells the office neither opinions nor verdicts, at any time (H4)',
    () => {
      everywhere((world, session) => {
        const others = altered(session, (one) => ({
          ...otherOpinions(one, null),
          verdicts: Object.fromEntries(Object.keys(one.verdicts).map((domain) => [domain, 'notAcquired' as const])),
          recommendation: null,
          correction: one.correction && 'Autre chose',
        }))
        expect(seen(world, others, { kind: 'staff' })).toEqual(seen(world, session, { kind: 'staff' }))
      })
    },
    patience,
  )

  it(
    'tells a member who is recused nothing of that file (J4)',
    () => {
      everywhere((world, session) => {
        for (const me of new Set(session.hearings.flatMap(({ recused }) => recused))) {
          const others = altered(session, (one) => (one.recused.includes(me) ? anotherFile(one) : one))
          expect(seen(world, others, member(me))).toEqual(seen(world, session, member(me)))
        }
      })
    },
    patience,
  )

  it(
    'tells somebody who is not of the jury, or not there, nothing of the file under way (J3)',
    () => {
      everywhere((world, session, random) => {
        const away = session.jurorIds.filter((id) => session.attendance[id] === undefined)
        const stranger = random.pick([...away, jurorId('stranger')])
        expect(seen(world, session, member(stranger)).current).toBeNull()
      })
    },
    patience,
  )

  it(
    'names nobody on the screen in the room',
    () => {
      everywhere((world, session) => {
        const told = JSON.stringify(roomView(world, session))
        expect(told).not.toMatch(/Zzz|Qqq|zzz/)
        const others = altered(session, (one) => ({ ...otherOpinions(one, null), verdicts: {}, recommendation: null }))
        expect(JSON.stringify(roomView(world, others))).toBe(told)
      })
    },
    patience,
  )
})

describe('whatever has happened, an export of what is held on somebody (P2)', () => {
  const exported = (world: World, whom: Whom) =>
    personExport(world, whom, { sealed: [], attached: [], journal: [], now: morning })
  const withSession = (world: World, session: Session): World => ({
    ...world,
    sessions: { ...world.sessions, [session.id]: session },
  })
  const somebodyOf = (session: Session, random: Random): readonly Whom[] => [
    { kind: 'candidate', id: random.pick(session.hearings).candidateId },
    { kind: 'juror', id: random.pick(session.jurorIds) },
  ]

  it(
    'tells the office, who makes it, no opinion or verdict of a sheet that is not signed (H4)',
    () => {
      everywhere((world, session, random) => {
        const others = altered(session, (one) => (one.stage === 'signed' ? one : undecidedAnew(one)))
        for (const whom of somebodyOf(session, random))
          expect(exported(withSession(world, others), whom)).toEqual(exported(world, whom))
      })
    },
    patience,
  )

  it(
    'tells nothing of who anybody else is',
    () => {
      everywhere((world, session, random) => {
        for (const whom of somebodyOf(session, random))
          expect(exported(othersRenamed(world, whom), whom)).toEqual(exported(world, whom))
      })
    },
    patience,
  )
})

/** The same hearing, had the jury thought and written other things so far. */
const undecidedAnew = (hearing: Hearing): Hearing => ({
  ...otherOpinions(hearing, null),
  verdicts: Object.fromEntries(Object.keys(hearing.verdicts).map((domain) => [domain, 'notAcquired' as const])),
  recommendation: { experience: 'Autre chose', modules: [] },
  correction: hearing.correction && 'Autre chose',
})

/** The same world, had everybody else other names, organisations, files and results. */
function othersRenamed(world: World, whom: Whom): World {
  const theirs = whom.kind === 'juror' ? [] : entriesOf(world, whom.id)
  const candidates = valuesOf(world.candidates).map((one, place) =>
    theirs.includes(one.id) ? one : { ...one, person: aPerson(`Autre${place}`), history: [] },
  )
  const jurors = valuesOf(world.jurors).map((one) =>
    one.id === whom.id ? one : { ...one, ...aJuror('Autre', one.college), id: one.id },
  )
  return {
    ...world,
    candidates: Object.fromEntries(candidates.map((one) => [one.id, one])),
    jurors: Object.fromEntries(jurors.map((one) => [one.id, one])),
    files: Object.fromEntries(Object.entries(world.files).filter(([id]) => theirs.some((one) => one === id))),
    acquisitions: Object.fromEntries(
      Object.entries(world.acquisitions).filter(([id]) => theirs.some((one) => one === id)),
    ),
  }
}

/** Another file altogether, at the same stage. */
const anotherFile = (hearing: Hearing): Hearing => ({
  ...hearing,
  judged: [],
  held: [],
  timers: [],
  opinions: {},
  verdicts: {},
  recommendation: { experience: 'Autre chose', modules: [] },
  draft: hearing.draft && { number: hearing.draft.number + 5, readBy: {} },
  correction: hearing.correction && 'Autre chose',
  sheets: [],
})

describe.each(sessionStages.slice(0, -1))('at the stage %s of the example session', (stage) => {
  const sitting = aSession(stage)
  const views = [...sitting.session.jurorIds, 'staff'].map((viewer) => [viewer, sitting.view(viewer)] as const)

  it.each(views)('%s sees no opinion that is not theirs before it is due (H4)', (viewer, view) => {
    const revealed = sitting.session.hearings.some(({ id, stage: at }) => view.current?.id === id && at !== 'called')
    const opinions = view.current?.domains.flatMap((domain) => domain.opinions ?? []) ?? []
    expect(opinions.length > 0).toBe(revealed && viewer !== 'staff')
  })
})

describe('opinions', () => {
  const sitting = aSession('called')
  const { judged } = sitting.hearing(1)
  for (const [juror, opinion] of [
    ['brun', 'toDiscuss'],
    ['caron', 'notAcquired'],
  ] as const) {
    for (const domain of judged)
      sitting.play.must(sitting.as(juror), { type: 'opinion.give', ...sitting.at(1), domain, opinion })
  }

  it('are their author’s to see, and a count for all (H4)', () => {
    expect(sitting.view('brun').current?.domains.map(({ mine }) => mine)).toEqual(judged.map(() => 'toDiscuss'))
    for (const viewer of ['aubry', 'brun', 'staff']) {
      expect(sitting.view(viewer).current?.opinionsGiven).toEqual({ complete: 2, of: 4 })
    }
  })

  it('appear together, each with its author, to all who sit when the deliberation opens (H4)', () => {
    const open = aSession('oralEnded').openDeliberation(1)
    const [first] = open.view('diallo').current!.domains
    expect(first!.opinions).toEqual(
      ['aubry', 'brun', 'caron', 'diallo'].map((id) => ({ jurorId: id, opinion: 'acquired' })),
    )
    expect(
      open.view('staff').current!.domains.every(({ opinions, verdict }) => opinions === null && verdict === null),
    ).toBe(true)
  })
})

describe('a member who is recused (J4)', () => {
  const sitting = aSession('opened')
    .recuse(1, 'diallo')
    .hear(1, 'acquired')
    .hear(2, 'acquired', 'notAcquired')
    .presentMinutes()

  it('sees no outcome and no sheet in the running order', () => {
    expect(sitting.view('diallo').hearings[0]).toMatchObject({ recused: true, outcome: null, sheets: [] })
    expect(sitting.view('caron').hearings[0]).toMatchObject({
      recused: false,
      outcome: 'full',
      sheets: [{ version: 1 }],
    })
  })

  it('sees in the minutes that there was an end, nothing more', () => {
    const [first, second] = sitting.view('diallo').minutes!.hearings
    expect(first).toMatchObject({ stage: 'signed', outcome: null, sheet: null, corrections: [], measured: [] })
    expect(second).toMatchObject({ outcome: 'partial', sheet: 'FD-2026-0002' })
    expect(sitting.view('staff').minutes!.hearings[0]).toMatchObject({ outcome: 'full', sheet: 'FD-2026-0001' })
  })

  it('nor once the session is sealed', () => {
    const { play, sessionId } = sitting.signMinutes().close().keepDocuments().seal()
    const after = (viewer: Viewer) => closedSessionView(play.world, sessionId, viewer)!.hearings[0]
    expect(after(member(jurorId('diallo')))).toMatchObject({ recused: true, outcome: null, sheets: [] })
    expect(after(member(jurorId('caron')))).toMatchObject({ recused: false, outcome: 'full', sheets: [{ version: 1 }] })
    expect(after({ kind: 'staff' })).toMatchObject({ outcome: 'full' })
  })
})
