import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** One import as it stands in the source: from which file (from the root), of what, and whether of types only. */
export interface Import {
  readonly file: string
  readonly of: string
  readonly typesOnly: boolean
}

/** The source files below a folder, from the root, without tests. */
export function sources(folder: string): readonly string[] {
  const here = join(root, folder)
  return readdirSync(here, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sources(path)
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : []
  })
}

const statement = /(?:^|\n)\s*(import|export)\s+(type\s)?([^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/g
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]/g

/** The imports of a file as it is; relative ones are given as files from the root. */
export const importsOf = (file: string): readonly Import[] => importsIn(file, readFileSync(join(root, file), 'utf8'))

/** The imports that `text` would bring in if it were the source of `file`. */
export function importsIn(file: string, text: string): readonly Import[] {
  const target = (of: string) => (of.startsWith('.') ? relative(root, resolve(root, dirname(file), of)) : of)
  const plain = [...text.matchAll(statement)].map(([, , type, names, of]) => ({
    file,
    of: target(of!),
    typesOnly: type !== undefined || namesOnlyTypes(names),
  }))
  return [...plain, ...[...text.matchAll(dynamic)].map(([, of]) => ({ file, of: target(of!), typesOnly: false }))]
}

// `import { type A, type B } from` brings in no code either.
function namesOnlyTypes(names: string | undefined): boolean {
  const listed = names?.match(/^\{([^}]*)\}/)?.[1]
  return listed !== undefined && listed.split(',').every((name) => name.trim() === '' || /^\s*type\s/.test(name))
}

export const exists = (path: string): boolean => statSync(join(root, path), { throwIfNoEntry: false }) !== undefined
