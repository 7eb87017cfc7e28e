import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exists, type Import, importsOf, root, sources } from './imports.ts'
import { rooms } from './map.ts'

const folders = ['packages/core/src', 'packages/client/src', 'apps/server/src', 'apps/web/src', 'apps/admin-tui/src']
const files = folders.flatMap(sources)

const roomOf = (file: string) => rooms.find(({ room }) => file.startsWith(room))

function mayImport({ file, of, typesOnly }: Import): boolean {
  return (roomOf(file)?.may ?? []).some((allowed) =>
    allowed.startsWith('types:') ? typesOnly && of.startsWith(allowed.slice('types:'.length)) : of.startsWith(allowed),
  )
}

describe('the map of imports', () => {
  it('names only rooms that exist', () => {
    expect(rooms.map(({ room }) => room).filter((room) => !exists(room))).toEqual([])
  })

  it('has a room for every source file', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((file) => !roomOf(file))).toEqual([])
  })

  it('is kept: every import goes the way it says', () => {
    const astray = files.flatMap(importsOf).filter((one) => !mayImport(one))
    expect(astray.map(({ file, of }) => `${file} → ${of}`)).toEqual([])
  })

  it('sees the imports there are', () => {
    expect(files.flatMap(importsOf).length).toBeGreaterThan(files.length)
  })
})

describe('core is pure', () => {
  const impure = [
    /\bDate\.now\b/,
    /\bnew Date\(\s*\)/,
    /\bMath\.random\b/,
    /\bperformance\b/,
    /\bcrypto\b/,
    /\bprocess\./,
    /\bglobalThis\b/,
    /\bsetTimeout\b/,
    /\bsetInterval\b/,
    /\bconsole\./,
    /\bfetch\(/,
    /['"]node:/,
  ]

  it('reads no clock, draws no chance, touches nothing outside', () => {
    const found = sources('packages/core/src').flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      return impure.filter((pattern) => pattern.test(text)).map((pattern) => `${file}: ${pattern}`)
    })
    expect(found).toEqual([])
  })

  it('is compiled without the types of Node or of the browser', () => {
    const { compilerOptions } = JSON.parse(readFileSync(join(root, 'packages/core/tsconfig.json'), 'utf8'))
    expect(compilerOptions.types).toEqual([])
    expect(compilerOptions.lib).toBeUndefined()
  })
})
