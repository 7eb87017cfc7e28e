import { type CalendarDate, type Candidate, frameworkKey, type PieceKind, type SessionId } from '@delibere/core'
import type { Engine } from '../engine/engine.ts'
import { admissibilityOf, assessmentOf, trainingOf, vaeOf } from './file-parts.ts'
import { bookletLines, resumeLines } from './file-words.ts'
import { ordersTo } from './orders.ts'
import { textPdf } from './text-pdf.ts'

/** Of the server, what the office works with: orders, and the door through which it attaches. */
interface Demonstrated {
  readonly engine: Engine
  readonly request: (address: string, init: RequestInit) => Promise<Response>
  readonly staffKey: string
}

/** Enters the file of each candidate of a session and attaches a document to it, as the office would. */
export async function fillFiles(server: Demonstrated, sessionId: SessionId): Promise<void> {
  const { engine } = server
  const orders = ordersTo(engine)
  const { date, hearings } = orders.session(sessionId)
  for (const { candidateId, framework: ref } of hearings) {
    const candidate = engine.world.candidates[candidateId]!
    const framework = engine.world.frameworks[frameworkKey(ref)]!
    const parts =
      candidate.route === 'vae'
        ? [admissibilityOf(framework, date), vaeOf(framework, date)]
        : [assessmentOf(framework, date), trainingOf(framework, date)]
    for (const entered of parts) {
      const version = engine.world.files[candidateId]?.version ?? 1
      await orders.asStaff({ type: 'file.enter', candidateId, version, entered })
    }
    if (candidate.route === 'vae') await admit(orders, candidate, date)
    await attachTo(server, candidate)
  }
}

const admit = (orders: ReturnType<typeof ordersTo>, { id: candidateId }: Candidate, on: CalendarDate) =>
  orders.asStaff({ type: 'admissibility.decide', candidateId, decision: 'admissible', on })

/** By the door the office attaches through. */
async function attachTo({ request, staffKey }: Demonstrated, { id, route, person }: Candidate): Promise<void> {
  const name = `${person.givenNames[0]} ${person.usageName ?? person.birthName}`
  const [piece, file, lines]: readonly [PieceKind, string, readonly string[]] =
    route === 'vae'
      ? ['cv', `CV ${name}.pdf`, resumeLines(name)]
      : ['workplaceAssessment', `Livret ${name}.pdf`, bookletLines(name)]
  const address = `http://localhost/api/candidates/${id}/pieces/${piece}/attachments?name=${encodeURIComponent(file)}`
  const headers = { authorization: `Bearer ${staffKey}` }
  const response = await request(address, { method: 'POST', headers, body: Uint8Array.from(textPdf(lines)) })
  if (!response.ok) throw new Error(`demo: a document was refused: ${response.status}`)
}
