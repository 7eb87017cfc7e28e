import { without } from '../basics/record.ts'
import type { Presidency, Session } from '../model/session.ts'
import type { FactOf } from './fact.ts'

export const replaceMember = (session: Session, { leaving, entering, at }: FactOf<'member.replaced'>): Session => ({
  ...session,
  // Who comes in after all is replaced no more.
  replacements: [
    ...session.replacements.filter((one) => one.leaving !== entering),
    ...(at === undefined ? [] : [{ leaving, entering, at }]),
  ],
  jurorIds: session.jurorIds.map((id) => (id === leaving ? entering : id)),
})

export const handedOver = (
  presidency: Presidency,
  { from, to, at, by = 'president' }: FactOf<'presidency.transferred'>,
): Presidency => ({
  ...presidency,
  presidentId: to,
  handovers: [...presidency.handovers, { from, at, by }],
})

/** Who leaves before the deliberation has not sat for that candidate, and what they thought of them goes (H4). */
export const depart = (session: Session, { jurorId, at, toldBy }: FactOf<'member.departed'>): Session => ({
  ...session,
  departures: [...session.departures, { jurorId, at, toldBy }],
  hearings: session.hearings.map((hearing) =>
    hearing.stage === 'called' && !hearing.missing.includes(jurorId)
      ? { ...hearing, missing: [...hearing.missing, jurorId], opinions: without(hearing.opinions, jurorId) }
      : hearing,
  ),
})

/** Who comes in sits from the next candidate on: of those who were called before, they are missing. */
export const enter = (session: Session, { leaving, entering, at }: FactOf<'member.entered'>): Session => ({
  ...session,
  jurorIds: [...session.jurorIds, entering],
  replacements: [...session.replacements.filter((one) => one.leaving !== entering), { leaving, entering, at }],
  hearings: session.hearings.map((hearing) =>
    hearing.stage === 'waiting' ? hearing : { ...hearing, missing: [...hearing.missing, entering] },
  ),
})
