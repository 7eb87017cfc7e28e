import {
  type Actor,
  type CalendarDate,
  CandidateId,
  type Hearing,
  JurorId,
  minutes,
  SessionId,
  timeOfDay,
  type Verdict,
} from '@delibere/core'
import type { Engine } from '../engine/engine.ts'
import { type Orders, ordersTo } from './orders.ts'
import { formerCandidates, jurors } from './people.ts'

/** Lets time pass on the clock of the demonstration, in ms. */
export type Pass = (time: number) => void

/**
 * A whole session on `date`, from the import to the end, by the commands people would give, so that today somebody comes
 * again with domains held and the presidency has somebody to follow. Resolves when it is closed.
 */
export async function playLastYear(engine: Engine, date: CalendarDate, pass: Pass): Promise<SessionId> {
  const orders = ordersTo(engine)
  const rows = formerCandidates(date).map((candidate, index) => ({ line: index + 2, candidate }))
  const candidateIds = (await orders.added('candidates', { type: 'candidates.import', rows })).map(asCandidate)
  await orders.completeFiles(candidateIds, date)
  const jurorIds: JurorId[] = []
  for (const juror of jurors(date)) {
    const added = await orders.added('jurors', { type: 'juror.register', juror })
    jurorIds.push(...added.map((id) => JurorId.parse(id)))
  }
  const jury = jurorIds.slice(0, 4)
  const [made] = await orders.added('sessions', {
    type: 'session.make',
    date,
    place: 'Salle Condorcet, Nantes',
    opensAt: timeOfDay('09:00'),
    candidateIds,
    jurorIds: jury,
  })
  const sessionId = SessionId.parse(made)
  await open(orders, sessionId, jury)
  const [returning, whole] = orders.session(sessionId).hearings
  await hear(orders, sessionId, returning!, ['acquired', 'acquired', 'notAcquired', 'notAcquired', 'notAcquired'], pass)
  await hear(orders, sessionId, whole!, ['acquired', 'acquired', 'acquired', 'acquired', 'acquired'], pass)
  await close(orders, sessionId, jury)
  return sessionId
}

const asCandidate = (id: string) => CandidateId.parse(id)
const member = (sessionId: SessionId, jurorId: JurorId): Actor => ({ kind: 'member', sessionId, jurorId })

async function open(orders: Orders, sessionId: SessionId, jury: readonly JurorId[]): Promise<void> {
  const president = member(sessionId, jury[0]!)
  for (const jurorId of jury) await orders.as(member(sessionId, jurorId), { type: 'attendance.sign', sessionId })
  await orders.as(president, { type: 'president.designate', sessionId, jurorId: jury[0]!, derogation: null })
  await orders.as(president, { type: 'session.open', sessionId })
}

async function hear(
  orders: Orders,
  sessionId: SessionId,
  { id: hearingId, route }: Hearing,
  verdicts: readonly Verdict[],
  pass: Pass,
): Promise<void> {
  const { jurorIds } = orders.session(sessionId)
  const president = member(sessionId, jurorIds[0]!)
  const at = { sessionId, hearingId }
  await orders.as(president, { type: 'hearing.call', ...at })
  for (const jurorId of jurorIds) {
    await orders.as(member(sessionId, jurorId), { type: 'conflict.none', ...at, jurorId })
  }
  await orders.as(president, { type: 'timer.start', ...at, phase: 'interview' })
  pass(minutes(19))
  await orders.as(president, { type: 'timer.end', ...at, phase: 'interview' })
  const judged = verdicts.map((verdict, index) => ({ domain: `D${index + 1}`, verdict }))
  for (const jurorId of jurorIds) {
    for (const { domain, verdict } of judged) {
      await orders.as(member(sessionId, jurorId), { type: 'opinion.give', ...at, domain, opinion: verdict })
    }
  }
  await orders.as(president, { type: 'deliberation.open', ...at })
  pass(minutes(8))
  for (const { domain, verdict } of judged) {
    await orders.as(president, { type: 'verdict.record', ...at, domain, verdict, confirmation: 'none' })
  }
  if (route === 'vae') await orders.as(president, { type: 'recommendation.write', ...at, recommendation })
  await orders.as(president, { type: 'sheet.present', ...at })
  for (const jurorId of jurorIds.slice(1)) {
    await orders.as(member(sessionId, jurorId), { type: 'sheet.read', ...at, draft: 1 })
  }
  await orders.as(president, { type: 'sheet.sign', ...at, draft: 1 })
  pass(minutes(5))
}

const recommendation = {
  experience: 'Tenir un portefeuille d’entreprises pendant six mois, avec un compte rendu par visite.',
  modules: [],
}

async function close(orders: Orders, sessionId: SessionId, jury: readonly JurorId[]): Promise<void> {
  const president = member(sessionId, jury[0]!)
  await orders.as(president, { type: 'minutes.present', sessionId })
  for (const jurorId of jury) await orders.as(member(sessionId, jurorId), { type: 'minutes.sign', sessionId })
  await orders.as(president, { type: 'session.close', sessionId })
}
