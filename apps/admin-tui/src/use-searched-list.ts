import { useArea } from './parts/area.ts'
import type { Binding } from './parts/bindings.ts'
import { type Selection, useSelection } from './parts/selection.ts'
import { type Search, useSearch } from './parts/use-search.ts'
import { useKeptChoice, useProgram } from './program.ts'

export interface SearchedList<Item> {
  readonly search: Search<Item>
  readonly selection: Selection
  /** Rows there are for what is found. */
  readonly room: number
  /** Undefined where nothing is found. */
  readonly chosen: Item | undefined
  readonly bindings: readonly Binding[]
}

/**
 * A register searched as one types, one of those found chosen. Whoever opens it and comes back finds the search and the choice
 * again. `name` tells the lists apart; `rowsBeside` are the rows the screen takes for something else. `textOf` as in `useSearch`.
 */
export function useSearchedList<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  { name, rowsBeside }: { readonly name: string; readonly rowsBeside: number },
): SearchedList<Item> {
  const { ofStay } = useProgram()
  const search = useSearch(items, textOf, ofStay('search', ''))
  const room = useArea().height - rowsBeside
  const selection = useSelection(search.found.length, room, useKeptChoice(name))
  return {
    search,
    selection,
    room,
    chosen: search.found[selection.index],
    bindings: [...selection.bindings, ...search.bindings],
  }
}
