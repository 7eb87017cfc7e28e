import { getDocumentProxy } from 'unpdf'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Pdf['getPage']>>

export interface ReadPdf {
  /** What a screen reader says, a line for each block, in its order; heads and feet of pages are not part of it. */
  readonly lines: readonly string[]
  /** Everything drawn on each page, heads and feet included. */
  readonly pages: readonly string[]
  /** The roles of the structure, in reading order: `H1`, `Table`, `TH`… */
  readonly roles: readonly string[]
  readonly title: string
  readonly language: string
  /** The XMP metadata as written. */
  readonly xmp: string
}

/** Reads a tagged PDF as assistive technology does: by its structure. Spaces of all kinds read as one space. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes))
  const { info, metadata } = await pdf.getMetadata()
  const { Title, Language } = info as { Title: string; Language: string }
  const numbers = Array.from({ length: pdf.numPages }, (_, n) => n + 1)
  const pages = await Promise.all(numbers.map(async (number) => readPage(await pdf.getPage(number))))
  await pdf.loadingTask.destroy()
  return {
    lines: pages.flatMap(({ lines }) => lines),
    pages: pages.map(({ drawn }) => drawn),
    roles: pages.flatMap(({ roles }) => roles),
    title: spaced(Title),
    language: Language,
    xmp: String(metadata.getRaw()),
  }
}

async function readPage(page: Page) {
  const [content, tree] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true }),
    page.getStructTree() as Promise<Node>,
  ])
  const { marked, drawn } = texts(content.items as readonly Item[])
  const roles: string[] = []
  const said = (node: Node | Content): string => {
    if ('id' in node) return marked.get(node.id) ?? ''
    roles.push(node.role)
    const inner = node.children.map(said).join('')
    return inlineRoles.has(node.role) ? inner : `\n${inner}\n`
  }
  const lines = said(tree).split('\n').map(spaced)
  return { lines: lines.filter((line) => line !== ''), drawn: spaced(drawn), roles }
}

interface Content {
  readonly type: 'content'
  readonly id: string
}
interface Node {
  readonly role: string
  readonly children: readonly (Node | Content)[]
}
interface Item {
  readonly type?: string
  readonly id?: string | null
  readonly str?: string
  readonly hasEOL?: boolean
}

const inlineRoles = new Set(['Span', 'Strong', 'Em'])

// Line ends inside a paragraph read as spaces.
function texts(items: readonly Item[]) {
  const marked = new Map<string, string>()
  const open: (string | null)[] = []
  let drawn = ''
  for (const { type, id, str = '', hasEOL } of items) {
    if (type?.startsWith('beginMarkedContent')) open.push(id ?? null)
    else if (type === 'endMarkedContent') open.pop()
    else {
      const text = hasEOL ? `${str} ` : str
      const inside = open.findLast((one) => one !== null)
      if (inside) marked.set(inside, (marked.get(inside) ?? '') + text)
      drawn += text
    }
  }
  return { marked, drawn }
}

const spaced = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
