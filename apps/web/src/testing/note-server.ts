import type { Client, Refusal } from '@delibere/client'
import { err, type Note, type NoteText, ok } from '@delibere/core'
import type { NoteAbout } from '../kept/held-note.ts'

/** What the server has of one member's notes, and a network to it that a test cuts. */
export interface NoteServer {
  readonly client: { -readonly [Call in 'notes' | 'saveNote']: Client[Call] }
  /** The texts that reached the server, in order. */
  readonly arrived: readonly string[]
  kept(about: NoteAbout): NoteText | undefined
  /** `there`: nothing arrives; `back`: all arrives, and no answer comes. */
  cut(where: 'there' | 'back' | null): void
  refuseWith(refusal: Refusal | null): void
}

export function noteServer(): NoteServer {
  const notes = new Map<string, Note>()
  const arrived: string[] = []
  let cut: 'there' | 'back' | null = null
  let refusal: Refusal | null = null
  const keyOf = ({ hearingId, domain }: NoteAbout) => `${hearingId} ${domain}`

  const answer = async <Value>(act: () => Awaited<ReturnType<Client['saveNote']>> | Value) => {
    await Promise.resolve()
    if (cut === 'there') return err({ code: 'unreachable' } as const)
    const made = act()
    return cut === 'back' ? err({ code: 'unreachable' } as const) : made
  }
  return {
    arrived,
    client: {
      notes: () => answer(() => (refusal ? err(refusal) : ok([...notes.values()]))) as ReturnType<Client['notes']>,
      saveNote: ({ hearingId, domain, version, text }) =>
        answer(() => {
          if (refusal) return err(refusal)
          const last = notes.get(keyOf({ hearingId, domain })) ?? { version: 0, text: '' }
          if (last.version !== version) return err({ code: 'note-changed', note: { ...last } } as const)
          arrived.push(text)
          notes.set(keyOf({ hearingId, domain }), { hearingId, domain, version: version + 1, text })
          return ok({ version: version + 1 })
        }) as ReturnType<Client['saveNote']>,
    },
    kept: (about) => notes.get(keyOf(about)),
    cut: (where) => (cut = where),
    refuseWith: (next) => (refusal = next),
  }
}
