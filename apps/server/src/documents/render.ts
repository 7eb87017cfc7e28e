import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type DecisionSheet, instantAt, type PaperKit, type PersonExport } from '@delibere/core'
import { decisionSheetWords, paperKitWords, personExportWords } from '@delibere/core/fr'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { drawableIn, drawableWith } from './drawable.ts'
import { loadFonts } from './fonts.ts'

export interface Renderer {
  /**
   * The signed sheet as a PDF/UA-1 file with its fonts embedded. The same sheet gives the same bytes, on every machine.
   * Throws a `RenderFault`; never gives a document with something missing. Takes some 15 ms, the first time some 80;
   * the event loop must turn between many, or what the compiler made of each is not given back.
   */
  renderDecisionSheet(sheet: DecisionSheet): Uint8Array
  /** The printed export of what is held on somebody (P2), likewise. */
  renderPersonExport(made: PersonExport): Uint8Array
  /** The printed fallback of a session, likewise; dated from when the session is to open, whenever it is printed. */
  renderPaperKit(kit: PaperKit): Uint8Array
}

/** Why there is no document. The message says nothing of anybody; the diagnostics may quote letters of a name. */
export interface RenderFault extends Error {
  readonly name: 'RenderFault'
  /** The compiler refuses the template or warns of it, or the document is not PDF/UA-1. */
  readonly code: 'template-refused' | 'not-pdf-ua'
  readonly diagnostics: readonly string[]
}

export const isRenderFault = (thrown: unknown): thrown is RenderFault =>
  thrown instanceof Error && thrown.name === 'RenderFault'

export interface RendererOptions {
  readonly templates?: string
  /** Words that stand across each page of what has no value; null for documents that count. */
  readonly mark?: string | null
}

/** A renderer that makes its compiler when it is first used, and keeps it. */
export function createRenderer({ templates = houseTemplates, mark = null }: RendererOptions = {}): Renderer {
  let made: ReturnType<typeof openCompiler> | null = null
  return {
    renderDecisionSheet(sheet) {
      made ??= openCompiler(templates, mark)
      return made.render('decision-sheet.typ', decisionSheetWords(sheet), sheet.signedAt)
    },
    renderPersonExport(held) {
      made ??= openCompiler(templates, mark)
      return made.render('person-export.typ', personExportWords(held), held.madeAt)
    },
    renderPaperKit(kit) {
      made ??= openCompiler(templates, mark)
      return made.render('paper-kit.typ', paperKitWords(kit), instantAt(kit.date, kit.opensAt, kit.timeZone))
    },
  }
}

const houseTemplates = fileURLToPath(new URL('templates/', import.meta.url))

function openCompiler(templates: string, mark: string | null) {
  const fonts = loadFonts()
  const drawable = drawableWith(fonts)
  const compiler = NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontBlobs: [...fonts.text, fonts.emoji] }],
  })

  return {
    // Words reach the template as data (`sys.inputs`), so that nothing in them is ever read as markup.
    render(template: string, words: object, at: number): Uint8Array {
      try {
        const compiled = compiler.compile({
          mainFilePath: join(templates, template),
          inputs: { words: JSON.stringify(drawableIn(words, drawable)), ...(mark === null ? {} : { mark }) },
        })
        refuse(compiler, compiled.takeError() ?? compiled.takeWarnings())
        return exported(() =>
          compiler.pdf(compiled.result!, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(at / 1000) }),
        )
      } finally {
        compiler.evictCache(cacheAge)
      }
    },
  }
}

// In renders: what the last few have not used is forgotten, or memory would grow with each sheet.
const cacheAge = 3

// A warning (an unknown font, text that does not converge) means a document that is not what was designed.
function refuse(compiler: NodeCompiler, found: NodeError | null): void {
  if (found === null) return
  const diagnostics = compiler.fetchDiagnostics(found).map(({ message, path, range }) => {
    const line = range === null ? '' : `:${range.start.line + 1}`
    return `${path}${line} ${message}`
  })
  throw fault('template-refused', diagnostics)
}

function exported(pdf: () => Uint8Array): Uint8Array {
  try {
    return pdf()
  } catch (thrown) {
    throw fault('not-pdf-ua', [String(thrown)])
  }
}

const fault = (code: RenderFault['code'], diagnostics: readonly string[]): RenderFault =>
  Object.assign(new Error(`${code} (${diagnostics.length})`), { name: 'RenderFault' as const, code, diagnostics })
