import { Box } from 'ink'
import { TextField } from './text-field.tsx'
import { Say } from './tone.tsx'
import type { Search } from './use-search.ts'

interface Props {
  readonly search: Pick<Search<unknown>, 'text' | 'setText' | 'typing' | 'nothing'>
  readonly width: number
  /** Beside it, such as how many were found. */
  readonly count: string
}

/** Where the search is typed, and what it found. */
export const SearchLine = ({ search, width, count }: Props) => (
  <Box height={1} flexShrink={0} paddingX={1} justifyContent="space-between">
    <Box>
      <Say tone="quiet">{'Chercher\u00A0: '}</Say>
      <TextField
        value={search.text}
        onChange={search.setText}
        active={search.typing}
        width={Math.floor(width / 2)}
        example={search.typing ? '' : 'touche /'}
      />
      {search.nothing && <Say tone="warn">{'  rien ne correspond'}</Say>}
    </Box>
    <Say tone="quiet">{count}</Say>
  </Box>
)
