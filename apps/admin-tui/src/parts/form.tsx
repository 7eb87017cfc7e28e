import { Box } from 'ink'
import { useState } from 'react'
import type { Binding } from './bindings.ts'
import { type ChoiceOf, OneOf, SomeOf } from './choices.tsx'
import { TextField } from './text-field.tsx'
import { Say } from './tone.tsx'

interface Labelled {
  readonly name: string
  readonly label: string
  /** What is wrong with it, once it is known. */
  readonly problem?: string | null
}

/** One field of a form: a text, one of a few words, or some of a few words. */
export type Field =
  | (Labelled & {
      readonly kind: 'text'
      readonly value: string
      readonly example?: string
      readonly set: (value: string) => void
    })
  | (Labelled & ChoiceOf<string> & { readonly kind: 'one' })
  | (Labelled & ChoiceOf<readonly string[]> & { readonly kind: 'some' })

/** The names of what is typed as a free text. */
type TextOf<Typed> = {
  [Name in keyof Typed]: string extends Typed[Name] ? Name : never
}[keyof Typed] &
  string

interface TypedIn<Typed> {
  readonly typed: Typed
  readonly problems: Readonly<Partial<Record<keyof Typed, string>>>
  readonly change: (part: Partial<Typed>) => void
}

/** Makes the text fields of a form from what is typed in it, each by its name. */
export const textFieldsOf =
  <Typed,>({ typed, problems, change }: TypedIn<Typed>) =>
  (name: TextOf<Typed>, label: string, example = ''): Field => ({
    kind: 'text',
    name,
    label,
    value: typed[name] as string,
    example,
    problem: problems[name] ?? null,
    set: (value) => change({ [name]: value } as Partial<Typed>),
  })

const labelWidth = 24

interface Focus {
  readonly index: number
  readonly bindings: readonly Binding[]
}

/**
 * Which field is being filled in. Entrée and Tab go to the next; on the last, Entrée does what the form is for and Tab is
 * left to the screen.
 */
export function useFormFocus(count: number, submit: { readonly says: string; readonly run: () => void }): Focus {
  const [index, setIndex] = useState(0)
  const go = (to: number) => setIndex(Math.max(0, Math.min(count - 1, to)))
  const next: Binding = { keys: ['return', 'tab'], says: 'champ suivant', run: () => go(index + 1) }
  const last: Binding = { keys: ['return'], says: submit.says, run: submit.run }
  const back: Binding = { keys: ['shiftTab'], says: 'champ précédent', run: () => go(index - 1), quiet: true }
  return {
    index,
    bindings: [
      index < count - 1 ? next : last,
      { keys: ['up', 'down'], says: 'champ', run: (key) => go(index + (key === 'up' ? -1 : 1)) },
      ...(index > 0 ? [back] : []),
    ],
  }
}

interface FormProps {
  readonly fields: readonly Field[]
  readonly focus: number
  readonly width: number
  /** Rows it may take; all its fields unless told. */
  readonly height?: number
}

/** The fields of a form, one a row, with what is wrong beside each; of a long one, those around the one being filled in. */
export const Form = ({ fields, focus, width, height = fields.length }: FormProps) => (
  <Box flexDirection="column">
    {fields
      .map((field, place) => ({ field, place }))
      .slice(topOf(focus, height, fields.length))
      .slice(0, height)
      .map(({ field, place }) => (
        <Box key={field.name} height={1} flexShrink={0} paddingX={1}>
          <Box width={labelWidth} flexShrink={0}>
            <Say tone={place === focus ? 'accent' : 'quiet'}>
              {place === focus ? '› ' : '  '}
              {field.label}
            </Say>
          </Box>
          <FieldBody field={field} active={place === focus} width={width - labelWidth - 2} />
        </Box>
      ))}
  </Box>
)

/** The first field in sight: the one being filled in stays in the middle where it can. */
const topOf = (focus: number, height: number, count: number): number =>
  Math.max(0, Math.min(focus - Math.floor(height / 2), count - height))

interface BodyProps {
  readonly field: Field
  readonly active: boolean
  readonly width: number
}

function FieldBody({ field, active, width }: BodyProps) {
  const problem = field.problem && <Say tone="bad"> ← {field.problem}</Say>
  switch (field.kind) {
    case 'text':
      return (
        <Box>
          <Box flexShrink={0}>
            <TextField
              value={field.value}
              onChange={field.set}
              active={active}
              width={width}
              example={field.example ? `(${field.example})` : ''}
            />
          </Box>
          {problem}
        </Box>
      )
    case 'one':
      return <OneOf field={field} active={active} after={problem} />
    case 'some':
      return <SomeOf field={field} active={active} after={problem} />
  }
}
