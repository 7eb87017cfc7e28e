import type { CandidateId, Result } from '@delibere/core'
import { Box } from 'ink'
import { useState } from 'react'
import { type Field, Form, useFormFocus } from '../../parts/form.tsx'
import { Screen } from '../../parts/screen.tsx'
import type { Problems } from '../../typed.ts'
import { useDraft } from '../../use-draft.ts'

/** What an entry's fields are made of: what is typed, how to change it, and a field for a text with what is wrong with it. */
interface EntryFields<Typed> {
  readonly typed: Typed
  readonly set: (part: Partial<Typed>) => void
  readonly text: (name: keyof Typed & string, label: string, example?: string) => Field
}

interface Props<Typed, Value> {
  readonly title: string
  /** Whose it is: what is typed and not taken yet is kept while the program runs. */
  readonly of: CandidateId
  readonly typed: Typed
  readonly read: (typed: Typed) => Result<Value, Problems<Typed>>
  readonly fieldsOf: (fields: EntryFields<Typed>) => readonly Field[]
  /** With what was typed once it can be read; null where nothing is to be changed. */
  readonly onDone: (value: Value | null) => void
}

/** One entry of a list in a part of a file: a post, a module, a sequence of experience. */
export function EntryForm<Typed extends { readonly [Name in keyof Typed]: string }, Value>(props: Props<Typed, Value>) {
  const { title, of, typed: given, read, fieldsOf, onDone } = props
  const draft = useDraft(title, given, `${of} ${JSON.stringify(given)}`)
  const typed = draft.value
  const [asked, setAsked] = useState(false)
  const value = read(typed)
  const problems = asked && !value.ok ? value.error : {}
  const submit = () => {
    setAsked(true)
    if (!value.ok) return
    draft.clear()
    onDone(value.value)
  }
  const set = draft.change
  const text: EntryFields<Typed>['text'] = (name, label, example = '') => ({
    kind: 'text',
    name,
    label,
    value: typed[name],
    example,
    problem: (problems as Problems<Typed>)[name] ?? null,
    set: (to) => set({ [name]: to } as unknown as Partial<Typed>),
  })
  const fields = fieldsOf({ typed, set, text })
  const focus = useFormFocus(fields.length, { says: 'garder', run: submit })
  const keys = [
    { keys: ['ctrl+s'], says: 'garder', run: submit },
    { keys: ['escape'], says: 'revenir', run: () => onDone(null) },
    ...focus.bindings,
  ]
  return (
    <Screen title={title} keys={keys} typing={fields[focus.index]?.kind === 'text'} draft={draft}>
      {({ width }) => (
        <Box paddingTop={1}>
          <Form fields={fields} focus={focus.index} width={width} />
        </Box>
      )}
    </Screen>
  )
}
