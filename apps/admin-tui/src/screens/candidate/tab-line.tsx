import { Box } from 'ink'
import type { Binding } from '../../parts/bindings.ts'
import type { Question } from '../../parts/dialog.tsx'
import { Say } from '../../parts/tone.tsx'
import { useProgram } from '../../program.ts'

/** What every tab of a screen has around it. */
export interface TabProps {
  readonly title: string
  /** The parts of what is shown, in the order of the digits that show them. */
  readonly tabs: readonly string[]
  readonly shown: number
  readonly keys: readonly Binding[]
  readonly question: Question | null
}

/** The tabs, the one that is shown in brackets. */
export const TabLine = ({ tabs, shown }: Pick<TabProps, 'tabs' | 'shown'>) => (
  <Box height={2} paddingX={1} flexShrink={0}>
    {tabs.map((name, place) => (
      <Box key={name} paddingRight={1}>
        <Say tone={place === shown ? 'accent' : 'quiet'}>
          {place === shown ? `[${place + 1} ${name}]` : ` ${place + 1} ${name} `}
        </Say>
      </Box>
    ))}
  </Box>
)

/** Which part is shown, kept by `name` while the program runs, and the keys that show another. */
export function useTabs(
  name: string,
  tabs: readonly string[],
): { readonly shown: number; readonly keys: readonly Binding[] } {
  const [shown, setShown] = useProgram().kept(name, 0)
  const { length } = tabs
  return {
    shown,
    keys: [
      { keys: ['tab'], says: 'autre partie', run: () => setShown((shown + 1) % length) },
      {
        keys: ['shiftTab'],
        says: 'partie précédente',
        run: () => setShown((shown + length - 1) % length),
        quiet: true,
      },
      {
        keys: tabs.map((_, place) => String(place + 1)),
        says: 'partie',
        run: (key) => setShown(Number(key) - 1),
        quiet: true,
      },
    ],
  }
}
