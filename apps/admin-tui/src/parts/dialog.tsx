import { Box } from 'ink'
import type { ReactNode } from 'react'
import type { Area } from './area.ts'
import { type Binding, keysLabel, useBindings } from './bindings.ts'
import { useKeyboard } from './keyboard.tsx'
import { Say } from './tone.tsx'
import { wrapped } from './wrapped.ts'

/** A question in the place of a screen: until it is answered, no other key does anything. */
export interface Question {
  readonly title: string
  /** What follows from each answer, in sentences, one a line. */
  readonly text?: string
  readonly keys: readonly Binding[]
  readonly body?: (area: Area) => ReactNode
}

interface Props extends Question {
  readonly area: Area
}

export function Dialog({ title, text = '', keys, body, area }: Props) {
  useKeyboard('modal', () => true)
  useBindings('dialog', keys)
  const shown = keys.filter(({ quiet }) => !quiet)
  const lines = [title, ...(text === '' ? [] : ['', text])].flatMap((line) => wrapped(line, area.width - 2))
  return (
    <Box flexDirection="column" paddingX={1}>
      {lines.map((line, place) => (
        <Say key={place} tone={place === 0 ? 'strong' : 'plain'}>
          {line === '' ? ' ' : line}
        </Say>
      ))}
      <Box height={1} />
      {body?.({ width: area.width - 2, height: area.height - lines.length - shown.length - 2 })}
      {body && <Box height={1} />}
      {shown.map((binding) => (
        <Box key={keysLabel(binding)} height={1} flexShrink={0}>
          <Box width={16} flexShrink={0}>
            <Say tone="accent">{keysLabel(binding)}</Say>
          </Box>
          <Say>{binding.says}</Say>
        </Box>
      ))}
    </Box>
  )
}
