import type { JournalLine } from '@delibere/client'
import { formatMoment, formatShortDate } from '@delibere/core/fr'
import { dayOf, hourOf } from '@delibere/core'
import { Box } from 'ink'
import { useEffect, useEffectEvent, useState } from 'react'
import { useArea } from '../parts/area.ts'
import { type Column, Table } from '../parts/table.tsx'
import type { Question } from '../parts/dialog.tsx'
import { Lines } from '../parts/lines.tsx'
import { Screen } from '../parts/screen.tsx'
import { useSelection } from '../parts/selection.ts'
import { Say } from '../parts/tone.tsx'
import { useProgram } from '../program.ts'
import { titles } from '../routes.ts'
import { type Paged, useJournal } from '../use-journal.ts'
import { explainRefusal } from '../words.ts'

/** Rows below the list for the chosen entry, which is cut in the list. */
const rowsOfDetail = 3
/** Of an entry that did much at once (an import), as many sentences as are shown. */
const mostSentences = 12

/** Everything that was done, the newest first; older pages come as one goes down. */
export function Journal() {
  const { client, freshness, timeZone } = useProgram()
  const journal = useJournal(client, freshness)
  const { lines, refusal } = journal
  const { width, height } = useArea()
  const room = height - rowsOfDetail - 2
  const selection = useSelection(lines.length, room)
  const [opened, setOpened] = useState<JournalLine | null>(null)
  const columns = columnsIn(timeZone)
  const chosen = lines[selection.index]
  useMore(journal, selection.index >= lines.length - room)
  const question = opened && entryQuestion(opened, timeZone, () => setOpened(null))
  const keys = [
    ...selection.bindings,
    ...(chosen ? [{ keys: ['return'], says: 'lire en entier', run: () => setOpened(chosen) }] : []),
  ]
  return (
    <Screen title={titles.journal} keys={keys} question={question}>
      {() => (
        <>
          <Table
            columns={columns}
            width={width}
            items={lines}
            selection={selection}
            height={room}
            keyOf={({ revision }) => String(revision)}
          />
          <Box flexDirection="column" paddingX={2} height={rowsOfDetail + 1}>
            {refusal && <Say tone="bad">{explainRefusal(refusal)}</Say>}
            <Lines text={chosen ? inFull(chosen) : ''} width={width - 4} tone="quiet" most={rowsOfDetail} />
          </Box>
        </>
      )}
    </Screen>
  )
}

/** An entry in full. */
const entryQuestion = (entry: JournalLine, timeZone: string, close: () => void): Question => ({
  title: `Entrée ${entry.revision}, ${formatMoment(entry.at, timeZone)}, ${entry.who}`,
  text: inFull(entry),
  keys: [{ keys: ['escape', 'return'], says: 'fermer', run: close }],
})

/** Reads on when one comes near the end of what has been read. */
function useMore({ lines, more }: Paged, isNear: boolean): void {
  const readMore = useEffectEvent(() => void more())
  useEffect(() => {
    if (isNear) readMore()
  }, [isNear, lines.length])
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
