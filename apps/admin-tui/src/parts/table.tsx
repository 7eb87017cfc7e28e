import { Box } from 'ink'
import { List, markWidth } from './list.tsx'
import type { Selection } from './selection.ts'
import { Say, type Tone } from './tone.tsx'

/** A column of a table: as wide as `width`, or sharing what is left by `share`. */
export interface Column<Item> {
  readonly heading: string
  readonly width?: number
  readonly share?: number
  /** Shown on screens of at least so many columns; always, where nothing is said. */
  readonly from?: number
  readonly cell: (item: Item) => string
}

interface Props<Item> {
  readonly columns: readonly Column<Item>[]
  readonly width: number
}

/** One item's cells under its columns, each cut to its width with a space after it. */
export const Row = <Item,>({ columns, width, item }: Props<Item> & { readonly item: Item }) => (
  <Cells columns={columns} width={width} text={({ cell }) => cell(item)} tone="plain" />
)

/** The headings of a table whose rows stand in a `List`. */
export const Headings = <Item,>({ columns, width }: Props<Item>) => (
  <Box height={1} flexShrink={0} paddingLeft={markWidth}>
    <Cells columns={columns} width={width} text={({ heading }) => heading} tone="quiet" />
  </Box>
)

interface TableProps<Item> extends Props<Item> {
  readonly items: readonly Item[]
  readonly selection: Pick<Selection, 'index' | 'top'>
  /** Rows it may take, the headings apart. */
  readonly height: number
  readonly keyOf: (item: Item) => string
}

/** A list of items in columns under their headings, of which only what is in sight is drawn. */
export const Table = <Item,>({ columns, width, items, selection, height, keyOf }: TableProps<Item>) => (
  <>
    <Headings columns={columns} width={width} />
    <List items={items} selection={selection} height={height} keyOf={keyOf}>
      {(item) => <Row columns={columns} width={width} item={item} />}
    </List>
  </>
)

interface CellsProps<Item> extends Props<Item> {
  readonly text: (column: Column<Item>) => string
  readonly tone: Tone
}

const Cells = <Item,>({ columns, width: room, text, tone }: CellsProps<Item>) => {
  const shown = columns.filter(({ from = 0 }) => room >= from)
  const widths = widthsOf(shown, room - markWidth)
  return (
    <Box flexGrow={1}>
      {shown.map((column, place) => (
        <Box key={column.heading} width={widths[place]} flexShrink={0} paddingRight={1}>
          <Say tone={tone}>{text(column)}</Say>
        </Box>
      ))}
    </Box>
  )
}

type Size = Pick<Column<unknown>, 'width' | 'share'>
const shareOf = (columns: readonly Size[]) =>
  columns.reduce((sum, { width, share = 0 }) => sum + (width === undefined ? share : 0), 0)

/** Whole columns of the terminal for each, so that no cell runs into the next. */
function widthsOf(columns: readonly Size[], room: number): readonly number[] {
  const left = Math.max(0, room - columns.reduce((sum, { width = 0 }) => sum + width, 0))
  const until = (count: number) => Math.round((left * shareOf(columns.slice(0, count))) / shareOf(columns))
  return columns.map(({ width }, place) => width ?? until(place + 1) - until(place))
}
