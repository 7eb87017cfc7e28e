import {
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
  valuesOf,
  type World,
} from '@delibere/core'
import type { DocumentFiles } from '../documents/document-files.ts'
import type { Engine, Refused } from '../engine/engine.ts'
import type { Store } from '../store/index.ts'
import { concernsOf, type Traces, tracesOf } from './concerned.ts'
import { redactionsOf } from './redact.ts'

export interface EraserParts {
  readonly engine: Engine
  readonly store: Pick<Store<World, Fact>, 'erase' | 'sealAfter' | 'journal'>
  readonly documents: DocumentFiles
  readonly attachments: DocumentFiles
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
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }
  const finish = async () => {
    const open = unfinished(engine.world)
    if (open.ids.length === 0) return
    const facts = await allFacts(store)
    const said = facts.flatMap((fact) => (fact.type === 'persons.erased' ? fact.documents : []))
    await carryOut(parts, open, tracesOf(engine.world, open, facts), said)
    await engine.order({ type: 'erasure.complete', id: newId(), ids: [...open.ids] }, server)
  }
  return {
    finish: () => inTurn(finish),
    erase: (persons, agent) =>
      inTurn(async () => {
        const { world } = engine
        // Before the seals: a session that is sealed while they are made would keep its names.
        const fault = erasureFault(world, persons)
        if (fault) return err(fault)
        const traces = tracesOf(world, persons, await allFacts(store))
        const seals = await Promise.all(redactionsOf(world, persons).map((one) => store.sealAfter(one)))
        const answer = await engine.order(
          {
            type: 'persons.erase',
            id: newId(),
            candidateIds: [...persons.candidateIds],
            fileIds: [...persons.fileIds],
            jurorIds: [...persons.jurorIds],
            seals: seals.flatMap((seal) => (seal ? [{ ...seal, id: SessionId.parse(seal.id) }] : [])),
            documents: theirsAlone(world, persons, traces),
            agent,
          },
          server,
        )
        if (!answer.ok) return answer
        await finish()
        return ok({ revision: answer.value.revision })
      }),
  }
}

async function carryOut(
  { engine, store, documents, attachments }: EraserParts,
  persons: Persons,
  traces: Traces,
  files: readonly string[],
) {
  const { world } = engine
  await store.erase({ concerns: concernsOf(world, persons, traces), sealed: redactionsOf(world, persons) })
  const kept = attachedToOthers(world, new Set())
  for (const sha256 of files.filter((one) => !kept.has(one))) {
    await documents.remove(sha256)
    await attachments.remove(sha256)
  }
}

/** The files of these people that nobody else's file has as well. */
function theirsAlone(world: World, { candidateIds, fileIds }: Persons, { files }: Traces): string[] {
  const others = attachedToOthers(world, new Set<string>([...candidateIds, ...fileIds]))
  return [...files].filter((sha256) => !others.has(sha256))
}

const attachedToOthers = ({ files }: World, ids: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    Object.entries(files).flatMap(([id, file]) =>
      ids.has(id) || !file
        ? []
        : valuesOf(file.pieces).flatMap(({ attachments }) => attachments.map(({ sha256 }) => sha256)),
    ),
  )

function unfinished({ erasures }: World): Persons & { readonly ids: readonly (CandidateId | JurorId)[] } {
  const open = Object.entries(erasures).filter(([, erasure]) => erasure?.completedAt === null)
  const of = (kind: string) => open.filter(([, erasure]) => erasure?.kind === kind).map(([id]) => id)
  const candidateIds = of('candidate').map((id) => CandidateId.parse(id))
  const fileIds = of('file').map((id) => CandidateId.parse(id))
  const jurorIds = of('juror').map((id) => JurorId.parse(id))
  return { candidateIds, fileIds, jurorIds, ids: [...candidateIds, ...fileIds, ...jurorIds] }
}

async function allFacts(store: EraserParts['store']): Promise<readonly Fact[]> {
  const facts: Fact[] = []
  for (let from = Infinity; ;) {
    const page = await store.journal(from, 500)
    for (const entry of page) facts.push(...entry.facts)
    from = (page.at(-1)?.revision ?? 1) - 1
    if (from < 1) return facts
  }
}
