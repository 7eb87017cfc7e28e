import { Box } from 'ink'
import { useState } from 'react'
import type { Binding } from './bindings.ts'
import { type ChoiceOf, OneOf, SomeOf } from './choices.tsx'
import { Lines } from './lines.tsx'
import { placeInList } from './list.tsx'
import { TextField } from './text-field.tsx'
import { Say } from './tone.tsx'
import { wrapped } from './wrapped.ts'

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

/** Columns for the labels: as many as the longest takes, up to half of the form. */
const labelWidthOf = (fields: readonly Field[], width: number): number =>
  Math.min(Math.max(24, ...fields.map(({ label }) => label.length + 3)), Math.floor(width / 2))

/** Lines for what is wrong with the field being filled in, where it does not fit beside it. */
const mostProblemLines = 2

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

/**
 * The fields of a form, one a row, with what is wrong beside each, and the whole of it below for the one being filled in; of
 * a long form, those around that one, and which they are of how many.
 */
export function Form({ fields, focus, width, height = fields.length }: FormProps) {
  const labelWidth = labelWidthOf(fields, width)
  const whole = problemCut(fields[focus], width - labelWidth - 2)
  const below = wrapped(whole, width - 4).slice(0, whole === '' ? 0 : mostProblemLines).length
  const rows = fields.length > height ? Math.max(1, height - below - 1) : height
  const top = topOf(focus, rows, fields.length)
  const place = placeInList(top, rows, fields.length)
  return (
    <Box flexDirection="column">
      {fields.slice(top, top + rows).map((field) => {
        const active = field === fields[focus]
        return (
          <Box key={field.name} height={1} flexShrink={0} paddingX={1}>
            <Box width={labelWidth} flexShrink={0} paddingRight={1}>
              <Say tone={active ? 'accent' : 'quiet'}>
                {active ? '› ' : '  '}
                {field.label}
              </Say>
            </Box>
            <FieldBody field={field} active={active} width={width - labelWidth - 2} />
          </Box>
        )
      })}
      {place !== '' && <Say tone="quiet">{`   champs ${place}`}</Say>}
      <Box flexDirection="column" flexShrink={0} paddingLeft={3}>
        <Lines text={whole} width={width - 4} tone="bad" most={mostProblemLines} />
      </Box>
    </Box>
  )
}

/** What is wrong with a field, where a row of this width has no room for the whole of it beside the value; else nothing. */
function problemCut(field: Field | undefined, width: number): string {
  if (field?.kind !== 'text' || !field.problem) return ''
  return field.value.length + cursorWidth + problemMark.length + field.problem.length > width ? field.problem : ''
}

/** What stands between a value and what is wrong with it, and the cursor in that value. */
const [problemMark, cursorWidth] = [' ← ', 1]

/** The first field in sight: the one being filled in stays in the middle where it can. */
const topOf = (focus: number, height: number, count: number): number =>
  Math.max(0, Math.min(focus - Math.floor(height / 2), count - height))

interface BodyProps {
  readonly field: Field
  readonly active: boolean
  readonly width: number
}

function FieldBody({ field, active, width }: BodyProps) {
  const problem = field.problem && <Say tone="bad">{problemMark + field.problem}</Say>
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
