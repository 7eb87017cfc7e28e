import type { Live } from '@delibere/client'
import type { MemberView, SessionView } from '@delibere/core'
import { formatLongDate, formatTimeOfDay, statusWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { useState } from 'react'
import { latestSheet } from '../../latest-sheet.ts'
import { useArea } from '../../parts/area.ts'
import type { Binding } from '../../parts/bindings.ts'
import type { Question } from '../../parts/dialog.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { Say } from '../../parts/tone.tsx'
import { useProgram } from '../../program.ts'
import { useOrder } from '../../use-order.ts'
import { explainRefusal } from '../../words.ts'
import { Now } from './now.tsx'
import { ReplaceMember } from './replace-member.tsx'
import { rowsOf, SessionRows } from './session-rows.tsx'
import { holderOf, roomHolder, useLinks } from './use-links.tsx'
import { useSaving } from './use-saving.tsx'

interface Props {
  readonly view: SessionView
  readonly live: Live<unknown>
}

/** Rows above the members: what the session is, and what is going on. */
const rowsAbove = 6

/** A session that is prepared or under way: its members, their links, its candidates, and what goes on now. */
export function OpenSession({ view, live }: Props) {
  const rows = rowsOf(view)
  const { height } = useArea()
  const selection = useSelection(rows.length, height)
  const chosen = rows[selection.index]
  const links = useLinks(view.id)
  const saving = useSaving()
  const cancelling = useCancelling(view)
  const [leaving, setLeaving] = useState<MemberView | null>(null)
  if (leaving) return <ReplaceMember view={view} leaving={leaving} onClose={() => setLeaving(null)} />

  const holder = chosen?.kind === 'member' ? holderOf(chosen.member) : chosen?.kind === 'room' ? roomHolder : null
  const known = links.links ?? []
  const given = holder !== null && known.some((link) => link.holder === holder.holder)
  const member = chosen?.kind === 'member' && chosen.member.signedAt === null ? chosen.member : null
  const sheets = view.hearings.flatMap((hearing) => latestSheet(view, hearing) ?? [])
  const sheet = chosen?.kind === 'hearing' ? latestSheet(view, chosen.hearing) : null
  const keys: readonly Binding[] = [
    ...(holder && links.links
      ? [{ keys: ['l'], says: given ? 'nouveau lien' : 'créer le lien', run: () => links.give(holder) }]
      : []),
    ...(holder && given ? [{ keys: ['r'], says: 'retirer le lien', run: () => links.takeBack(holder) }] : []),
    ...(member && view.status === 'planned' ? [{ keys: ['x'], says: 'remplacer', run: () => setLeaving(member) }] : []),
    ...(sheet ? [{ keys: ['f'], says: 'fiche PDF', run: () => saving.ask([sheet]) }] : []),
    ...(sheets.length > 0 ? [{ keys: ['t'], says: 'toutes les fiches', run: () => saving.ask(sheets) }] : []),
    ...(view.status === 'planned' ? [{ keys: ['a'], says: 'annuler la séance', run: cancelling.ask }] : []),
    ...selection.bindings,
  ]
  return (
    <Screen
      title={`Séance ${view.number}`}
      keys={keys}
      question={links.question ?? saving.question ?? cancelling.question}
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
            <Now view={view} clock={live.clock} width={area.width - 2} />
          </Box>
          <SessionRows view={view} links={known} chosen={chosen} width={area.width} height={area.height - rowsAbove} />
        </>
      )}
    </Screen>
  )
}

/** Giving up a session that nobody has signed into; asked once more, since nothing undoes it. */
function useCancelling({ id, number }: SessionView) {
  const { client, goTo, say } = useProgram()
  const { send, refusal } = useOrder(client)
  const [asking, setAsking] = useState(false)
  const cancel = async () => {
    if (!(await send({ type: 'session.cancel', sessionId: id }))) return
    goTo({ screen: 'sessions' })
    say({ tone: 'good', text: `La séance ${number} est annulée ; ses candidats et ses jurés sont libres.` })
  }
  const keep = { keys: ['escape', 'n'], says: 'la garder', run: () => setAsking(false) }
  const question: Question = {
    title: `Annuler la séance ${number} ?`,
    text: refusal
      ? explainRefusal(refusal)
      : 'Les candidats et les jurés seront libres à nouveau, et les liens n’ouvriront plus rien. C’est définitif.',
    keys: refusal ? [keep] : [{ keys: ['o'], says: 'annuler la séance', run: cancel }, keep],
  }
  return { question: asking ? question : null, ask: () => setAsking(true) }
}
