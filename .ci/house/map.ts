import type { Import } from './imports.ts'

/**
 * The rooms of the house and what each may import (docs/architecture.md). A path names a folder or a file from the root,
 * a bare name a package; `types:` in front allows its types only. The first room that fits a file is its room.
 */
export const rooms: readonly { readonly room: string; readonly may: readonly string[] }[] = [
  ...coreRooms({
    basics: [],
    framework: ['basics'],
    model: ['basics', 'framework', 'planning'],
    'violations.ts': ['basics', 'framework', 'model'],
    rules: ['basics', 'framework', 'model', 'violations.ts'],
    facts: ['basics', 'framework', 'model'],
    commands: ['basics', 'framework', 'model', 'violations.ts', 'rules', 'facts'],
    views: ['basics', 'framework', 'model', 'violations.ts', 'rules'],
    // What reads files may find the place of a fault in a JSON text.
    intake: ['basics', 'framework', 'model', 'jsonc-parser'],
    stored: ['model'],
    fr: [
      'basics',
      'framework',
      'model',
      'violations.ts',
      'rules',
      'types:facts',
      'types:views',
      'types:intake',
      'types:proposal',
      'planning',
    ],
    planning: ['basics'],
    // From the registers to what the planner is asked, and from its plan to what is ordered.
    proposal: ['basics', 'framework', 'model', 'rules', 'types:commands', 'planning'],
    testing: [''],
    'index.ts': [''],
  }),
  {
    room: 'packages/client/src',
    may: ['@delibere/core', 'hono/client', 'types:@delibere/server/api', 'packages/client/src'],
  },
  // What the tests of a room share stands in its folder `testing`, and may use the tools of tests.
  { room: 'apps/server/src/store/testing/', may: ['node:', 'vitest', 'fast-check', 'apps/server/src/store/'] },
  { room: 'apps/server/src/documents/testing/', may: ['node:', 'unpdf', 'apps/server/src/documents/'] },
  {
    room: 'apps/server/src/planning/testing/',
    may: ['fast-check', '@delibere/core', 'apps/server/src/planning/'],
  },
  { room: 'apps/server/src/store/contract.ts', may: ['vitest', 'fast-check', 'apps/server/src/store/'] },
  ...serverRooms({
    store: ['node:', 'lowdb', '@delibere/core'],
    engine: ['@delibere/core', 'types:store'],
    access: ['node:', '@delibere/core', 'hono', 'types:store', 'types:engine'],
    documents: ['node:', '@delibere/core', '@myriaddreamin/', 'types:engine'],
    notes: ['@delibere/core', 'types:engine'],
    erasure: ['@delibere/core', 'types:store', 'types:engine', 'types:documents', 'types:notes'],
    planning: ['node:', '@delibere/core', 'highs'],
    api: [
      ...['node:', '@delibere/core', 'hono', '@hono/', 'zod', 'engine', 'access'],
      ...['types:documents', 'types:erasure', 'types:notes', 'types:planning', 'types:rehearsal'],
    ],
    demo: ['@delibere/core', 'types:engine'],
    rehearsal: ['@delibere/core', 'engine', 'access', 'demo'],
    '': [
      'node:',
      '@delibere/core',
      '@hono/node-server',
      'pino',
      'store',
      'engine',
      'access',
      'api',
      'documents',
      'erasure',
      'notes',
      'planning',
      'demo',
      'rehearsal',
    ],
  }),
  {
    room: 'apps/web/src/testing/',
    may: ['vitest', '@testing-library/', '@solidjs/testing-library', 'solid-js', '@delibere/', 'apps/web/src/'],
  },
  {
    room: 'apps/web/src/parts/',
    may: [
      'solid-js',
      '@kobalte/',
      'uqr',
      '@delibere/core',
      'apps/web/src/parts/',
      ...['words', 'timer-face', 'keep-focus'].map((name) => `apps/web/src/${name}.ts`),
    ],
  },
  { room: 'apps/web/src/', may: ['solid-js', '@kobalte/', '@delibere/core', '@delibere/client', 'apps/web/src/'] },
  {
    room: 'apps/admin-tui/src/testing/',
    may: [
      'node:',
      'vitest',
      'fast-check',
      'fflate',
      'ink',
      'react',
      '@delibere/',
      'apps/admin-tui/src/',
      '@lydell/',
      '@xterm/',
    ],
  },
  {
    room: 'apps/admin-tui/src/connect.ts',
    may: ['node:', '@delibere/core', '@delibere/client', '@delibere/server', 'apps/admin-tui/src'],
  },
  {
    room: 'apps/admin-tui/src',
    may: [
      'node:',
      'ink',
      'react',
      'ical-generator',
      'papaparse',
      'saxes',
      'write-excel-file/',
      'yauzl',
      '@delibere/core',
      '@delibere/client',
      'apps/admin-tui/src',
      'apps/admin-tui/package.json',
    ],
  },
]

/** The room a source file is in. */
export const roomOf = (file: string) => rooms.find(({ room }) => file.startsWith(room))

/** Whether an import goes the way the map says. */
export const mayImport = ({ file, of, typesOnly }: Import): boolean =>
  (roomOf(file)?.may ?? []).some((allowed) =>
    allowed.startsWith('types:') ? typesOnly && of.startsWith(allowed.slice('types:'.length)) : of.startsWith(allowed),
  )

function coreRooms(table: Readonly<Record<string, readonly string[]>>) {
  const core = 'packages/core/src'
  return Object.entries(table).map(([room, may]) => ({
    room: inside(core, room),
    may: ['zod', inside(core, room), ...may.map((other) => (other === 'jsonc-parser' ? other : inside(core, other)))],
  }))
}

function serverRooms(table: Readonly<Record<string, readonly string[]>>) {
  const server = 'apps/server/src'
  const isRoom = (other: string) => Object.hasOwn(table, other.replace('types:', ''))
  return Object.entries(table).map(([room, may]) => ({
    room: inside(server, room),
    may: [inside(server, room), ...may.map((other) => (isRoom(other) ? inside(server, other) : other))],
  }))
}

function inside(folder: string, room: string): string {
  const name = room.replace('types:', '')
  const path = `${folder}/${name}${name === '' || name.includes('.') ? '' : '/'}`
  return room.startsWith('types:') ? `types:${path}` : path
}
