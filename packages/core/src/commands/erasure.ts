import { z } from 'zod'
import { CandidateId, JurorId, SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import { AgentName } from '../model/actor.ts'
import { attachedToOthers, attachedToThemAlone, erasureFault } from '../rules/erasure.ts'
import { defineCommand } from './command.ts'
import { isServer } from './who.ts'

/**
 * Erases people (P2): given by the server for the agent who asked, with what their sealed sessions are without them.
 * Refused while one of them is in a session that is not sealed. What was decided, when and by which id stays; the names go.
 * A candidate who is named beside their own file goes whole.
 */
export const erasePersons = defineCommand(
  'persons.erase',
  {
    candidateIds: z.array(CandidateId).max(20_000),
    fileIds: z.array(CandidateId).max(20_000),
    jurorIds: z.array(JurorId).max(20_000),
    seals: z.array(z.object({ id: SessionId, sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
    /** Documents and attachments, by SHA-256, that go with them: those that nobody else has a part in, and that were once theirs. */
    documents: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
    agent: AgentName.nullable(),
  },
  {
    allows: isServer,
    decide: (world, { seals, documents, agent, ...named }, { now }) => {
      const whole = new Set(named.candidateIds)
      const candidateIds = [...whole]
      const fileIds = [...new Set(named.fileIds)].filter((id) => !whole.has(id))
      const jurorIds = [...new Set(named.jurorIds)]
      const fault = erasureFault(world, { candidateIds, fileIds, jurorIds })
      if (fault) return err(fault)
      if (candidateIds.length + fileIds.length + jurorIds.length === 0) return ok([])
      // What has been attached to them since the server looked goes as well; what has been to others stays.
      const kept = attachedToOthers(world, [...candidateIds, ...fileIds])
      const theirs = attachedToThemAlone(world, { candidateIds, fileIds, jurorIds })
      const all = [...new Set([...documents.filter((sha256) => !kept.has(sha256)), ...theirs])]
      return ok([
        { type: 'persons.erased', candidateIds, fileIds, jurorIds, seals, documents: all, at: now, by: agent },
      ])
    },
  },
)

/** Notes that nothing of people who were erased is left on the disk either. */
export const completeErasure = defineCommand(
  'erasure.complete',
  { ids: z.array(z.union([CandidateId, JurorId])).min(1) },
  {
    allows: isServer,
    decide: (world, { ids }, { now }) => {
      if (ids.some((id) => !world.erasures[id])) return err({ code: 'erasure-unknown' })
      const open = ids.filter((id) => world.erasures[id]?.completedAt === null)
      return open.length === 0 ? ok([]) : ok([{ type: 'erasure.completed', ids: open, at: now, by: null }])
    },
  },
)
