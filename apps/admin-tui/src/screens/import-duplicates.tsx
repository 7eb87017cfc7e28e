import type { DuplicateChoice } from '@delibere/core'
import { Box } from 'ink'
import type { Choices, Duplicate } from '../file/considered-file.ts'
import { Lines } from '../parts/lines.tsx'
import type { Selection } from '../parts/selection.ts'
import { type Column, Table } from '../parts/table.tsx'

interface Props {
  readonly duplicates: readonly Duplicate[]
  readonly choices: Choices
  readonly selection: Selection
  readonly room: number
  readonly width: number
}

/** What each choice is called. */
export const choiceWords: Readonly<Record<DuplicateChoice, string>> = {
  skip: 'passer',
  update: 'mettre à jour',
  both: 'garder les deux',
}

/** How many lines the sentence of the chosen one may take. */
export const sentenceLines = 5

/** The lines that name somebody who is there already, each with what was chosen; of the one under the cursor, what differs. */
export function Duplicates({ duplicates, choices, selection, room, width }: Props) {
  const chosen = duplicates[selection.index]
  const columns: readonly Column<Duplicate>[] = [
    { heading: 'Ligne', width: 7, cell: ({ line }) => String(line) },
    { heading: 'Nom', share: 2, cell: ({ name }) => name },
    { heading: 'Rencontre', share: 2, cell: ({ meets }) => meets },
    {
      heading: 'Choix',
      width: 17,
      cell: ({ line }) => {
        const choice = choices.byLine.get(line) ?? choices.all
        return choice ? choiceWords[choice] : '?'
      },
    },
  ]
  return (
    <>
      <Table
        columns={columns}
        width={width}
        items={duplicates}
        selection={selection}
        height={room - sentenceLines}
        keyOf={({ line }) => String(line)}
      />
      <Box flexDirection="column" height={sentenceLines} paddingX={2}>
        {chosen && <Lines text={chosen.remark.sentence} width={width - 4} tone="quiet" most={sentenceLines} />}
      </Box>
    </>
  )
}
