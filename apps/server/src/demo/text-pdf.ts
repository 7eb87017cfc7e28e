/** A PDF of one page with these lines, the first as its title: enough of one for the demonstration to have something to open. */
export function textPdf(lines: readonly string[]): Uint8Array {
  const shown = lines.map((line, index) => {
    const [size, leading] = index === 0 ? [18, 34] : [11, 18]
    return `/F1 ${size} Tf (${escaped(line)}) Tj 0 -${leading} Td`
  })
  const page = `BT 70 770 Td ${shown.join('\n')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
  ]
  const parts = ['%PDF-1.4\n', ...objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`)]
  const startOf = (index: number) => parts.slice(0, index).join('').length
  const entries = objects.map((_, index) => `${String(startOf(index + 1)).padStart(10, '0')} 00000 n \n`)
  const count = objects.length + 1
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${entries.join('')}`
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${parts.join('').length}\n%%EOF\n`
  // One byte a character, so that the lengths counted above are those of the file.
  return new Uint8Array(Buffer.from([...parts, table, trailer].join(''), 'latin1'))
}

const escaped = (line: string) => line.replaceAll('’', "'").replaceAll(/[\\()]/g, String.raw`\$&`)
