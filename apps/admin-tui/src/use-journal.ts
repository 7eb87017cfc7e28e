import type { Client, JournalLine, Refusal } from '@delibere/client'
import { useEffect, useEffectEvent, useState } from 'react'

const pageSize = 50

/** The journal as far as it has been read. */
export interface Paged {
  /** The newest first. */
  readonly lines: readonly JournalLine[]
  readonly refusal: Refusal | null
  /** Reads an older page. */
  readonly more: () => Promise<void>
}

/** The journal in pages; what is new comes on top without anything else moving. */
export function useJournal(client: Client, freshness: string): Paged {
  const [lines, setLines] = useState<readonly JournalLine[]>([])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const take = async (page: Parameters<Client['journal']>[0]) => {
    const answer = await client.journal({ ...page, limit: pageSize })
    setRefusal(answer.ok ? null : answer.error)
    return answer.ok ? answer.value : []
  }
  const newest = useEffectEvent(async () => {
    const page = await take({})
    setLines((known) => joined(page, known))
  })
  useEffect(() => void newest(), [freshness])
  return {
    lines,
    refusal,
    more: async () => {
      const last = lines.at(-1)
      if (!last) return
      const page = await take({ before: last.revision })
      setLines((known) => [...known, ...page.filter(({ revision }) => revision < (known.at(-1)?.revision ?? Infinity))])
    },
  }
}

/** Newer lines and older ones, each entry once. A gap between them cannot be seen, so then only the newer are kept. */
function joined(newer: readonly JournalLine[], older: readonly JournalLine[]): readonly JournalLine[] {
  const oldest = newer.at(-1)?.revision
  if (oldest === undefined) return older
  const touches = older.some(({ revision }) => revision >= oldest - 1)
  return touches || older.length === 0 ? [...newer, ...older.filter(({ revision }) => revision < oldest)] : newer
}
