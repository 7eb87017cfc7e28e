import { posix } from 'node:path'
import type { Archive, Part } from './archive.ts'
import { type AfterBit, type Attributes, readXml } from './read-xml.ts'

/** A visible sheet of cells, in the order of its tab. */
export interface SheetPart {
  readonly name: string
  readonly part: Part
}

export interface Workbook {
  readonly sheets: readonly SheetPart[]
  /** Whether days are counted from 1904 and not from 1900. */
  readonly from1904: boolean
  readonly styles: Part | null
  readonly strings: Part | null
}

interface Relation {
  readonly type: string
  readonly path: string
}

/** Which parts of an archive make up the workbook; null when it is no XLSX. Macros, pictures and charts are left alone. */
export async function readWorkbook(archive: Archive, afterBit: AfterBit): Promise<Workbook | null> {
  const root = [...(await relations(archive, '', afterBit)).values()].find(({ type }) => type === 'officeDocument')
  const part = root && archive.get(root.path)
  if (!part) return null
  const relation = await relations(archive, root.path, afterBit)
  const sheets: SheetPart[] = []
  let from1904 = false
  let isWorkbook = false
  const open = (name: string, attributes: Attributes) => {
    if (name === 'workbook') isWorkbook = true
    if (name === 'workbookPr') from1904 = isTrue(attributes['date1904'])
    if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return
    const target = relation.get(relationId(attributes))
    const sheet = target?.type === 'worksheet' ? archive.get(target.path) : undefined
    if (sheet) sheets.push({ name: attributes['name'] ?? '', part: sheet })
  }
  await readXml(part, { open }, afterBit)
  const single = (wanted: string) => {
    const path = [...relation.values()].find(({ type }) => type === wanted)?.path
    return (path && archive.get(path)) || null
  }
  return isWorkbook ? { sheets, from1904, styles: single('styles'), strings: single('sharedStrings') } : null
}

/** Whether an attribute of a spreadsheet says yes. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

// The prefix of `r:id` is the file’s own choice.
const relationId = (attributes: Attributes) =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''

/** What the part at `path` refers to, by id; '' for the archive as a whole. */
async function relations(archive: Archive, path: string, afterBit: AfterBit): Promise<ReadonlyMap<string, Relation>> {
  const folder = path === '' ? '' : posix.dirname(path)
  const part = archive.get(posix.join(folder, '_rels', `${posix.basename(path)}.rels`))
  const found = new Map<string, Relation>()
  if (!part) return found
  const open = (name: string, { Id, Type, Target }: Attributes) => {
    if (name !== 'Relationship' || !Id || !Type || !Target) return
    const whole = posix.resolve('/', folder, Target)
    found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), path: whole.slice(1) })
  }
  await readXml(part, { open }, afterBit)
  return found
}
