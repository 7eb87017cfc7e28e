import type { LinkState } from '@delibere/client'
import type { SessionId } from '@delibere/core'
import { useEffect, useState } from 'react'
import type { Question } from '../../parts/dialog.tsx'
import { useProgram } from '../../program.ts'
import { useAnswer } from '../../use-answer.ts'
import { explainRefusal } from '../../words.ts'
import { type Asking, type Holder, questionOf } from './link-questions.tsx'
import { useCopy } from './use-copy.ts'

export interface Links {
  /** Null until it is known which there are: before that none can be made, for it might end one unasked. */
  readonly links: readonly LinkState[] | null
  /** What has to be answered before going on; a link that has just been made is shown so. */
  readonly question: Question | null
  readonly give: (to: Holder) => void
  readonly takeBack: (from: Holder) => void
}

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
        ? { tone: 'good', text: `Le lien donné à ${who.name} est retiré.` }
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

/** Counts up by itself, since nothing tells that a link has been opened on one device more, and when told to. */
function useTurn() {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setCount((turn) => turn + 1), pollEvery)
    return () => clearInterval(timer)
  }, [])
  return { count, next: () => setCount((turn) => turn + 1) }
}
