import { Box } from 'ink'
import { type ReactNode, useState } from 'react'
import { useBindings } from './bindings.ts'
import { Say } from './tone.tsx'

/** A word one may choose. */
interface Option {
  readonly value: string
  readonly says: string
  /** The whole of it, where `says` is short. */
  readonly meaning?: string
}

/** What is chosen among some words, and how to change it. */
export interface ChoiceOf<Value> {
  readonly value: Value
  readonly options: readonly Option[]
  readonly set: (value: Value) => void
}

interface OneOfProps {
  readonly field: ChoiceOf<string>
  readonly active: boolean
  readonly after: ReactNode
}

/** One of a few words, changed by the arrows. */
export function OneOf({ field, active, after }: OneOfProps) {
  const { options, value, set } = field
  const at = options.findIndex((option) => option.value === value)
  const by = (step: number) => set(options[(at + step + options.length) % options.length]?.value ?? value)
  useBindings(
    'field',
    [{ keys: ['left', 'right', ' '], says: 'changer', run: (key) => by(key === 'left' ? -1 : 1) }],
    active,
  )
  return (
    <Box>
      <Say>{active ? `‹ ${options[at]?.says} ›` : options[at]?.says}</Say>
      {active && <Say tone="quiet"> ← → changer</Say>}
      {after}
    </Box>
  )
}

interface SomeOfProps {
  readonly field: ChoiceOf<readonly string[]>
  readonly active: boolean
  readonly after: ReactNode
}

/** Some of a few words, each ticked or not. */
export function SomeOf({ field, active, after }: SomeOfProps) {
  const { options, value, set } = field
  const [at, setAt] = useState(0)
  const option = options[at]
  const toggle = () =>
    option && set(value.includes(option.value) ? value.filter((one) => one !== option.value) : [...value, option.value])
  useBindings(
    'field',
    [
      {
        keys: ['left', 'right'],
        says: 'choisir',
        run: (key) => setAt((at + (key === 'left' ? -1 : 1) + options.length) % options.length),
      },
      { keys: [' '], says: 'cocher', run: toggle },
    ],
    active,
  )
  return (
    <Box>
      {options.map(({ value: one, says }, place) => (
        <Box key={one} paddingRight={1} flexShrink={0}>
          <Say inverse={active && place === at}>
            {value.includes(one) ? '[x]' : '[ ]'} {says}
          </Say>
        </Box>
      ))}
      {active && <Say tone="quiet"> Espace cocher {option?.meaning ?? option?.says}</Say>}
      {after}
    </Box>
  )
}
