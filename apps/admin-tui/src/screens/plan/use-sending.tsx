import type { CandidateId } from '@delibere/core'
import { nbsp } from '@delibere/core/fr'
import { useState } from 'react'
import type { Question } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/text-field.tsx'
import type { PlanDesk } from '../../plan-desk.ts'

interface Sent {
  readonly id: CandidateId
  readonly name: string
}

/** Asks for the office's word on a candidate whose workplace assessment is not positive (C6): from then on they are planned. */
export function useSending(desk: PlanDesk): {
  readonly ask: (candidate: Sent) => void
  readonly question: Question | null
} {
  const [about, setAbout] = useState<Sent | null>(null)
  const [word, setWord] = useState('')
  const close = () => setAbout(null)
  const send = () => {
    if (!about || word.trim() === '') return
    desk.change({ words: { ...desk.state.words, [about.id]: word.trim() } })
    close()
  }
  return {
    ask(candidate) {
      setWord('')
      setAbout(candidate)
    },
    question: about && {
      title: `Votre mot pour convoquer ${about.name}`,
      text: `Un domaine n’est pas maîtrisé en entreprise. Le mot est gardé au journal quand la séance est créée${nbsp}; d’ici là il ne vaut que sur ce poste.`,
      keys: [
        { keys: ['return'], says: 'le convoquer quand même', run: send },
        { keys: ['escape'], says: 'revenir', run: close },
      ],
      body: ({ width }) => (
        <TextField value={word} onChange={setWord} active width={width} example="(décision de la responsable)" />
      ),
    },
  }
}
