import { type FrameworkRef, frameworkKey } from '@delibere/core'
import { frameworkLinesOf } from '@delibere/core/fr'
import { Box } from 'ink'
import { Reading } from '../../parts/reading.tsx'
import { Say } from '../../parts/tone.tsx'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { useAnswer } from '../../use-answer.ts'
import { Waiting } from '../waiting.tsx'
import { stateOf } from './frameworks.tsx'
import { useDraftActs } from './use-draft-acts.ts'

/** A version of a framework in full, as the jury will see it; a draft can be published or thrown away from here. */
export function FrameworkScreen({ of }: { readonly of: FrameworkRef }) {
  const { client, freshness } = useProgram()
  const { value: framework, refusal } = useAnswer(() => client.framework(of), freshness)
  const { value: lines } = useAnswer(() => client.frameworks(), freshness)
  const line = lines?.find((one) => frameworkKey(one) === frameworkKey(of))
  const acts = useDraftActs(line)
  const title = `${titles.framework} ${of.certificate} ${of.version}`
  if (!framework || !lines) return <Waiting title={title} refusal={refusal} />
  const state = line ? stateOf(line) : 'abandonnée'
  return (
    <Reading
      title={title}
      keys={acts.keys}
      question={acts.question}
      head={
        <Box height={1} paddingX={2} flexShrink={0}>
          <Say tone="accent">{state}</Say>
        </Box>
      }
      headRows={1}
      lines={frameworkLinesOf(framework)}
    />
  )
}
