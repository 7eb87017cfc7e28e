import type { ReactNode } from 'react'
import { useArea } from '../../parts/area.ts'
import type { Binding } from '../../parts/bindings.ts'
import type { Question } from '../../parts/dialog.tsx'
import { Lines } from '../../parts/lines.tsx'
import { Screen, type Unsaved } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { type Column, Table } from '../../parts/table.tsx'

/** One thing of a part of a file: what it is, what is typed of it, and what can be done with it. */
export interface PartRow {
  readonly key: string
  readonly says: string
  readonly holds: string
  readonly edit: () => void
  /** Where it can be taken out. */
  readonly remove?: () => void
}

interface Props<Row extends PartRow> {
  readonly title: string
  readonly rows: readonly Row[]
  /** What it is and what is typed of it, unless told. */
  readonly columns?: readonly Column<Row>[]
  readonly save: () => void
  /** What saving is called, unless it is that. */
  readonly saveSays?: string
  /** Adds a row, where rows can be added. */
  readonly add?: { readonly says: string; readonly run: () => void }
  readonly keys?: readonly Binding[]
  /** While there is one, it stands in the place of the part. */
  readonly question?: Question | null
  readonly draft: Unsaved
  readonly trouble: string
  /** What stands below the rows, and how many lines it takes. */
  readonly below?: { readonly lines: number; readonly content: ReactNode }
}

const troubleLines = 4

/** A part of a file as rows that one opens, adds and takes out, saved as a whole. */
export function PartScreen<Row extends PartRow>(props: Props<Row>) {
  const {
    title,
    rows,
    columns = inTwo,
    save,
    saveSays = 'enregistrer',
    add,
    keys = [],
    question = null,
    draft,
    trouble,
    below,
  } = props
  const { width, height } = useArea()
  const room = Math.max(1, height - 2 - troubleLines - (below?.lines ?? 0))
  const selection = useSelection(rows.length, room)
  const chosen = rows[selection.index]
  const { remove } = chosen ?? {}
  const all: readonly Binding[] = [
    ...(chosen ? [{ keys: ['return'], says: 'saisir', run: chosen.edit }] : []),
    ...(add ? [{ keys: ['n'], says: add.says, run: add.run }] : []),
    ...(remove ? [{ keys: ['d'], says: 'enlever', run: remove }] : []),
    { keys: ['ctrl+s'], says: saveSays, run: save },
    ...keys,
    ...selection.bindings,
  ]
  return (
    <Screen title={title} keys={all} question={question} draft={draft}>
      {() => (
        <>
          <Table
            columns={columns}
            width={width}
            items={rows}
            selection={selection}
            height={Math.min(room, Math.max(1, rows.length))}
            keyOf={({ key }) => key}
          />
          {below?.content}
          <Lines text={trouble} width={width - 2} tone="bad" most={troubleLines} />
        </>
      )}
    </Screen>
  )
}

const inTwo: readonly Column<PartRow>[] = [
  { heading: 'Partie', share: 3, cell: ({ says }) => says },
  { heading: 'Ce qui est saisi', share: 2, cell: ({ holds }) => holds },
]
