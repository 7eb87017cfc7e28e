import type { Client } from '@delibere/client'
import { dayOf, defaultRegulation, instant } from '@delibere/core'
import { useApp } from 'ink'
import { useMemo, useState } from 'react'
import { useBindings } from './parts/bindings.ts'
import { ChromeProvider } from './parts/chrome.tsx'
import { KeyboardProvider, useKeyboard } from './parts/keyboard.tsx'
import { Say } from './parts/tone.tsx'
import { ConnectionState } from './connection-state.tsx'
import { createDrafts } from './drafts.ts'
import { type Notice, type Place, type Program, ProgramProvider } from './program.ts'
import { goHint, programKeys, quitQuestion } from './program-keys.ts'
import { type Route, shortcuts } from './routes.ts'
import { ScreenOf } from './screens/index.tsx'
import { useOffice } from './use-live.ts'

interface Props {
  readonly client: Client
  readonly place: Place
  /** Where it begins. */
  readonly route?: Route
}

/** The staff's program: one screen at a time, over a client. It ends by Ctrl+C or by `q`. */
export const App = (props: Props) => (
  <KeyboardProvider>
    <Running {...props} />
  </KeyboardProvider>
)

const home: Route = { screen: 'home' }

function Running({ client, place, route = home }: Props) {
  const { exit } = useApp()
  const office = useOffice(client)
  const [trail, setTrail] = useState<readonly Route[]>([route])
  const [notice, say] = useState<Notice | null>(null)
  const [going, setGoing] = useState(false)
  const [quitting, setQuitting] = useState(false)
  const drafts = useMemo(createDrafts, [])
  const { timeZone } = defaultRegulation
  // Before the first round trip nothing is known of the server's clock.
  const now = Number.isFinite(office.clock.uncertainty) ? office.clock.now() : instant(Date.now())
  const goTo = (to: Route) => setTrail(to.screen === 'home' ? [home] : [home, to])
  const program: Program = {
    client,
    place,
    office,
    freshness: `${office.revision} ${office.connection}`,
    timeZone,
    today: dayOf(now, timeZone),
    open: (to) => setTrail((past) => [...past, to]),
    back: () => setTrail((past) => (past.length > 1 ? past.slice(0, -1) : past)),
    goTo,
    say,
    drafts,
  }
  const keys = programKeys({ back: program.back, startGoing: () => setGoing(true), quit: () => setQuitting(true) })
  useBindings('program', keys)
  // A notice has been read when the next key is pressed; the key still does what it does.
  useKeyboard('dialog', () => (say(null), false), notice !== null)
  useKeyboard(
    'dialog',
    (press) => {
      setGoing(false)
      const shortcut = press.kind === 'letter' && shortcuts.find(({ letter }) => letter === press.letter)
      if (shortcut) goTo(shortcut.route)
      return true
    },
    going,
  )
  const question = quitting ? quitQuestion({ drafts: drafts.names, stay: () => setQuitting(false), leave: exit }) : null
  const shown = trail.at(-1) ?? home
  const header = <ConnectionState live={office} place={place} />
  const foot = going ? <Say tone="accent">g {goHint}</Say> : notice && <Say tone={notice.tone}>{notice.text}</Say>
  return (
    <ProgramProvider value={program}>
      <ChromeProvider value={{ header, notice: foot, question, programKeys: keys }}>
        <ScreenOf key={JSON.stringify(trail)} route={shown} />
      </ChromeProvider>
    </ProgramProvider>
  )
}
