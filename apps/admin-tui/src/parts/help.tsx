import { Box } from 'ink'
import type { Area } from './area.ts'
import { type Binding, keysLabel, useBindings } from './bindings.ts'
import { useKeyboard } from './keyboard.tsx'
import { useSelection } from './selection.ts'
import { Say } from './tone.tsx'

interface Props {
  readonly title: string
  readonly keys: readonly Binding[]
  readonly area: Area
  readonly onClose: () => void
}

/** Every key of a screen and of the program, from the same bindings that do the work. */
export function Help({ title, keys, area, onClose }: Props) {
  const room = area.height - 2
  const { top, bindings } = useSelection(keys.length, room)
  useKeyboard('modal', () => true)
  useBindings('dialog', [{ keys: ['escape', '?', 'q', 'return'], says: 'fermer l’aide', run: onClose }, ...bindings])
  return (
    <Box flexDirection="column" paddingX={1}>
      <Say tone="strong">{`Aide\u00A0: ${title}`}</Say>
      <Box height={1} />
      {keys.slice(top, top + room).map((binding) => (
        <Box key={`${keysLabel(binding)} ${binding.says}`} height={1} flexShrink={0}>
          <Box width={16} flexShrink={0}>
            <Say tone="accent">{keysLabel(binding)}</Say>
          </Box>
          <Say>{binding.says}</Say>
        </Box>
      ))}
    </Box>
  )
}
