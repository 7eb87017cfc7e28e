import { Text } from 'ink'
import { useState } from 'react'
import { edited, type Line, lettersOf } from './edit-line.ts'
import { useKeyboard } from './keyboard.tsx'
import { Say } from './tone.tsx'

interface Props {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Whether it is the one being typed in. */
  readonly active: boolean
  /** Columns it may take. */
  readonly width: number
  /** Shown while nothing is typed. */
  readonly example?: string
}

/** One line of text to type or paste in. It takes letters and the keys that move in a line, and leaves the others. */
export function TextField({ value, onChange, active, width, example = '' }: Props) {
  const [line, setLine] = useState<Line>(() => endOf(value))
  // A value that was set from outside (a draft taken up again, a field emptied) replaces what is shown.
  const shown = line.text === value ? line : endOf(value)

  useKeyboard(
    'field',
    (press) => {
      const next = edited(shown, press)
      if (!next) return false
      setLine(next)
      if (next.text !== value) onChange(next.text)
      return true
    },
    active,
  )
  if (!active) return value === '' ? <Say tone="quiet">{example}</Say> : <Say>{value}</Say>
  return <Typed line={shown} width={width} example={example} />
}

const endOf = (text: string): Line => ({ text, at: lettersOf(text).length })

/** The part of the line around the cursor; the cursor is a stroke of its own, so that it is seen without any style. */
function Typed({ line, width, example }: { readonly line: Line; readonly width: number; readonly example: string }) {
  const letters = lettersOf(line.text)
  const room = Math.max(1, width - 1)
  const from = Math.max(0, line.at - room)
  return (
    <Text wrap="truncate">
      {letters.slice(from, line.at).join('')}
      <Say tone="accent">▏</Say>
      {letters.slice(line.at, from + room).join('')}
      {line.text === '' && <Say tone="quiet">{example}</Say>}
    </Text>
  )
}
