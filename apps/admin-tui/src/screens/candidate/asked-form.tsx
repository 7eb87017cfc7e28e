import { Box } from 'ink'
import { type Field, Form, useFormFocus } from '../../parts/form.tsx'
import { Lines } from '../../parts/lines.tsx'
import { Screen } from '../../parts/screen.tsx'

/** A field, and the whole of what it asks where its label is too short for it. */
export interface Asked {
  readonly field: Field
  readonly whole: string
}

interface Props {
  readonly title: string
  readonly asked: readonly Asked[]
  readonly onDone: () => void
}

/** The form of one row of a part; what is typed is kept when one leaves it. */
export function AskedForm({ title, asked, onDone }: Props) {
  const focus = useFormFocus(asked.length, { says: 'revenir aux parties', run: onDone })
  const keys = [{ keys: ['escape', 'ctrl+s'], says: 'revenir aux parties', run: onDone }, ...focus.bindings]
  const current = asked[focus.index]
  return (
    <Screen title={title} keys={keys} typing={current?.field.kind === 'text'}>
      {({ width, height }) => (
        <Box flexDirection="column">
          <Form fields={asked.map(({ field }) => field)} focus={focus.index} width={width} height={height - 5} />
          <Box flexDirection="column" height={5} paddingX={1} paddingTop={1}>
            <Lines text={current?.whole ?? ''} width={width - 2} tone="quiet" most={4} />
          </Box>
        </Box>
      )}
    </Screen>
  )
}

export const text = (name: string, label: string, value: string, set: (value: string) => void, whole = ''): Asked => ({
  field: { kind: 'text', name, label, value, set },
  whole,
})

/** One of a few words; '' where nothing is said yet. */
export const choice = <Value extends string>(
  [name, label]: readonly [name: string, label: string],
  words: Readonly<Record<Exclude<Value, ''>, string>>,
  value: Value,
  set: (value: Value) => void,
  whole = '',
): Asked => {
  const said = Object.entries<string>(words).map(([word, says]) => ({ value: word, says }))
  const options = [{ value: '', says: '—' }, ...said]
  return { field: { kind: 'one', name, label, value, options, set: (to) => set(to as Value) }, whole }
}

export const replaced = <Item,>(items: readonly Item[], place: number, item: Item): readonly Item[] =>
  items.map((one, at) => (at === place ? item : one))
