import { createClient } from '@delibere/client'
import { calendarDate, candidateHeadings } from '@delibere/core'
import { candidateCells } from '@delibere/core/testing'
import { openServer } from '@delibere/server'
import { candidatesIn } from '../../admin-tui/src/file/candidates-file.ts'
import { csvBytes } from '../../admin-tui/src/testing/csv.ts'

const given = ['Anne', 'Luc', 'Inès', 'Youssef', 'Camille', 'Zoé', 'Hervé', 'Maëlle']

/** A CSV file of so many made-up candidates, no two alike. */
export const registerBytes = (count: number): Uint8Array =>
  csvBytes([
    candidateHeadings,
    ...Array.from({ length: count }, (_, n) =>
      candidateCells({
        birthName: `Nom${n}`,
        givenNames: given[n % given.length]!,
        employer: `Mutuelle Exemple ${n % 60}`,
        email: `candidat${n}@exemple.fr`,
      }),
    ),
  ])

/** Makes a data folder whose register holds so many candidates. */
export async function fillRegister(folder: string, count: number): Promise<void> {
  const log = { info: () => {}, error: () => {} }
  const server = await openServer({ folder, publicUrl: 'http://127.0.0.1', program: 'terminal', log })
  try {
    if (count === 0) return
    const client = createClient({ url: 'http://127.0.0.1', fetch: server.request, token: server.staffKey })
    const { rows } = await candidatesIn(registerBytes(count), calendarDate('2026-11-24'))
    const answer = await client.order({ type: 'candidates.import', rows: [...rows] }, { patience: 60_000 })
    if (!answer.ok) throw new Error(answer.error.code)
  } finally {
    await server.close()
  }
}
