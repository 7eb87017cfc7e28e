import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exists, importsIn, importsOf, root, sources } from './imports.ts'
import { mayImport, rooms, roomOf } from './map.ts'
import { impuritiesIn } from './purity.ts'

const folders = ['packages/core/src', 'packages/client/src', 'apps/server/src', 'apps/web/src', 'apps/admin-tui/src']
const files = folders.flatMap(sources)

describe('the map of imports', () => {
  it('names only rooms that exist, each once', () => {
    const names = rooms.map(({ room }) => room)
    expect(names.filter((room) => !exists(room))).toEqual([])
    expect(names.filter((room, index) => names.indexOf(room) !== index)).toEqual([])
  })

  it('has a room for every source file', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((file) => !roomOf(file))).toEqual([])
  })

  it('is kept: every import goes the way it says', () => {
    const imports = files.flatMap(importsOf)
    expect(imports.length).toBeGreaterThan(files.length)
    expect(imports.filter((one) => !mayImport(one)).map(({ file, of }) => `${file} → ${of}`)).toEqual([])
  })

  it.each([
    ['packages/core/src/rules/turn.ts', `import { decide } from '../commands/index.ts'`],
    ['packages/core/src/rules/turn.ts', `import { readFileSync } from 'node:fs'`],
    ['packages/core/src/model/world.ts', `export { x } from '../rules/turn.ts'`],
    ['packages/core/src/rules/turn.ts', `import type { Fact } from '../facts/fact.ts'`],
    ['apps/server/src/api/reads.ts', `import {\n  openFileStore,\n} from '../store/index.ts'`],
    ['apps/server/src/engine/engine.ts', `import { openFileStore } from '../store/index.ts'`],
    ['apps/web/src/parts/button.tsx', `import { createClient } from '@delibere/client'`],
    ['apps/web/src/screens/door.tsx', `import { createApi } from '@delibere/server/api'`],
    ['apps/admin-tui/src/app.tsx', `const server = await import('@delibere/server')`],
    ['packages/client/src/client.ts', `import { createApi, type Api } from '@delibere/server/api'`],
  ])('would catch in %s: %s', (file, source) => {
    const imports = importsIn(file, source)
    expect(imports).not.toEqual([])
    expect(imports.every(mayImport)).toBe(false)
  })

  it('lets types go where code may not', () => {
    const [types] = importsIn('apps/server/src/engine/engine.ts', `import type { Store } from '../store/index.ts'`)
    expect(mayImport(types!)).toBe(true)
  })
})

describe('core is pure', () => {
  it('reads no clock, draws no chance, touches nothing outside', () => {
    const found = sources('packages/core/src').flatMap((file) =>
      impuritiesIn(readFileSync(join(root, file), 'utf8')).map((pattern) => `${file}: ${pattern}`),
    )
    expect(found).toEqual([])
  })

  it.each([
    'const now = Date.now()',
    'const now = new Date()',
    'const now = new Date',
    'const now = Date()',
    'const chance = Math.random()',
    "const chance = Math['random']()",
    'const now = performance.now()',
    'const id = crypto.randomUUID()',
    'setTimeout(done, 10)',
    "import { readFileSync } from 'node:fs'",
    "console.log('seen')",
    'new Intl.DateTimeFormat().format()',
    'const home = process.env',
  ])('would catch: %s', (source) => {
    expect(impuritiesIn(source)).not.toEqual([])
  })

  it.each([
    'const day = new Date(Date.UTC(2026, 10, 23)).getUTCDay()',
    '/** The process, by the clock of Date.now. */',
  ])('lets through: %s', (source) => expect(impuritiesIn(source)).toEqual([]))

  it('is compiled without the types of Node or of the browser', () => {
    const { compilerOptions } = JSON.parse(readFileSync(join(root, 'packages/core/tsconfig.json'), 'utf8'))
    expect(compilerOptions.types).toEqual([])
    expect(compilerOptions.lib).toBeUndefined()
  })
})
