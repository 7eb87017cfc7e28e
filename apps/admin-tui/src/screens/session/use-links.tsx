import type { LinkState } from '@delibere/client'
import type { JurorId, LinkHolder, SessionId } from '@delibere/core'
import { Box, useApp, useStdin, useStdout } from 'ink'
import { useEffect, useState } from 'react'
import type { Question } from '../../parts/dialog.tsx'
import { Say } from '../../parts/tone.tsx'
import { wrapped } from '../../parts/wrapped.ts'
import { useProgram } from '../../program.ts'
import { useAnswer } from '../../use-answer.ts'
import { explainRefusal } from '../../words.ts'

/** Who a link is for, as the office calls them. */
export interface Holder {
  readonly holder: LinkHolder
  readonly name: string
}

export interface Links {
  /** Null until it is known which there are: before that none can be made, for it might end one unasked. */
  readonly links: readonly LinkState[] | null
  /** What has to be answered before going on; a link that has just been made is shown so. */
  readonly question: Question | null
  readonly give: (to: Holder) => void
  readonly takeBack: (from: Holder) => void
}

type Asking =
  | { readonly kind: 'replace' | 'revoke'; readonly who: Holder }
  | { readonly kind: 'shown'; readonly who: Holder; readonly url: string }

const pollEvery = 10_000

/** The personal links of a session: making one, seeing it this once, taking it back. */
export function useLinks(sessionId: SessionId): Links {
  const { client, freshness, say, place } = useProgram()
  const copy = useCopy()
  const [asking, setAsking] = useState<Asking | null>(null)
  const turn = useTurn()
  const links = useAnswer(() => client.links(sessionId), `${freshness} ${turn.count}`).value
  const close = () => setAsking(null)

  const issue = async (who: Holder) => {
    close()
    const answer = await client.issueLink({ sessionId, holder: who.holder })
    if (answer.ok) setAsking({ kind: 'shown', who, url: answer.value.url })
    else say({ tone: 'bad', text: explainRefusal(answer.error) })
    turn.next()
  }
  const revoke = async (who: Holder) => {
    close()
    const answer = await client.revokeLink({ sessionId, holder: who.holder })
    say(
      answer.ok
        ? { tone: 'good', text: `Le lien de ${who.name} est retiré.` }
        : { tone: 'bad', text: explainRefusal(answer.error) },
    )
    turn.next()
  }
  const has = ({ holder }: Holder) => links?.some((link) => link.holder === holder) ?? false
  return {
    links,
    give: (who) => (has(who) ? setAsking({ kind: 'replace', who }) : void issue(who)),
    takeBack: (who) => setAsking({ kind: 'revoke', who }),
    question: asking && questionOf(asking, { issue, revoke, close, copy, inside: place.kind === 'inside' }),
  }
}

interface Answers {
  readonly issue: (who: Holder) => void
  readonly revoke: (who: Holder) => void
  readonly close: () => void
  readonly copy: { readonly toClipboard: (text: string) => void; readonly alone: (text: string) => void }
  /** Whether no server listens: the link leads nowhere until one does. */
  readonly inside: boolean
}

function questionOf(asking: Asking, { issue, revoke, close, copy, inside }: Answers): Question {
  const { who } = asking
  const stop = { keys: ['escape'], says: 'annuler', run: close }
  if (asking.kind === 'shown') return shownLink(asking, { close, copy, inside })
  if (asking.kind === 'revoke') {
    return {
      title: `Retirer le lien de ${who.name} ?`,
      text: 'Il n’ouvrira plus rien, et les appareils qui l’ont utilisé seront déconnectés.',
      keys: [{ keys: ['return', 'o'], says: 'retirer le lien', run: () => revoke(who) }, stop],
    }
  }
  return {
    title: `Faire un nouveau lien pour ${who.name} ?`,
    text: 'Le lien précédent n’ouvrira plus rien, et les appareils qui l’ont utilisé seront déconnectés.',
    keys: [{ keys: ['return', 'o'], says: 'faire un nouveau lien', run: () => issue(who) }, stop],
  }
}

function shownLink(
  { who, url }: Extract<Asking, { kind: 'shown' }>,
  { close, copy, inside }: Pick<Answers, 'close' | 'copy' | 'inside'>,
): Question {
  return {
    title: `Lien personnel de ${who.name}`,
    text: [
      'Il est affiché cette seule fois : transmettez-le à cette personne et à elle seule.',
      ...(inside ? ['Aucun serveur ne tourne : le lien fonctionnera quand il sera démarré (pnpm start).'] : []),
    ].join('\n'),
    body: ({ width }) => (
      <Box flexDirection="column">
        {wrapped(url, width).map((piece) => (
          <Say key={piece} tone="accent">
            {piece}
          </Say>
        ))}
      </Box>
    ),
    keys: [
      {
        keys: ['c'],
        says: 'copier dans le presse-papiers (si le terminal le permet)',
        run: () => copy.toClipboard(url),
      },
      { keys: ['v'], says: 'voir le lien seul, pour le copier à la souris', run: () => copy.alone(url) },
      { keys: ['escape', 'return'], says: 'fermer', run: close },
    ],
  }
}

/** Two ways of getting a text out of the terminal in one piece, however long it is. */
function useCopy(): Answers['copy'] {
  const { stdout } = useStdout()
  const { stdin } = useStdin()
  const { suspendTerminal } = useApp()
  return {
    // OSC 52; a terminal that does not know it shows nothing.
    toClipboard: (text) => void stdout.write(`\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`),
    alone: (text) =>
      void suspendTerminal(async () => {
        stdout.write(`\n${text}\n\nEntrée pour revenir à Délibéré.\n`)
        stdin.resume()
        await new Promise((resolve) => stdin.once('data', resolve))
      }),
  }
}

/** Counts up by itself, since nothing tells that a link has been opened on one device more, and when told to. */
function useTurn() {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setCount((turn) => turn + 1), pollEvery)
    return () => clearInterval(timer)
  }, [])
  return { count, next: () => setCount((turn) => turn + 1) }
}

export const holderOf = (member: { readonly id: JurorId; readonly name: string }): Holder => ({
  holder: member.id,
  name: member.name,
})
export const roomHolder: Holder = { holder: 'room', name: 'l’écran de salle' }
