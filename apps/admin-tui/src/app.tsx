import { dayOf, defaultRegulation, instant } from '@delibere/core'
import { useMemo, useState } from 'react'
import { ConnectionState } from './connection-state.tsx'
import type { Connection } from './connection.ts'
import { createDrafts } from './drafts.ts'
import { Opening } from './opening.tsx'
import { ChromeProvider } from './parts/chrome.tsx'
import { KeyboardProvider } from './parts/keyboard.tsx'
import { createPlanDesk } from './plan-desk.ts'
import { type Program, ProgramProvider } from './program.ts'
import { ScreenOf } from './screens/index.tsx'
import { useOffice } from './use-live.ts'
import { useNotice } from './use-notice.ts'
import { useProgramKeys } from './use-program-keys.tsx'
import { useTrail } from './use-trail.ts'

type Reached = Pick<Connection, 'client' | 'place'>

/**
 * The staff's program: one screen at a time, over a client. While `connection` is null the records are being opened,
 * and what is typed waits for the first screen. It ends by Ctrl+C or by `q`.
 */
export const App = ({ connection }: { readonly connection: Reached | null }) => (
  <KeyboardProvider>{connection ? <Running {...connection} /> : <Opening />}</KeyboardProvider>
)

function Running({ client, place }: Reached) {
  const office = useOffice(client)
  const trail = useTrail()
  const notice = useNotice(client)
  const drafts = useMemo(createDrafts, [])
  const planDesk = useMemo(() => createPlanDesk((id) => void client.stopPlan(id)), [client])
  const choices = useMemo(() => new Map<string, number>(), [])
  const [states, setStates] = useState<Readonly<Record<string, unknown>>>({})
  const { keys, hint, question } = useProgramKeys(trail, drafts)
  const { timeZone } = defaultRegulation
  // Before the first round trip nothing is known of the server's clock.
  const now = Number.isFinite(office.clock.uncertainty) ? office.clock.now() : instant(Date.now())
  const kept: Program['kept'] = <Value,>(name: string, first: Value) =>
    [
      (name in states ? states[name] : first) as Value,
      (value: Value) => setStates((known) => ({ ...known, [name]: value })),
    ] as const
  const program: Program = {
    client,
    place,
    office,
    freshness: `${office.revision} ${office.connection}`,
    timeZone,
    today: dayOf(now, timeZone),
    open: trail.open,
    back: trail.back,
    goTo: trail.goTo,
    say: notice.say,
    drafts,
    planDesk,
    choices,
    kept,
    ofStay: (name, first) => kept(`${trail.key} ${name}`, first),
  }
  const header = <ConnectionState live={office} place={place} />
  return (
    <ProgramProvider value={program}>
      <ChromeProvider value={{ header, notice: notice.shown, hint, question, programKeys: [...notice.keys, ...keys] }}>
        <ScreenOf key={trail.key} route={trail.route} />
      </ChromeProvider>
    </ProgramProvider>
  )
}
