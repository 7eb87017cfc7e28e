import { useWindowSize } from 'ink'

/** The room a screen has for what it shows, in columns and rows. */
export interface Area {
  readonly width: number
  readonly height: number
}

/** Rows that every screen has around it: title, line; notice, keys. */
export const frameRows = 4
const [smallestWidth, smallestHeight] = [40, 10]

/** The room inside the frame of a screen; it follows the terminal's size. */
export function useArea(): Area {
  const { columns, rows } = useWindowSize()
  return { width: Math.max(columns, smallestWidth), height: Math.max(rows, smallestHeight) - frameRows }
}
