import {
  Actor,
  type AttachmentType,
  type ExportedEntry,
  exportedCandidates,
  type Fact,
  instant,
  type KeptAttachment,
  pastPersonKey,
  type PersonExport,
  personExport,
  type SealedRecord,
  sealedFor,
  type Whom,
} from '@delibere/core'
import { othersUnnamed, sayActor, sayFact } from '@delibere/core/fr'
import type { DocumentFiles } from '../documents/document-files.ts'
import type { Engine } from '../engine/engine.ts'
import type { Entry, Store } from '../store/index.ts'
import { aboutOf, personalIn } from './about.ts'
import { tracing } from './concerned.ts'

interface ExporterParts {
  readonly engine: Engine
  readonly store: Pick<Store<never, Fact>, 'journal' | 'sealedSession'>
  readonly documents: Pick<DocumentFiles, 'read'>
  readonly attachments: Pick<DocumentFiles, 'read' | 'has'>
}

/** Gathers everything that is held on somebody (P2). */
export interface PersonExporter {
  /** Null where nobody of that id is in the register. Rejects with `sealed-damaged` or `journal-damaged`. */
  export(whom: Whom): Promise<PersonExport | null>
  /** One of the documents that the export lists; null where it lists none of that SHA-256. */
  document(
    whom: Whom,
    sha256: string,
  ): Promise<{ readonly content: Uint8Array; readonly type: AttachmentType; readonly name: string } | null>
}

export function createPersonExporter(parts: ExporterParts): PersonExporter {
  const made = async (whom: Whom) => {
    const { world } = parts.engine
    const sealed = await Promise.all(sealedFor(world, whom).map((id) => parts.store.sealedSession(id)))
    const records = sealed.flatMap((one) => (one ? [one.content as SealedRecord] : []))
    const { facts, journal } = await fromJournal(parts, whom)
    return personExport(world, whom, {
      sealed: records,
      attached: await attachedStill(parts, facts),
      journal,
      now: parts.engine.now(),
    })
  }
  return {
    export: made,
    async document(whom, sha256) {
      const found = (await made(whom))?.documents.find((one) => one.sha256 === sha256)
      const from = found?.piece === null ? parts.documents : parts.attachments
      const content = found && (await from.read(sha256))
      return found && content ? { content, type: found.type, name: found.name } : null
    },
  }
}

/** What the journal says of them, the newest first: read once, and of all of it only that is held. */
async function fromJournal({ engine, store }: ExporterParts, whom: Whom) {
  const { world } = engine
  const ids = exportedCandidates(world, whom)
  const about = aboutOf(world, whom)
  const traces = tracing(world, { candidateIds: ids, fileIds: [], jurorIds: [] })
  const entries: (Entry<Fact> & { readonly facts: readonly Fact[] })[] = []
  for (let from = Infinity; from >= 1;) {
    const page = await store.journal(from, 500)
    for (const entry of page) {
      for (const fact of entry.facts) traces.follow(fact, entry)
      const facts = entry.facts.filter((fact) => about(fact) || fact.type === 'result.imported')
      if (facts.length > 0) entries.push({ ...entry, facts })
    }
    from = (page.at(-1)?.revision ?? 1) - 1
  }
  const { keys } = traces.found()
  const isTheirs = (fact: Fact) =>
    fact.type !== 'result.imported' ||
    (fact.personal !== null && whom.kind === 'candidate' && keys.has(pastPersonKey(fact.personal)))
  const unnamed = othersUnnamed(world, whom)
  const theirs = new Set<string>([...ids, whom.id])
  const journal = entries.flatMap(({ revision, at, actor, facts: all }): readonly ExportedEntry[] => {
    const facts = all.filter(isTheirs)
    if (facts.length === 0) return []
    const says = facts.map((fact) => sayFact(unnamed, fact))
    const personal = facts.flatMap((fact) => personalIn(fact, theirs))
    return [{ revision, at: instant(at), by: sayActor(unnamed, agentUnnamed(Actor.parse(actor))), says, personal }]
  })
  return { facts: entries.flatMap(({ facts }) => facts), journal }
}

/** The office, whichever agent of it acted. */
const agentUnnamed = (actor: Actor): Actor => (actor.kind === 'staff' ? { kind: 'staff' } : actor)

/** Each of their attachments that is on the disk, under the name by which it came last. */
async function attachedStill(
  { attachments }: ExporterParts,
  facts: readonly Fact[],
): Promise<readonly KeptAttachment[]> {
  const known = new Map<string, KeptAttachment>()
  for (const fact of facts) {
    if (fact.type !== 'piece.attached' || !fact.personal || known.has(fact.sha256)) continue
    const { sha256, bytes, mediaType: type, piece, personal } = fact
    known.set(sha256, { sha256, bytes, type, name: personal.name, piece })
  }
  const there = await Promise.all(
    [...known.values()].map(async (one) => ((await attachments.has(one.sha256)) ? [one] : [])),
  )
  return there.flat()
}
