import {
  type Fact,
  pastPersonKey,
  type Persons,
  samePersonKey,
  type SessionId,
  valuesOf,
  type World,
} from '@delibere/core'

/** What the journal says of people who are to be erased and the world may not say any more. */
export interface Traces {
  /** The keys by which results from before the register are theirs and nobody else’s. */
  readonly keys: ReadonlySet<string>
  /** Everything that was ever attached to their files, and their sheets, by SHA-256. */
  readonly files: ReadonlySet<string>
  /** By candidate, the revision at which their file alone was last erased: what came later is another file. */
  readonly fileErasedAt: ReadonlyMap<string, number>
  /** Every session they were ever to be in, cancelled ones too. */
  readonly sessions: ReadonlySet<SessionId>
}

interface At {
  readonly revision: number
}

/** Gathers the traces of these people from one fact after another. */
export function tracing({ candidates, archive }: World, persons: Persons) {
  const whole = new Set<string>(persons.candidateIds)
  const heard = new Set<string>([...persons.candidateIds, ...persons.fileIds])
  const keys = new Set<string>()
  const files = new Set<string>(
    valuesOf(archive).flatMap(({ hearings }) =>
      hearings.flatMap(({ candidateId, sheets }) => (whole.has(candidateId) ? sheets.map(({ sha256 }) => sha256) : [])),
    ),
  )
  const fileErasedAt = new Map<string, number>()
  const jurors = new Set<string>(persons.jurorIds)
  const sessions = new Set<SessionId>()
  const others = valuesOf(candidates).filter(({ id }) => !whole.has(id))
  return {
    follow(fact: Fact, { revision }: At) {
      if (fact.type === 'persons.erased') {
        for (const id of fact.fileIds) fileErasedAt.set(id, Math.max(revision, fileErasedAt.get(id) ?? 0))
      }
      if (fact.type === 'piece.attached' && heard.has(fact.candidateId)) files.add(fact.sha256)
      if (fact.type === 'candidate.registered' && whole.has(fact.candidate.id) && fact.personal)
        keys.add(samePersonKey(fact.personal))
      if (fact.type === 'candidate.corrected' && whole.has(fact.candidateId) && fact.personal)
        keys.add(samePersonKey(fact.personal))
      if (isInSession(fact, whole, jurors)) sessions.add(fact.sessionId)
    },
    found(): Traces {
      const theirs = new Set(others.map(({ person }) => samePersonKey(person)))
      return { files, fileErasedAt, sessions, keys: new Set([...keys].filter((key) => !theirs.has(key))) }
    },
  }
}

/** Whether a fact puts one of these people in a session. */
function isInSession(
  fact: Fact,
  candidates: ReadonlySet<string>,
  jurors: ReadonlySet<string>,
): fact is Extract<Fact, { type: 'session.made' | 'member.replaced' | 'member.entered' }> {
  if (fact.type === 'member.replaced' || fact.type === 'member.entered') return jurors.has(fact.entering)
  if (fact.type !== 'session.made') return false
  return (
    fact.hearings.some(({ candidateId }) => candidates.has(candidateId)) || fact.jurorIds.some((id) => jurors.has(id))
  )
}

/** Whether what is personal in a fact is of one of these people. A sheet names its jury: its sealed copy stays without the name. */
export function concernsOf(
  world: World,
  persons: Persons,
  { keys, fileErasedAt, sessions: theirs }: Traces,
): (fact: Fact, at: At) => boolean {
  const whole = new Set<string>(persons.candidateIds)
  const file = new Set<string>(persons.fileIds)
  const jurors = new Set<string>(persons.jurorIds)
  const sessions = valuesOf(world.archive)
  const hearings = new Set<string>(
    sessions.flatMap((session) =>
      session.hearings.flatMap(({ id, candidateId }) => (whole.has(candidateId) ? [id] : [])),
    ),
  )
  const sat = new Set<string>(
    sessions.flatMap(({ id, jurorIds }) => (jurorIds.some((one) => jurors.has(one)) ? [id] : [])),
  )
  return (fact, { revision }) => {
    switch (fact.type) {
      case 'candidate.registered':
        return whole.has(fact.candidate.id)
      case 'juror.registered':
        return jurors.has(fact.juror.id)
      case 'juror.corrected':
      case 'opinion.given':
      case 'president.designated':
        return jurors.has(fact.jurorId)
      case 'result.imported':
        return fact.personal !== null && keys.has(pastPersonKey(fact.personal))
      case 'session.made':
        return fact.confirmed?.some((id) => whole.has(id)) ?? false
      case 'piece.recorded':
      case 'piece.attached':
      case 'file.entered':
      case 'admissibility.decided':
        if (whole.has(fact.candidateId)) return true
        return file.has(fact.candidateId) && revision < (fileErasedAt.get(fact.candidateId) ?? 0)
      case 'sheet.signed':
        return hearings.has(fact.hearingId) || sat.has(fact.sessionId)
      // It may name anybody of the session; of one that goes on it is before the room still.
      case 'room.told':
        return theirs.has(fact.sessionId) && !world.sessions[fact.sessionId]
      case 'recommendation.written':
      case 'sheet.reopened':
        return hearings.has(fact.hearingId)
      default:
        return 'candidateId' in fact && whole.has(fact.candidateId)
    }
  }
}
