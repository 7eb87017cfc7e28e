import type { Order } from '@delibere/client'
import type { MemberView, SessionView } from '@delibere/core'
import { nbsp } from '@delibere/core/fr'
import { useState } from 'react'
import type { Binding } from '../../parts/bindings.ts'
import type { Question } from '../../parts/dialog.tsx'
import { useProgram } from '../../program.ts'
import { useOrder } from '../../use-order.ts'
import { explainRefusal } from '../../words.ts'

/** One thing that may be done about a member while the sitting goes on, and how it is asked once more. */
interface SeatAct {
  readonly letter: string
  readonly says: string
  readonly order: Order
  readonly title: string
  readonly text: string
  readonly done: string
}

interface Asked {
  readonly act: SeatAct
  /** Whether it has been tried since it was asked: a refusal of before says nothing of it. */
  readonly tried: boolean
}

/** Who sits and who presides, said by the office for a room that cannot: a departure, a return, the presidency (J2, J3). */
export function useSeats(view: SessionView) {
  const { client, say } = useProgram()
  const { send, refusal } = useOrder(client)
  const [asked, setAsked] = useState<Asked | null>(null)
  const carryOut = async (act: SeatAct) => {
    setAsked({ act, tried: true })
    if (!(await send(act.order))) return
    setAsked(null)
    say({ tone: 'good', text: act.done })
  }
  const question = ({ act, tried }: Asked): Question => {
    const stop = { keys: ['escape', 'n'], says: 'ne rien faire', run: () => setAsked(null) }
    const why = tried ? refusal : null
    return {
      title: act.title,
      text: why ? explainRefusal(why) : act.text,
      keys: why ? [stop] : [{ keys: ['o'], says: act.says, run: () => carryOut(act) }, stop],
    }
  }
  const keysFor = (member: MemberView): readonly Binding[] =>
    actsOn(view, member).map((act) => ({
      keys: [act.letter],
      says: act.says,
      run: () => setAsked({ act, tried: false }),
    }))
  return { question: asked && question(asked), keysFor }
}

function actsOn({ id: sessionId, status }: SessionView, member: MemberView): readonly SeatAct[] {
  const { id: jurorId, name, president, signedAt, departedAt, replacedBy } = member
  if (status !== 'open' && status !== 'minutes') return []
  if (departedAt !== null) return replacedBy === null ? [returning(sessionId, jurorId, name)] : []
  if (signedAt === null) return []
  return [departing(sessionId, jurorId, name), ...(president ? [] : [presiding(sessionId, jurorId, name)])]
}

type Makes = (sessionId: SessionView['id'], jurorId: MemberView['id'], name: string) => SeatAct

const departing: Makes = (sessionId, jurorId, name) => ({
  letter: 'd',
  says: 'noter le départ',
  order: { type: 'member.depart', sessionId, jurorId },
  title: `Noter que ${name} a quitté la séance\u202F?`,
  text: 'L’heure est notée au procès-verbal. Si le jury n’est plus au complet, les candidats qui attendent ne pourront être appelés qu’après un remplacement (x). Si cette personne préside, la présidence passe aussitôt à un autre membre.',
  done: `Le départ de ${name} est noté.`,
})

const returning: Makes = (sessionId, jurorId, name) => ({
  letter: 'd',
  says: 'noter le retour',
  order: { type: 'member.return', sessionId, jurorId },
  title: `Noter que ${name} est de retour\u202F?`,
  text: 'Son départ n’est plus noté. Cette personne siège à partir du prochain candidat.',
  done: `${name} siège de nouveau.`,
})

const presiding: Makes = (sessionId, to, name) => ({
  letter: 'h',
  says: 'faire présider',
  order: { type: 'presidency.transfer', sessionId, to },
  title: `Passer la présidence à ${name}\u202F?`,
  text: `Si le président ne répond plus${nbsp}: la personne choisie préside aussitôt, sur son propre écran. C’est noté au procès-verbal.`,
  done: `${name} préside à présent.`,
})
