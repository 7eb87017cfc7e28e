import type { Refusal } from '@delibere/client'
import { Box } from 'ink'
import { Screen } from '../parts/screen.tsx'
import { Say } from '../parts/tone.tsx'
import { explainRefusal } from '../words.ts'

interface Props {
  readonly title: string
  readonly refusal: Refusal | null
}

/** A screen whose content has not come yet, or will not. */
export const Waiting = ({ title, refusal }: Props) => (
  <Screen title={title} keys={[]}>
    {() => (
      <Box paddingX={1} paddingTop={1}>
        {refusal ? <Say tone="bad">{explainRefusal(refusal)}</Say> : <Say tone="quiet">Un instant…</Say>}
      </Box>
    )}
  </Screen>
)
