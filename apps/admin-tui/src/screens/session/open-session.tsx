import type { Live } from '@delibere/client'
import type { HearingLine, MemberView, SessionView } from '@delibere/core'
import { explainObstacle, formatLongDate, formatTimeOfDay, statusWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { useState } from 'react'
import { latestSheet } from '../../latest-sheet.ts'
import { useArea } from '../../parts/area.ts'
import type { Binding } from '../../parts/bindings.ts'
import type { Question } from '../../parts/dialog.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { Say } from '../../parts/tone.tsx'
import { wrapped } from '../../parts/wrapped.ts'
import { useProgram } from '../../program.ts'
import { useOrder } from '../../use-order.ts'
import { explainRefusal } from '../../words.ts'
import { Now } from './now.tsx'
import { ReplaceMember } from './replace-member.tsx'
import type { Holder } from './link-questions.tsx'
import { rowsOf, type SessionRow, SessionRows } from './session-rows.tsx'
import { type Links, useLinks } from './use-links.ts'
import { useReleasing } from './use-releasing.ts'
import { type Saving, useSaving } from './use-saving.tsx'
import { useSeats } from './use-seats.ts'

interface Props {
  readonly view: SessionView
  readonly live: Live<unknown>
}

/** Rows above the members: what the session is, and what is going on; of a prepared one, what has come up against it too. */
const usualRowsAbove = 6
const mostObstacleRows = 4

/** A session that is prepared or under way: its members, their links, its candidates, and what goes on now. */
export function OpenSession({ view, live }: Props) {
  const rows = rowsOf(view)
  const { width, height } = useArea()
  const selection = useSelection(rows.length, height)
  const chosen = rows[selection.index]
  const links = useLinks(view.id)
  const saving = useSaving()
  const cancelling = useCancelling(view)
  const releasing = useReleasing(view)
  const seats = useSeats(view)
  const { open } = useProgram()
  const enterPaper = () => open({ screen: 'paper', sessionId: view.id })
  const [leaving, setLeaving] = useState<MemberView | null>(null)
  if (leaving) return <ReplaceMember view={view} leaving={leaving} onClose={() => setLeaving(null)} />

  const obstacles = view.obstacles.flatMap((one) => wrapped(explainObstacle(one), width - 2)).slice(0, mostObstacleRows)
  const rowsAbove = usualRowsAbove + obstacles.length
  const means = { view, release: releasing.ask, replace: setLeaving, enterPaper }
  const keys = [...keysOf({ ...means, chosen, links, saving, cancelling, seats }), ...selection.bindings]
  return (
    <Screen
      title={`Séance ${view.number}`}
      keys={keys}
      question={links.question ?? saving.question ?? cancelling.question ?? releasing.question ?? seats.question}
    >
      {(area) => (
        <>
          <Box flexDirection="column" height={rowsAbove} flexShrink={0} paddingX={1}>
            <Say>
              {formatLongDate(view.date)}, {formatTimeOfDay(view.opensAt)}, {view.place} ·{' '}
              <Say tone="strong">{statusWords[view.status]}</Say>
              {live.connection === 'live' ? '' : ' · connexion perdue, vue figée'}
            </Say>
            <Box height={1} />
            {obstacles.map((line, place) => (
              <Say key={place} tone="bad">
                {line}
              </Say>
            ))}
            <Now view={view} clock={live.clock} width={area.width - 2} />
          </Box>
          <SessionRows
            view={view}
            links={links.links ?? []}
            chosen={chosen}
            width={area.width}
            height={area.height - rowsAbove}
          />
        </>
      )}
    </Screen>
  )
}

interface Means {
  readonly view: SessionView
  readonly chosen: SessionRow | undefined
  readonly links: Links
  readonly saving: Saving
  readonly cancelling: { readonly ask: () => void }
  readonly seats: Pick<ReturnType<typeof useSeats>, 'keysFor'>
  readonly release: (hearing: HearingLine) => void
  readonly replace: (leaving: MemberView) => void
  readonly enterPaper: () => void
}

/** What can be done with the session and with the chosen line of it, as things stand. */
function keysOf(means: Means): readonly Binding[] {
  const { view, chosen, links, saving, cancelling, seats, release, replace, enterPaper } = means
  const planned = view.status === 'planned'
  const holder = holderOf(chosen)
  const given = holder !== null && (links.links ?? []).some((link) => link.holder === holder.holder)
  const member = chosen?.kind === 'member' ? chosen.member : null
  const sheets = view.hearings.flatMap((hearing) => latestSheet(view, hearing) ?? [])
  const sheet = chosen?.kind === 'hearing' ? latestSheet(view, chosen.hearing) : null
  const key = (letter: string, says: string, run: () => void): readonly Binding[] => [{ keys: [letter], says, run }]
  return [
    ...(holder && links.links ? key('l', given ? 'nouveau lien' : 'créer le lien', () => links.give(holder)) : []),
    ...(holder && given ? key('r', 'retirer le lien', () => links.takeBack(holder)) : []),
    ...(member && mayBeReplaced(view, member) ? key('x', 'remplacer', () => replace(member)) : []),
    ...(member ? seats.keysFor(member) : []),
    ...(chosen?.kind === 'hearing' && planned ? key('x', 'retirer de la séance', () => release(chosen.hearing)) : []),
    ...(sheet ? key('f', 'fiche PDF', () => saving.ask([sheet])) : []),
    ...(sheets.length > 0 ? key('t', 'toutes les fiches', () => saving.ask(sheets)) : []),
    ...(view.status === 'closed' ? [] : key('p', 'imprimer le secours papier', () => saving.askPaper(view))),
    ...(view.status === 'closed' ? [] : key('s', 'saisir le secours papier', enterPaper)),
    ...(planned ? key('a', 'annuler la séance', cancelling.ask) : []),
  ]
}

/** Who has not come, or has left for good with nobody in their place (J3). */
const mayBeReplaced = ({ status }: SessionView, { signedAt, departedAt, replacedBy }: MemberView): boolean =>
  (status === 'planned' || status === 'open') && replacedBy === null && (signedAt === null || departedAt !== null)

/** Who a link on this line is for; nobody on the line of a candidate. */
function holderOf(row: SessionRow | undefined): Holder | null {
  if (row?.kind === 'member') return { holder: row.member.id, name: row.member.name }
  return row?.kind === 'room' ? { holder: 'room', name: 'l’écran de salle' } : null
}

/** Giving up a session that nobody has signed into; asked once more, since nothing undoes it. */
function useCancelling({ id, number }: SessionView) {
  const { client, goTo, say } = useProgram()
  const { send, refusal } = useOrder(client)
  const [asking, setAsking] = useState(false)
  const cancel = async () => {
    if (!(await send({ type: 'session.cancel', sessionId: id }))) return
    goTo({ screen: 'sessions' })
    say({ tone: 'good', text: `La séance ${number} est annulée\u202F; ses candidats et ses jurés sont libres.` })
  }
  const keep = { keys: ['escape', 'n'], says: 'la garder', run: () => setAsking(false) }
  const question: Question = {
    title: `Annuler la séance ${number}\u202F?`,
    text: refusal
      ? explainRefusal(refusal)
      : 'Les candidats et les jurés seront libres à nouveau, et les liens n’ouvriront plus rien. C’est définitif.',
    keys: refusal ? [keep] : [{ keys: ['o'], says: 'annuler la séance', run: cancel }, keep],
  }
  return { question: asking ? question : null, ask: () => setAsking(true) }
}
