import { join } from 'node:path'
import { createClient } from '@delibere/client'
import { calendarDate } from '@delibere/core'
import { openServer } from '@delibere/server'
import { candidatesIn } from '../../admin-tui/src/file/candidates-file.ts'
import { registerBytes } from './register-folder.ts'

const today = calendarDate('2026-11-24')

/**
 * Imports a file as `delibere candidates import` does, into an empty folder each time: read, checked, sent through the
 * API, journalled and flushed. The baseline is the reading alone, parse and validation, of the same bytes. In ms, by run.
 */
export async function measureImport(work: string, { runs, rows }: { readonly runs: number; readonly rows: number }) {
  const bytes = registerBytes(rows)
  const [bare, whole]: [number[], number[]] = [[], []]
  for (let run = 0; run <= runs; run += 1) {
    const began = performance.now()
    await candidatesIn(bytes, today)
    const read = performance.now() - began
    const took = await importInto(join(work, `import-${run}`), bytes)
    // The first run is the one in which both sides are compiled.
    if (run === 0) continue
    bare.push(read)
    whole.push(took)
  }
  return { bare, whole }
}

async function importInto(folder: string, bytes: Uint8Array): Promise<number> {
  const log = { info: () => {}, error: (fields: object, message: string) => console.error(message, fields) }
  const server = await openServer({ folder, publicUrl: 'http://127.0.0.1', program: 'terminal', log })
  try {
    const client = createClient({ url: 'http://127.0.0.1', fetch: server.request, token: server.staffKey })
    const began = performance.now()
    const { rows } = await candidatesIn(bytes, today)
    const answer = await client.order({ type: 'candidates.import', rows: [...rows] }, { patience: 60_000 })
    if (!answer.ok) throw new Error(answer.error.code)
    return performance.now() - began
  } finally {
    await server.close()
  }
}
