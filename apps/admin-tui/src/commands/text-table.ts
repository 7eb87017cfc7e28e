/** Rows under headings, in columns as wide as what is in them; the last column is not filled up. */
export function textTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headings, ...rows]
  const widths = headings.map((_, place) => Math.max(...all.map((cells) => (cells[place] ?? '').length)))
  return all
    .map((cells) =>
      cells
        .map((cell, place) => cell.padEnd(widths[place] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
