import type { Client, Me } from '@delibere/client'
import { createEffect, on, onCleanup } from 'solid-js'
import type { LiveSession } from '../live-session.ts'
import { whenBack, whenLeft } from './keep-trying.ts'
import { createNoteKeeper, type NoteKeeper } from './note-keeper.ts'
import { createOpinionKeeper, type OpinionKeeper } from './opinion-keeper.ts'

/** What a member writes and the server may not have yet: on this device until it has. */
export interface Keeping {
  readonly notes: NoteKeeper
  readonly opinions: OpinionKeeper
  /** Sends what can be sent: the person is about to leave this device. */
  flush(): Promise<void>
}

/** Keeps what this member writes until the owner is cleaned up, and sends it whenever there may be a network; null for the room. */
export function createKeeping(
  { client, who }: { readonly client: Client; readonly who: Me },
  live: Pick<LiveSession, 'view' | 'connection' | 'revision'>,
): Keeping | null {
  if (who.kind !== 'member') return null
  const notes = createNoteKeeper({ client, who })
  const opinions = createOpinionKeeper({ client, who, revision: () => live.revision })
  const flush = async () => void (await Promise.all([notes.wake(), opinions.wake()]))

  // By this count another device of the same member says that it has noted something.
  const noted = () => (live.view?.kind === 'session' ? live.view.notes : undefined)
  createEffect(
    on([noted, () => live.connection], ([, connection]) => {
      if (connection !== 'live') return
      notes.readAgain()
      void opinions.wake()
    }),
  )
  const stops = [whenBack(() => void flush()), whenLeft(() => void flush()), notes.stop, opinions.stop]
  const stop = () => stops.forEach((stopOne) => stopOne())
  // The link was taken back, or another has come in by theirs in this browser: it stays here until its own person is back.
  createEffect(() => live.connection === 'refused' && stop())
  onCleanup(stop)
  return { notes, opinions, flush }
}
