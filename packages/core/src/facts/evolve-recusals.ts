import type { JurorId } from '../basics/ids.ts'
import { without } from '../basics/record.ts'
import type { Hearing } from '../model/hearing.ts'
import type { Fact } from './fact.ts'

/** Carries out what was said of a member's link with a candidate, asked or decided (J4). */
export function changeRecusals(
  hearing: Hearing,
  fact: Extract<Fact, { type: 'conflict.none' | `recusal.${string}` }>,
): Hearing {
  const { jurorId } = fact
  switch (fact.type) {
    case 'conflict.none':
      return { ...hearing, unlinked: [...hearing.unlinked, jurorId] }
    case 'recusal.declared':
      // Their own word settles what was asked for: there is nothing left for the jury to decide.
      return recuse({ ...hearing, recusalRequests: settled(hearing, jurorId) }, jurorId)
    case 'recusal.requested': {
      const request = { jurorId, askedBy: fact.askedBy, decided: null }
      return { ...hearing, recusalRequests: [...hearing.recusalRequests, request] }
    }
    case 'recusal.decided': {
      const decided = fact.accepted ? 'accepted' : 'refused'
      const recusalRequests = hearing.recusalRequests.map((one) =>
        one.jurorId === jurorId && one.decided === null ? ({ ...one, decided } as const) : one,
      )
      return { ...(fact.accepted ? recuse(hearing, jurorId) : hearing), recusalRequests }
    }
    // Whoever sits again is asked again.
    case 'recusal.lifted':
      return { ...hearing, recused: hearing.recused.filter((id) => id !== jurorId) }
  }
}

const settled = ({ recusalRequests }: Hearing, jurorId: JurorId) =>
  recusalRequests.filter((one) => one.jurorId !== jurorId || one.decided !== null)

const recuse = (hearing: Hearing, jurorId: JurorId): Hearing => ({
  ...hearing,
  recused: [...hearing.recused.filter((id) => id !== jurorId), jurorId],
  unlinked: hearing.unlinked.filter((id) => id !== jurorId),
  opinions: without(hearing.opinions, jurorId),
})
