import { Box } from 'ink'
import type { ReactNode } from 'react'
import type { Selection } from './selection.ts'
import { Say } from './tone.tsx'

interface Props<Item> {
  readonly items: readonly Item[]
  readonly selection: Pick<Selection, 'index' | 'top'>
  /** Rows it may take. */
  readonly height: number
  readonly keyOf: (item: Item, place: number) => string
  readonly children: (item: Item, chosen: boolean) => ReactNode
}

/** The part of a list that is in sight, one row an item, the chosen one marked. However long the list, only that is drawn. */
export function List<Item>({ items, selection: { index, top }, height, keyOf, children }: Props<Item>) {
  return (
    <Box flexDirection="column" height={height} overflow="hidden">
      {items.slice(top, top + height).map((item, place) => {
        const chosen = top + place === index
        return (
          <Box key={keyOf(item, top + place)} height={1} flexShrink={0}>
            <Mark chosen={chosen} />
            {children(item, chosen)}
          </Box>
        )
      })}
    </Box>
  )
}

/** Columns that the mark takes, chosen or not. */
export const markWidth = 2

/** What marks the chosen one of a list. */
export const Mark = ({ chosen }: { readonly chosen: boolean }) => (
  <Box width={markWidth} flexShrink={0}>
    <Say tone="accent">{chosen ? '›' : ' '}</Say>
  </Box>
)

/** “12–31 sur 20000”; nothing while everything is in sight. */
export function placeInList(top: number, height: number, count: number): string {
  if (count <= height) return ''
  return `${top + 1}–${Math.min(top + height, count)} sur ${count}`
}
