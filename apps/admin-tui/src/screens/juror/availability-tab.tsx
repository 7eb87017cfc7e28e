import { type JurorView, NewJuror } from '@delibere/core'
import { formatShortDate } from '@delibere/core/fr'
import { Box } from 'ink'
import { useState } from 'react'
import { emptyRange, listedRanges, type ListedRange, typedOf, withRange } from '../../availability-form.ts'
import { useArea } from '../../parts/area.ts'
import { Lines } from '../../parts/lines.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { useProgram } from '../../program.ts'
import { explainRefusal } from '../../words.ts'
import { TabLine, type TabProps } from '../candidate/tab-line.tsx'
import { updated } from '../updated.ts'
import { RangeForm } from './range-form.tsx'
import { undoing } from './use-juror.ts'

interface Props extends TabProps {
  readonly view: JurorView
}

/** The days and ranges on which a juror can come and cannot (J5): each change is stored at once, and can be undone. */
export function AvailabilityTab({ title, tabs, shown, keys, question, view }: Props) {
  const { client, say } = useProgram()
  const { juror, name } = view
  const ranges = listedRanges(juror.availability)
  const room = useArea().height - 7
  const selection = useSelection(ranges.length, room)
  const chosen = ranges[selection.index]
  const [editing, setEditing] = useState<{ readonly off: ListedRange | null } | null>(null)
  /** Puts one range in the place of another; gives why not. */
  const put = async (off: ListedRange | null, on: ListedRange | null): Promise<string | null> => {
    const changed = NewJuror.parse({ ...juror, availability: withRange(ranges, { off, on }) })
    const { id: jurorId, version } = juror
    const answer = await client.order({ type: 'juror.correct', jurorId, version, juror: changed })
    if (!answer.ok) return explainRefusal(answer.error)
    const now = await client.juror(jurorId)
    say(
      updated(`Les disponibilités de ${name} sont à jour.`, now.ok ? now.value.obstacles : [], { undo: undoing(view) }),
    )
    return null
  }
  const remove = async (off: ListedRange) => {
    const trouble = await put(off, null)
    if (trouble !== null) say({ tone: 'bad', text: trouble })
  }
  if (editing) {
    const { off } = editing
    return (
      <RangeForm
        title={`${title}\u00A0: disponibilités`}
        typed={off ? typedOf(off) : emptyRange}
        onSave={(on) => put(off, on)}
        onClose={() => setEditing(null)}
      />
    )
  }
  const acts = [
    { keys: ['n'], says: 'ajouter', run: () => setEditing({ off: null }) },
    ...(chosen
      ? [
          { keys: ['return'], says: 'modifier', run: () => setEditing({ off: chosen }) },
          { keys: ['d'], says: 'enlever', run: () => remove(chosen) },
        ]
      : []),
  ]
  const open = juror.availability.available.length === 0
  return (
    <Screen title={title} keys={[...acts, ...keys, ...selection.bindings]} question={question}>
      {({ width }) => (
        <>
          <TabLine tabs={tabs} shown={shown} />
          <Table
            columns={columns}
            width={width}
            items={ranges}
            selection={selection}
            height={room}
            keyOf={(one) => JSON.stringify(one)}
          />
          <Box flexDirection="column" paddingX={2} paddingTop={1}>
            <Lines
              text={
                open ? 'Peut siéger tous les autres jours.' : 'Ne peut siéger que les jours où il est dit disponible.'
              }
              width={width - 4}
              tone="quiet"
            />
          </Box>
        </>
      )}
    </Screen>
  )
}

const columns: readonly Column<ListedRange>[] = [
  { heading: 'Du', width: 12, cell: ({ range }) => formatShortDate(range.from) },
  { heading: 'Au', width: 12, cell: ({ range }) => formatShortDate(range.until) },
  { heading: 'Ces jours-là', share: 1, cell: ({ list }) => (list === 'available' ? 'disponible' : 'indisponible') },
]
