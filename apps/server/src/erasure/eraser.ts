import {
  attachedToOthers,
  CandidateId,
  CommandId,
  err,
  erasureFault,
  type Fact,
  JurorId,
  ok,
  type Persons,
  type Result,
  SessionId,
  type World,
} from '@delibere/core'
import type { DocumentFiles } from '../documents/document-files.ts'
import type { Engine, Refused } from '../engine/engine.ts'
import { type OneByOne, oneByOne } from './one-by-one.ts'
import type { Notes } from '../notes/notes.ts'
import type { Store } from '../store/index.ts'
import { concernsOf, type Traces } from './concerned.ts'
import { idsOf, type Read, readJournal, readOn } from './journal-read.ts'
import { redactionsOf } from './redact.ts'

export interface EraserParts {
  readonly engine: Engine
  readonly store: Pick<Store<World, Fact>, 'erase' | 'sealAfter' | 'journal'>
  readonly documents: DocumentFiles
  readonly attachments: DocumentFiles
  /** In turn with what attaches a file: none may be attached between the look at who has it and its removal. */
  readonly filesInTurn: OneByOne
  readonly notes: Pick<Notes, 'forget'>
}

/** Takes people out of everything that is kept, one erasure after another (P2). */
export interface Eraser {
  /** Resolves when nothing of these people is left on the disk. Rejects with a `StoreFault`: the next start finishes it. */
  erase(persons: Persons, agent: string | null): Promise<Result<{ readonly revision: number }, Refused>>
  /** Finishes what a crash or the disk left undone. */
  finish(): Promise<void>
}

const server = { kind: 'server' } as const
const newId = () => CommandId.parse(crypto.randomUUID())

export function createEraser(parts: EraserParts): Eraser {
  const { engine, store } = parts
  const inTurn = oneByOne()
  const finish = async () => {
    const open = unfinished(engine.world)
    if (open.ids.length > 0) await complete(parts, open, await readJournal(parts, open))
  }
  return {
    finish: () => inTurn(finish),
    erase: (persons, agent) =>
      inTurn(async () => {
        // What an erasure before could not end for the disk goes first: seals are those of what is sealed now.
        await finish()
        const { world } = engine
        // Before the seals: a session that is sealed while they are made would keep its names.
        const fault = erasureFault(world, persons)
        if (fault) return err(fault)
        const read = await readJournal(parts, persons)
        const seals = await Promise.all(redactionsOf(world, persons).map((one) => store.sealAfter(one)))
        const documents = theirsAlone(world, persons, read.tracing.found())
        const answer = await engine.order(
          {
            type: 'persons.erase',
            id: newId(),
            candidateIds: [...persons.candidateIds],
            fileIds: [...persons.fileIds],
            jurorIds: [...persons.jurorIds],
            seals: seals.flatMap((seal) => (seal ? [{ ...seal, id: SessionId.parse(seal.id) }] : [])),
            documents,
            agent,
          },
          server,
        )
        if (!answer.ok) return answer
        await complete(parts, unfinished(engine.world), await readOn(parts, read))
        return ok({ revision: answer.value.revision })
      }),
  }
}

/** Does what the journal says is to be erased, and notes that it is done. */
async function complete(parts: EraserParts, open: Unfinished, { tracing, said }: Read): Promise<void> {
  if (open.ids.length === 0) return
  await carryOut(parts, open, tracing.found(), said)
  await parts.engine.order({ type: 'erasure.complete', id: newId(), ids: [...open.ids] }, server)
}

async function carryOut(
  { engine, store, documents, attachments, filesInTurn, notes }: EraserParts,
  persons: Persons,
  traces: Traces,
  files: readonly string[],
) {
  const { world } = engine
  await store.erase({ concerns: concernsOf(world, persons, traces), sealed: redactionsOf(world, persons) })
  await notes.forget()
  await filesInTurn(async () => {
    // By now: rewriting takes its time, and one of them may have been attached again meanwhile.
    const kept = attachedToOthers(engine.world, [])
    for (const sha256 of files.filter((one) => !kept.has(one))) {
      await documents.remove(sha256)
      await attachments.remove(sha256)
    }
  })
}

/** The files of these people that nobody else's file has as well. */
function theirsAlone(world: World, { candidateIds, fileIds }: Persons, { files }: Traces): string[] {
  const others = attachedToOthers(world, [...candidateIds, ...fileIds])
  return [...files].filter((sha256) => !others.has(sha256))
}

type Unfinished = Persons & { readonly ids: readonly (CandidateId | JurorId)[] }

function unfinished({ erasures }: World): Unfinished {
  const open = Object.entries(erasures).filter(([, erasure]) => erasure?.completedAt === null)
  const of = (kind: string) => open.filter(([, erasure]) => erasure?.kind === kind).map(([id]) => id)
  const candidateIds = of('candidate').map((id) => CandidateId.parse(id))
  const fileIds = of('file').map((id) => CandidateId.parse(id))
  const jurorIds = of('juror').map((id) => JurorId.parse(id))
  return { candidateIds, fileIds, jurorIds, ids: idsOf({ candidateIds, fileIds, jurorIds }) }
}
