import type { Client, Refusal } from '@delibere/client'
import { createClient, keepingCookies } from '@delibere/client'
import {
  type CalendarDate,
  calendarDate,
  dayOf,
  type HearingId,
  type Instant,
  type JurorId,
  piecesOf,
  type Result,
  type SessionId,
  timeOfDay,
} from '@delibere/core'
import { aJuror, aPerson } from '@delibere/core/testing'

/** What is taken for granted while measuring: a refusal is a fault. */
function must<Value>(answer: Result<Value, Refusal>): Value {
  if (answer.ok) return answer.value
  throw new Error(`refused: ${JSON.stringify(answer.error)}`)
}

export interface BenchSession {
  readonly sessionId: SessionId
  readonly hearingId: HearingId
  readonly president: JurorId
  readonly links: readonly { readonly holder: JurorId | 'room'; readonly secret: string }[]
}

/** A server, and how the office reaches it. */
export interface BenchServer {
  readonly url: string
  readonly staff: Client
  readonly staffHeaders: Readonly<Record<string, string>>
}

/** Registers a jury and a candidate, opens a session and starts its interview, all through the API. */
export async function openBenchSession(server: BenchServer): Promise<BenchSession> {
  const { staff, url } = server
  await register(staff)
  const jurors = must(await staff.jurors()).slice(-4)
  const candidates = must(await staff.candidates()).slice(-1)
  const place = 'Salle de mesure'
  const date = await serverDay(server)
  for (const { id } of candidates) {
    const pieces = [...piecesOf.training]
    must(
      await staff.order({ type: 'piece.record', candidateId: id, pieces, state: 'received', on: date, reason: null }),
    )
  }
  must(
    await staff.order({
      type: 'session.make',
      date,
      place,
      opensAt: timeOfDay('09:00'),
      candidateIds: candidates.map(({ id }) => id),
      jurorIds: jurors.map(({ id }) => id),
    }),
  )
  const sessionId = await sessionAt(staff, place)
  const links = await Promise.all(
    [...jurors.map(({ id }) => id), 'room' as const].map(async (holder) => {
      const link = must(await staff.issueLink({ sessionId, holder }))
      return { holder, secret: link.url.split('#')[1]! }
    }),
  )
  const members = await Promise.all(
    links.slice(0, 4).map(async ({ holder, secret }) => {
      const client = createClient({ url, fetch: keepingCookies(fetch) })
      must(await client.signIn(secret))
      must(await client.order({ type: 'attendance.sign', sessionId }))
      return { holder, client }
    }),
  )
  const president = jurors.find(({ college }) => college === 'employer')!.id
  const presiding = members.find(({ holder }) => holder === president)!.client
  const turn = { type: 'president.designate', sessionId, jurorId: president, derogation: 'mesure' } as const
  must(await presiding.order(turn))
  must(await presiding.order({ type: 'session.open', sessionId }))
  const hearingId = await firstHearing(staff, sessionId)
  must(await presiding.order({ type: 'hearing.call', sessionId, hearingId }))
  for (const { holder, client } of members) {
    if (holder === 'room') continue
    must(await client.order({ type: 'conflict.none', sessionId, hearingId, jurorId: holder }))
  }
  must(await presiding.order({ type: 'timer.start', sessionId, hearingId, phase: 'interview' }))
  return { sessionId, hearingId, president, links }
}

// The server's own day: a folder filled for the bench has lived through many.
async function serverDay({ url, staffHeaders }: BenchServer): Promise<CalendarDate> {
  const { now } = (await (await fetch(`${url}/api/time`, { headers: staffHeaders })).json()) as { now: Instant }
  return dayOf(now, 'Europe/Paris')
}

async function register(staff: Client): Promise<void> {
  const colleges = ['employer', 'employer', 'employee', 'employee'] as const
  for (const [index, college] of colleges.entries()) {
    const { id: _id, ...juror } = aJuror(`Mesure${index}`, college)
    must(await staff.order({ type: 'juror.register', juror }))
  }
  const person = aPerson('Mesuré')
  const candidate = {
    certificate: 'AC',
    route: 'training',
    registeredOn: calendarDate('2026-01-05'),
    region: null,
    person,
  } as const
  must(await staff.order({ type: 'candidates.import', rows: [{ line: 2, candidate }] }))
}

function sessionAt(staff: Client, place: string): Promise<SessionId> {
  return new Promise((resolve) => {
    const stop = staff.followOffice(({ view }) => {
      const session = view?.sessions.find((one) => one.place === place && one.status !== 'sealed')
      if (!session) return
      queueMicrotask(() => stop())
      resolve(session.id)
    })
  })
}

function firstHearing(staff: Client, sessionId: SessionId): Promise<HearingId> {
  return new Promise((resolve) => {
    const stop = staff.followSession(sessionId, ({ view }) => {
      if (view?.kind !== 'session') return
      queueMicrotask(() => stop())
      resolve(view.hearings[0]!.id)
    })
  })
}
