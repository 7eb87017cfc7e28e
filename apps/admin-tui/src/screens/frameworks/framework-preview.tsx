import { basename } from 'node:path'
import type { Order } from '@delibere/client'
import { type Framework, frameworkKey, type Result } from '@delibere/core'
import { counted, frameworkLinesOf } from '@delibere/core/fr'
import { Box } from 'ink'
import { useMemo } from 'react'
import { sayLoaded } from '../../commands/frameworks.ts'
import type { FrameworkRemark } from '../../file/framework-file.ts'
import { useArea } from '../../parts/area.ts'
import type { Binding } from '../../parts/bindings.ts'
import { Lines } from '../../parts/lines.tsx'
import { Reading } from '../../parts/reading.tsx'
import { Say, type Tone } from '../../parts/tone.tsx'
import { useKeptChoice, useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { useAnswer } from '../../use-answer.ts'
import { useConsidered } from '../../use-considered.ts'
import { useOrder } from '../../use-order.ts'
import { explainRefusal } from '../../words.ts'

interface Props {
  readonly path: string
  readonly found: Result<Framework, readonly FrameworkRemark[]>
  /** Reads the file once more, as when it has been corrected meanwhile. */
  readonly onAgain: () => void
  readonly onAnother: () => void
  readonly onDone: () => void
}

/** A framework file that has been read: all of it and the key that loads it, or all that is wrong with it. */
export function FrameworkPreview({ path, found, onAgain, onAnother, onDone }: Props) {
  const { client, freshness, goTo, say } = useProgram()
  const { busy, refusal, send } = useOrder(client)
  const { value: known } = useAnswer(() => client.frameworks(), freshness)
  const order: Order | null = found.ok ? { type: 'framework.import', framework: found.value } : null
  const considered = useConsidered(client, order, freshness)
  const lines = useMemo(
    () => (found.ok ? frameworkLinesOf(found.value) : found.error.map(({ sentence }) => sentence)),
    [found],
  )
  const list = useKeptChoice(titles.frameworks)
  const chooseIn = async (loaded: Framework) => {
    const now = await client.frameworks()
    const at = now.ok
      ? now.value.findIndex((one) => one.state === 'draft' && frameworkKey(one) === frameworkKey(loaded))
      : -1
    if (at >= 0) list.keep(at)
  }
  const load = async () => {
    if (!found.ok || !order || !(await send(order))) return
    await chooseIn(found.value)
    onDone()
    goTo({ screen: 'frameworks' })
    say({ tone: 'good', text: sayLoaded(found.value, true) })
  }
  const keys: readonly Binding[] = [
    ...(considered.state === 'allowed' && !busy ? [{ keys: ['return'], says: 'charger', run: load }] : []),
    { keys: ['r'], says: 'relire le fichier', run: onAgain },
    { keys: ['escape'], says: 'autre fichier', run: onAnother },
  ]
  const verdict = (): readonly [Tone, string] => {
    if (!found.ok) return ['bad', `${counted(found.error.length, 'problème')}\u00A0: rien ne peut être chargé.`]
    if (busy) return ['accent', 'Enregistrement…']
    const refused = refusal ?? (considered.state === 'refused' ? considered.refusal : null)
    if (refused) return ['bad', explainRefusal(refused)]
    const replaces = known?.some((one) => one.state === 'draft' && frameworkKey(one) === frameworkKey(found.value))
    return replaces
      ? ['warn', 'Entrée remplace la version de ce numéro déjà chargée.']
      : ['good', 'Rien n’est encore chargé\u00A0: Entrée pour charger.']
  }
  const [tone, sentence] = verdict()
  const { width } = useArea()
  return (
    <Reading
      title={titles['import-framework']}
      keys={keys}
      question={null}
      head={
        <Box flexDirection="column" height={4} paddingX={2} flexShrink={0}>
          <Say tone="strong">{basename(path)}</Say>
          <Lines text={sentence} width={width - 4} tone={tone} most={2} />
        </Box>
      }
      headRows={4}
      lines={lines}
    />
  )
}
