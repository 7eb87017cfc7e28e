import { err, ok, type Violation } from '@delibere/core'
import type { Answer, Refusal } from './contract.ts'

/** Milliseconds after which a question is given up: a network that swallows what it is given never says so. */
const patienceOfOne = 10_000

/** Milliseconds a whole register may take on a slow network. */
export const patienceOfAll = 60_000

/** What an answer of the API brings when it is the good one. */
type Brought<Response> = Response extends { readonly ok: true; json(): Promise<infer Value> } ? Value : never

/** Asks once, and says what came of it: the value, or why there is none. Never rejects. */
export async function ask<Given extends Response | AnyAnswer>(
  send: (signal: AbortSignal) => Promise<Given>,
  patience = patienceOfOne,
): Answer<Brought<Given>> {
  return reach(send, patience, async (response) => (await response.json()) as Brought<Given>)
}

/** The same for an answer that is bytes. */
export async function askBytes(
  send: (signal: AbortSignal) => Promise<AnyAnswer>,
  patience = patienceOfOne,
): Answer<Uint8Array> {
  return reach(send, patience, async (response) => new Uint8Array(await response.arrayBuffer()))
}

/** What a client of `hc` gives, of which only this is needed. */
interface AnyAnswer {
  readonly ok: boolean
  readonly status: number
  json(): Promise<unknown>
  arrayBuffer(): Promise<ArrayBuffer>
}

// An answer that breaks off, or is somebody else's (a hotel's welcome page), is no answer.
async function reach<Given extends AnyAnswer, Value>(
  send: (signal: AbortSignal) => Promise<Given>,
  patience: number,
  read: (response: Given) => Promise<Value>,
): Answer<Value> {
  try {
    const response = await send(AbortSignal.timeout(patience))
    return response.ok ? ok(await read(response)) : err(await refusalOf(response))
  } catch {
    return err({ code: 'unreachable' })
  }
}

async function refusalOf(response: AnyAnswer): Promise<Refusal> {
  const body = await response.json().catch(() => null)
  if (!isRecord(body)) return { code: response.status >= 502 ? 'unreachable' : 'unknown' }
  if (isRecord(body['violation'])) return body['violation'] as Violation
  switch (body['code']) {
    case 'signed-out':
    case 'signed-in-another':
    case 'too-many-tries':
    case 'malformed':
    case 'too-large':
    case 'attachment-type':
    case 'notes-closed':
    case 'file-not-open':
    case 'note-too-long':
    case 'note-changed':
    case 'storage-failed':
    case 'rehearsals-full':
    case 'rehearsal-over':
      return body as Refusal
    // On its way out, or not there yet: it will be back.
    case 'closing':
      return { code: 'unreachable' }
    default:
      return { code: 'unknown' }
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
