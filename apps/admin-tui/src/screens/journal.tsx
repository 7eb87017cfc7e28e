import type { Client, JournalLine, Refusal } from '@delibere/client'
import { formatMoment, formatShortDate } from '@delibere/core/fr'
import { dayOf, hourOf } from '@delibere/core'
import { Box } from 'ink'
import { useEffect, useEffectEvent, useState } from 'react'
import { useArea } from '../parts/area.ts'
import { type Column, Headings, Row } from '../parts/columns.tsx'
import type { Question } from '../parts/dialog.tsx'
import { List } from '../parts/list.tsx'
import { Screen } from '../parts/screen.tsx'
import { useSelection } from '../parts/selection.ts'
import { Say } from '../parts/tone.tsx'
import { wrapped } from '../parts/wrapped.ts'
import { useProgram } from '../program.ts'
import { titles } from '../routes.ts'
import { explainRefusal } from '../words.ts'

const pageSize = 50
/** Rows below the list for the chosen entry, which is cut in the list. */
const rowsOfDetail = 3
/** Of an entry that did much at once (an import), as many sentences as are shown. */
const mostSentences = 12

/** Everything that was done, the newest first; older pages come as one goes down. */
export function Journal() {
  const { client, freshness, timeZone } = useProgram()
  const { lines, refusal, more, atEnd } = useJournal(client, freshness)
  const { width, height } = useArea()
  const room = height - rowsOfDetail - 2
  const selection = useSelection(lines.length, room)
  const [opened, setOpened] = useState<JournalLine | null>(null)
  const columns = columnsIn(timeZone)
  const chosen = lines[selection.index]
  const detail = chosen ? wrapped(inFull(chosen), width - 4).slice(0, rowsOfDetail) : []
  const nearEnd = selection.index >= lines.length - room
  const fetchMore = useEffectEvent(() => void more())
  useEffect(() => {
    if (nearEnd && !atEnd) fetchMore()
  }, [nearEnd, atEnd, lines.length])
  const close = () => setOpened(null)
  const question: Question | null = opened && {
    title: `Entrée ${opened.revision}, ${formatMoment(opened.at, timeZone)}, ${opened.who}`,
    text: inFull(opened),
    keys: [{ keys: ['escape', 'return'], says: 'fermer', run: close }],
  }
  const keys = [
    ...selection.bindings,
    ...(chosen ? [{ keys: ['return'], says: 'lire en entier', run: () => setOpened(chosen) }] : []),
  ]
  return (
    <Screen title={titles.journal} keys={keys} question={question}>
      {() => (
        <>
          <Headings columns={columns} width={width} />
          <List items={lines} selection={selection} height={room} keyOf={({ revision }) => String(revision)}>
            {(line) => <Row columns={columns} width={width} item={line} />}
          </List>
          <Box flexDirection="column" paddingX={2} height={rowsOfDetail + 1}>
            {refusal && <Say tone="bad">{explainRefusal(refusal)}</Say>}
            {detail.map((line) => (
              <Say key={line} tone="quiet">
                {line}
              </Say>
            ))}
          </Box>
        </>
      )}
    </Screen>
  )
}

interface Paged {
  readonly lines: readonly JournalLine[]
  readonly refusal: Refusal | null
  /** Whether the first entry of all is among the lines. */
  readonly atEnd: boolean
  readonly more: () => Promise<void>
}

/** The journal in pages; what is new comes on top without anything else moving. */
function useJournal(client: Client, freshness: string): Paged {
  const [lines, setLines] = useState<readonly JournalLine[]>([])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [atEnd, setAtEnd] = useState(false)
  const take = async (page: Parameters<Client['journal']>[0]) => {
    const answer = await client.journal({ ...page, limit: pageSize })
    setRefusal(answer.ok ? null : answer.error)
    return answer.ok ? answer.value : null
  }
  const newest = useEffectEvent(async () => {
    const page = await take({})
    if (!page) return
    setLines((known) => joined(page, known))
    if (page.length < pageSize) setAtEnd(true)
  })
  useEffect(() => void newest(), [freshness])
  return {
    lines,
    refusal,
    atEnd,
    more: async () => {
      const last = lines.at(-1)
      const page = last && (await take({ before: last.revision }))
      if (!page) return
      setLines((known) => [...known, ...page.filter(({ revision }) => revision < last.revision)])
      if (page.length < pageSize) setAtEnd(true)
    },
  }
}

/** Newer lines and older ones, each entry once. A gap between them cannot be seen, so then only the newer are kept. */
function joined(newer: readonly JournalLine[], older: readonly JournalLine[]): readonly JournalLine[] {
  const oldest = newer.at(-1)?.revision ?? 0
  const touches = older.some(({ revision }) => revision >= oldest - 1)
  return touches || older.length === 0 ? [...newer, ...older.filter(({ revision }) => revision < oldest)] : newer
}

const columnsIn = (timeZone: string): readonly Column<JournalLine>[] => [
  { heading: 'N°', width: 6, cell: ({ revision }) => String(revision) },
  { heading: 'Date', width: 11, cell: ({ at }) => formatShortDate(dayOf(at, timeZone)) },
  { heading: 'Heure', width: 6, cell: ({ at }) => hourOf(at, timeZone) },
  { heading: 'Qui', width: 18, from: 70, cell: ({ who }) => who },
  {
    heading: 'Quoi',
    share: 1,
    cell: ({ sentences }) => (sentences.length > 1 ? `(${sentences.length}) ` : '') + sentences[0],
  },
]

const inFull = ({ sentences }: JournalLine): string =>
  [
    ...sentences.slice(0, mostSentences),
    ...(sentences.length > mostSentences ? [`… et ${sentences.length - mostSentences} autres.`] : []),
  ].join('\n')
