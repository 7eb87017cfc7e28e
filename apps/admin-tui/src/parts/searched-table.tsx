import { Box } from 'ink'
import type { ReactNode } from 'react'
import { placeInList } from './list.tsx'
import { SearchLine } from './search-line.tsx'
import type { Selection } from './selection.ts'
import { type Column, Table } from './table.tsx'
import type { Search } from './use-search.ts'

interface Props<Item> {
  readonly search: Search<Item>
  /** How many are found, in words. */
  readonly count: string
  readonly columns: readonly Column<Item>[]
  readonly width: number
  readonly selection: Selection
  /** Rows of the table, the headings apart. */
  readonly room: number
  readonly keyOf: (item: Item) => string
  /** What stands below: of the one that is chosen, or why there is none. */
  readonly children: ReactNode
}

/** A register that is searched as one types: the search and how many are found, those in columns, and a foot. */
export const SearchedTable = <Item,>(props: Props<Item>) => {
  const { search, count, columns, width, selection, room, keyOf, children } = props
  const place = placeInList(selection.top, room, search.found.length)
  return (
    <>
      <SearchLine search={search} width={width} count={place === '' ? count : `${count} · ${place}`} />
      <Table columns={columns} width={width} items={search.found} selection={selection} height={room} keyOf={keyOf} />
      <Box paddingX={2} flexDirection="column">
        {children}
      </Box>
    </>
  )
}
