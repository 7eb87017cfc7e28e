import { beforeTime, type Due, type Whom } from '@delibere/core'
import { counted, nbsp, thin } from '@delibere/core/fr'
import { Box } from 'ink'
import { useState } from 'react'
import type { Question } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { Say } from '../../parts/tone.tsx'
import { useProgram } from '../../program.ts'
import { eraseWord, explainRefusal } from '../../words.ts'
import { personsOf } from './people.ts'

/** Who is to be erased, and what they are called in the question. */
interface Erasing {
  readonly whom: readonly Whom[]
  readonly name: string
  readonly typed: string
  readonly problem: string | null
  readonly busy: boolean
}

/** Erases people for good, once the word for it has been typed in full (P2). */
export function useErasing(due: readonly Due[]): {
  readonly question: Question | null
  readonly ask: (whom: readonly Whom[], name: string) => void
} {
  const { client, say } = useProgram()
  const [erasing, setErasing] = useState<Erasing | null>(null)
  const erase = async (one: Erasing) => {
    if (one.busy) return
    if (one.typed.trim() !== eraseWord)
      return setErasing({
        ...one,
        problem: `Rien n’est effacé. Tapez ${eraseWord}, en toutes lettres et en majuscules.`,
      })
    setErasing({ ...one, busy: true, problem: null })
    const answer = await client.erase(personsOf(one.whom))
    setErasing(null)
    say(
      answer.ok
        ? { tone: 'good', text: `Effacement terminé${nbsp}: ${one.name}.` }
        : { tone: 'bad', text: explainRefusal(answer.error) },
    )
  }
  const close = () => setErasing(null)
  const question = erasing && {
    title: `Effacer pour toujours${nbsp}: ${erasing.name}${thin}?`,
    text: [...saysOf(erasing, due), ...(erasing.problem ? [erasing.problem] : [])].join('\n'),
    keys: erasing.busy
      ? []
      : [
          { keys: ['return'], says: 'effacer', run: () => void erase(erasing) },
          { keys: ['escape'], says: 'ne rien faire', run: close },
        ],
    body: ({ width }: { readonly width: number }) => (
      <Box height={1}>
        {erasing.busy ? (
          <Say>Effacement en cours…</Say>
        ) : (
          <>
            <Say tone="accent">{`Tapez ${eraseWord}${nbsp}: `}</Say>
            <TextField
              value={erasing.typed}
              onChange={(typed) => setErasing({ ...erasing, typed, problem: null })}
              active
              width={width - 18}
            />
          </>
        )}
      </Box>
    ),
  }
  return {
    question,
    ask: (whom, name) => setErasing({ whom, name, typed: '', problem: null, busy: false }),
  }
}

function saysOf({ whom }: Erasing, due: readonly Due[]): readonly string[] {
  const early = beforeTime(due, whom).length > 0
  const files = whom.every(({ kind }) => kind === 'file')
  return [
    ...(early ? [`Attention${nbsp}: la durée de conservation n’est pas encore écoulée.`] : []),
    files
      ? 'Le dossier, ses pièces et ce qui en a été saisi disparaissent de tous les fichiers\u202F; l’inscription et les fiches restent.'
      : 'Noms, dossier, pièces jointes et fiches disparaissent de tous les fichiers\u202F; restent le numéro, la date et la décision.',
    'Rien ne rend ce qui est effacé. Les sauvegardes faites ailleurs sont à remplacer.',
    ...(whom.length > 1 ? [`${counted(whom.length, 'effacement')} d’un coup.`] : []),
  ]
}
