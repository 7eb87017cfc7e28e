import type { CellFault, FileFault } from '@delibere/core'
import { mostInTable, tableTooLarge } from '../table-file.ts'
import { placeOf, type Range, rangeOf, within } from './address.ts'
import type { Part } from './archive.ts'
import { cellText, type RawCell, type Shared } from './cell-text.ts'
import { type AfterBit, type Attributes, type Listener, readXml } from './read-xml.ts'
import { richText } from './shared-strings.ts'
import { isTrue } from './workbook.ts'

/** Within these a file of 100 MB of cells cannot fill the memory. As many faults as 20,000 lines of candidates have cells. */
const most = { ...mostInTable, letters: 50_000_000, faults: 400_000 }

/** A line that holds something. */
export interface SheetRow {
  readonly line: number
  readonly isHidden: boolean
  /** By column, from 0; shorter where the end of the line is empty. */
  readonly texts: readonly string[]
  readonly faults: readonly { readonly at: number; readonly fault: CellFault }[]
}

export interface Sheet {
  readonly rows: readonly SheetRow[]
  readonly merged: readonly Range[]
  /** Columns that are hidden, from 1, first and last of each run. */
  readonly hidden: readonly { readonly first: number; readonly last: number }[]
  /** Why it was not read to its end. */
  readonly fault: FileFault | null
}

/** Reads the cells of a sheet, or the first lines of it until one holds something. Throws where it is spoilt. */
export async function readSheet(
  part: Part,
  shared: Shared,
  { until, afterBit }: { readonly until: 'something' | 'end'; readonly afterBit: AfterBit },
): Promise<Sheet> {
  const rows = rowReader(shared)
  const merged: Range[] = []
  const hidden: { first: number; last: number }[] = []
  const listener: Listener = {
    open: (name, attributes) => {
      if (name === 'mergeCell' && merged.length < most.rows) merged.push(rangeOf(attributes['ref'] ?? ''))
      else if (name === 'col' && isTrue(attributes['hidden']))
        hidden.push({ first: Number(attributes['min']), last: Number(attributes['max']) })
      else rows.open(name, attributes)
    },
    text: rows.text,
    close: rows.close,
    enough: () => rows.fault() !== null || (until === 'something' && rows.found.length > 0),
  }
  await readXml(part, listener, afterBit)
  return { rows: rows.found, merged, hidden, fault: rows.fault() }
}

function rowReader(shared: Shared) {
  const found: SheetRow[] = []
  const cells = cellReader()
  let place = { row: 0, column: 0 }
  let row = emptyRow(place.row, {})
  let letters = 0
  let faults = 0
  let fault: FileFault | null = null
  const tooLarge = (): void => {
    fault = tableTooLarge
  }
  const take = (cell: RawCell) => {
    const { text, fault: wrong } = cellText(cell, shared)
    if (text.trim() === '' && wrong === null) return
    if (place.column > most.columns) return tooLarge()
    const at = place.column - 1
    while (row.texts.length < at) row.texts.push('')
    row.texts[at] = text
    if (wrong) row.faults.push({ at, fault: wrong })
    faults += wrong ? 1 : 0
    letters += text.length
    if (letters > most.letters || faults > most.faults) tooLarge()
  }
  return {
    found,
    fault: () => fault,
    open: (name: string, attributes: Attributes) => {
      if (name === 'row') {
        place = within({ row: Number(attributes['r'] ?? place.row + 1), column: 1 })
        row = emptyRow(place.row, attributes)
        place.column = 0
      } else if (name === 'c') {
        const column = attributes['r'] === undefined ? place.column + 1 : placeOf(attributes['r']).column
        place = within({ row: Math.max(1, place.row), column })
        cells.start(attributes)
      } else cells.open(name)
    },
    text: cells.text,
    close: (name: string) => {
      if (fault) return
      if (name === 'c') take(cells.cell())
      else if (name !== 'row') cells.close(name)
      else if (row.texts.length > 0 && found.push(row) > most.rows) tooLarge()
    },
  }
}

function emptyRow(line: number, attributes: Attributes) {
  const texts: string[] = []
  const faults: { at: number; fault: CellFault }[] = []
  return { line, isHidden: isTrue(attributes['hidden']), texts, faults }
}

/** Gathers one cell. */
function cellReader() {
  const inline = richText()
  let attributes: Attributes = {}
  let value: string | null = null
  let isFormula = false
  let inValue = false
  return {
    start: (given: Attributes) => {
      attributes = given
      value = null
      isFormula = false
      inline.start()
    },
    open: (name: string) => {
      if (name === 'f') isFormula = true
      else if (name === 'v') {
        inValue = true
        value = ''
      } else inline.open(name)
    },
    text: (text: string) => {
      if (inValue) value += text
      else inline.text(text)
    },
    close: (name: string) => {
      if (name === 'v') inValue = false
      else inline.close(name)
    },
    cell: (): RawCell => ({
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? 0),
      value,
      inline: inline.value(),
      isFormula,
    }),
  }
}
