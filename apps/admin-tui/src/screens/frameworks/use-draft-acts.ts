import type { FrameworkLine } from '@delibere/core'
import { useState } from 'react'
import { sayDiscarded, sayPublished } from '../../commands/frameworks.ts'
import type { Binding } from '../../parts/bindings.ts'
import type { Question } from '../../parts/dialog.tsx'
import { useProgram } from '../../program.ts'
import { useTypedAnswer } from '../../use-typed-answer.tsx'
import { explainRefusal } from '../../words.ts'

/** Publishing a version that was loaded, which cannot be undone, and throwing it away, which can. Nothing for a published one (F5). */
export function useDraftActs(line: FrameworkLine | undefined): {
  readonly keys: readonly Binding[]
  readonly question: Question | null
} {
  const { client, say } = useProgram()
  const typed = useTypedAnswer()
  const [discarding, setDiscarding] = useState(false)
  if (line?.state !== 'draft') return { keys: [], question: null }
  const { certificate, version, example } = line
  const named = `${certificate} version ${version}`
  const publish = async () => {
    const confirmation = example ? 'given' : 'none'
    const answer = await client.order({ type: 'framework.publish', certificate, version, confirmation })
    if (!answer.ok) return explainRefusal(answer.error)
    say({ tone: 'good', text: sayPublished(line) })
    return null
  }
  const discard = async () => {
    setDiscarding(false)
    const draft = await client.framework({ certificate, version })
    const answer = await client.order({ type: 'framework.discard', certificate, version })
    const undo = draft.ok ? ({ type: 'framework.import', framework: draft.value } as const) : undefined
    say(
      answer.ok
        ? { tone: 'good', text: sayDiscarded(line), ...(undo ? { undo } : {}) }
        : { tone: 'bad', text: explainRefusal(answer.error) },
    )
  }
  const word = example ? 'EXEMPLE' : 'PUBLIER'
  const askToPublish = () =>
    typed.ask({
      title: `Publier ${named}\u202F?`,
      text: [
        'Publiée, une version ne change plus\u00A0: les prochaines séances seront préparées avec elle.',
        ...(example ? ['Elle dit être un exemple\u00A0: publiée, elle servirait à de vraies décisions.'] : []),
        `Pour confirmer, tapez ${word}\u00A0:`,
      ].join('\n'),
      says: 'publier',
      take: (answer) => {
        if (answer.trim().toUpperCase() !== word) return `Rien n’est publié\u00A0: il faut le mot ${word}.`
        return publish()
      },
    })
  const discardQuestion: Question = {
    title: `Abandonner ${named}\u202F?`,
    text: 'Cette version chargée et pas encore publiée disparaît. Les versions publiées restent.',
    keys: [
      { keys: ['return'], says: 'abandonner', run: discard },
      { keys: ['escape'], says: 'la garder', run: () => setDiscarding(false) },
    ],
  }
  return {
    keys: [
      { keys: ['p'], says: 'publier', run: askToPublish },
      { keys: ['a'], says: 'abandonner', run: () => setDiscarding(true) },
    ],
    question: discarding ? discardQuestion : typed.question,
  }
}
