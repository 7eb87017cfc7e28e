import { constants, setPriority } from 'node:os'
import type { PlanningNews } from './messages.ts'
import { type ProposalRequest, startProposing } from './proposing.ts'

// A process of its own, so that a session that is being held never waits for a plan: it has what the others leave it.
setPriority(constants.priority.PRIORITY_LOW)
process.on('disconnect', () => process.exit(0))
process.once('message', (request) => void propose(request as ProposalRequest))

const tell = (news: PlanningNews) => void process.send?.(news)

async function propose(request: ProposalRequest): Promise<void> {
  const { end } = await startProposing(request, (proposal) => tell({ kind: 'proposal', proposal })).done
  tell({ kind: 'ended', end })
  process.disconnect?.()
}
