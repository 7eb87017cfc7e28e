import type { CandidateLine } from '@delibere/core'
import { nbsp } from '@delibere/core/fr'
import { type ReactNode, useState } from 'react'
import type { Binding } from '../../parts/bindings.ts'
import { TextField } from '../../parts/text-field.tsx'
import { Say } from '../../parts/tone.tsx'
import type { StepProps } from './step-props.ts'

/** Asks for the office's word on a candidate whose workplace assessment is not positive (C6). */
export function useWord({ words }: StepProps['draft'], change: StepProps['change']) {
  const [about, setAbout] = useState<CandidateLine | null>(null)
  const close = () => setAbout(null)
  const keys: readonly Binding[] = [
    { keys: ['return'], says: 'confirmer', run: close },
    { keys: ['escape'], says: 'fermer', run: close },
  ]
  const field: ReactNode = about && (
    <>
      <Say tone="accent">{`Votre mot pour convoquer ${about.name}${nbsp}: `}</Say>
      <TextField
        value={words[about.id] ?? ''}
        onChange={(word) => change({ words: { ...words, [about.id]: word } })}
        active
        width={40}
        example="(décision de la responsable)"
      />
    </>
  )
  return { ask: setAbout, keys: about ? keys : null, field }
}
