import { readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { candidateHeadings } from '@delibere/core'
import { candidateCells } from '@delibere/core/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { candidatesBook } from '../testing/candidate-workbook.ts'
import { csvBytes } from '../testing/csv.ts'
import { anOfficeFolder, saidIn } from '../testing/office-folder.ts'
import { workbookBytes } from '../testing/xlsx.ts'

// Files made to fill the memory, given to the built program, which tells at its end how much it took.

const peakFile = join(tmpdir(), `delibere-peak-${process.pid}`)
const watcher = `import { writeFileSync } from 'node:fs'
  process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)))`
const { delibere, put, path, remove } = await anOfficeFolder({
  PEAK_FILE: peakFile,
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(watcher)}`,
})
afterAll(() => {
  rmSync(peakFile)
  return remove()
})

/** The most memory that reading a file took, in MB, and what was said of it. */
const reading = async (file: string) => {
  const { out } = await delibere('candidates', 'import', file, '--dry-run', '--json')
  return { peak: Number(readFileSync(peakFile, 'utf8')) / 1000, said: saidIn(out) }
}
let small = 0
beforeAll(async () => {
  small = (await reading(put('vide.csv', ''))).peak
})

const of60 = (name: string) => {
  truncateSync(put(name, candidatesBook('')), 60_000_000)
  return path(name)
}
const bomb = () => workbookBytes({ sheets: [], parts: { 'xl/worksheets/sheet1.xml': new Uint8Array(300_000_000) } })
const rows = (cell: string, count: number) => `<row>${cell.repeat(190)}</row>`.repeat(count)
const text = new TextDecoder().decode(csvBytes([candidateHeadings, candidateCells()]))

const tooHeavy = 'Le fichier est trop gros (20 Mo au plus).'
const tooLarge = 'Le tableau est trop grand (50000 lignes et 200 colonnes au plus).'

describe('is given up before it fills the memory', () => {
  it.each<[string, () => string, string, number]>([
    ['a CSV of 60 MB, unread', () => of60('gros.csv'), tooHeavy, 20],
    ['an XLSX of 60 MB, unread', () => of60('gros.xlsx'), tooHeavy, 20],
    [
      'a workbook of 300 MB of zeros, unpacked no further than it says',
      () => put('bombe.xlsx', bomb()),
      'Le classeur est trop gros une fois décompressé (100 Mo au plus).',
      60,
    ],
    [
      'a workbook of one text a million times',
      () =>
        put(
          'textes.xlsx',
          candidatesBook(rows('<c t="s"><v>0</v></c>', 5000), `<si><t>${'a'.repeat(32_000)}</t></si>`),
        ),
      tooLarge,
      150,
    ],
    [
      'a workbook of elements in elements without end',
      () => put('profond.xlsx', candidatesBook('<a>'.repeat(10_000_000))),
      'Le classeur est incomplet ou abîmé. Ouvrez-le dans le tableur et enregistrez-le à nouveau.',
      150,
    ],
    [
      'a workbook of an error in every cell',
      () => put('erreurs.xlsx', candidatesBook(rows('<c t="e"><v>#N/A</v></c>', 20_000))),
      tooLarge,
      400,
    ],
    [
      'a CSV of quotation marks',
      () => put('guillemets.csv', text + '"'.repeat(9_000_000)),
      'Ligne 3 : le texte est trop long (1000000 caractères au plus).',
      400,
    ],
    ['a CSV of short lines', () => put('lignes.csv', text + 'x;y\n'.repeat(2_000_000)), tooLarge, 400],
  ])('%s', async (_what, file, sentence, most) => {
    const { peak, said } = await reading(file())
    expect(said).toEqual([sentence])
    expect(peak).toBeLessThan(small + most)
  })
})
