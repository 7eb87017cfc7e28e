import {
  exportedCandidates,
  type Fact,
  isFileFact,
  type JurorId,
  valuesOf,
  type Whom,
  type World,
} from '@delibere/core'

type About = (fact: Fact) => boolean

/** Whether a fact is about this person: what an export of all that is held on them lists (P2). */
export function aboutOf(world: World, whom: Whom): About {
  if (whom.kind === 'juror') return aboutJuror(whom.id)
  const ids = new Set<string>(exportedCandidates(world, whom))
  return whom.kind === 'file' ? aboutFile(ids) : aboutCandidate(world, ids)
}

const aboutFile =
  (ids: ReadonlySet<string>): About =>
  (fact) =>
    isFileFact(fact) && ids.has(fact.candidateId)

function aboutCandidate({ sessions, archive }: World, ids: ReadonlySet<string>): About {
  const hearings = new Set<string>(
    [...valuesOf(sessions), ...valuesOf(archive)].flatMap((session) =>
      session.hearings.flatMap(({ id, candidateId }) => (ids.has(candidateId) ? [id] : [])),
    ),
  )
  return (fact) => {
    switch (fact.type) {
      case 'candidate.registered':
        return ids.has(fact.candidate.id)
      case 'session.made':
        return fact.hearings.some(({ candidateId }) => ids.has(candidateId))
      case 'persons.erased':
        return fact.fileIds.some((id) => ids.has(id))
      case 'erasure.completed':
        return fact.ids.some((id) => ids.has(id))
      // Who has an opinion on what is nobody else's business (H4).
      case 'opinion.given':
        return false
      default:
        if ('hearingId' in fact) return hearings.has(fact.hearingId)
        return 'candidateId' in fact && ids.has(fact.candidateId)
    }
  }
}

const aboutJuror =
  (id: JurorId): About =>
  (fact) => {
    switch (fact.type) {
      case 'juror.registered':
        return fact.juror.id === id
      case 'session.made':
        return fact.jurorIds.includes(id)
      case 'member.replaced':
      case 'member.entered':
        return fact.leaving === id || fact.entering === id
      case 'presidency.transferred':
        return fact.from === id || fact.to === id
      case 'presidency.claimed':
        return fact.by === id || fact.to === id
      case 'member.departed':
        return fact.jurorId === id || fact.toldBy === id
      case 'hearing.called':
        return fact.missing.includes(id)
      case 'sheet.signed':
        return fact.jurorId === id || fact.paper?.witnessId === id
      case 'link.issued':
      case 'link.revoked':
        return fact.holder === id
      // The office is not to know who has given one before the sheet is signed; then the session says it (H4).
      case 'opinion.given':
        return false
      default:
        return 'jurorId' in fact && fact.jurorId === id
    }
  }

/** What of this person a fact about them keeps that can be erased; nothing that is another's, or that sessions say when they may. */
export function personalIn(fact: Fact, ids: ReadonlySet<string>): readonly unknown[] {
  if (!('personal' in fact) || !fact.personal) return []
  switch (fact.type) {
    case 'session.made': {
      const { words } = fact.personal
      return (fact.confirmed ?? []).flatMap((id, at) => (ids.has(id) ? [{ word: words[at] ?? '' }] : []))
    }
    case 'opinion.given':
    case 'recommendation.written':
    case 'sheet.signed':
    case 'sheet.reopened':
      return []
    default:
      return [fact.personal]
  }
}
