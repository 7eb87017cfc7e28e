import type { Order } from '@delibere/client'
import { type FileKind, readTexts } from '@delibere/core'
import { explainIntake, quoted } from '@delibere/core/fr'
import { Box } from 'ink'
import { useState } from 'react'
import { mergedTexts } from '../corrected-texts.ts'
import { type Field, Form, useFormFocus } from '../parts/form.tsx'
import { Screen } from '../parts/screen.tsx'
import { Say } from '../parts/tone.tsx'
import { Lines } from '../parts/lines.tsx'
import { useProgram } from '../program.ts'
import { useDraft } from '../use-draft.ts'
import { explainRefusal } from '../words.ts'

/** An entry of a register as a form corrects it: its texts, and the version they are of. */
export interface Corrected<Name extends string> {
  readonly texts: Readonly<Record<Name, string>>
  readonly version: number
}

interface Props<Name extends string, Value> {
  readonly title: string
  /** What the draft is called while the program runs, and what tells it from one of a namesake. */
  readonly name: string
  readonly id: string
  readonly kind: FileKind<Name, Value>
  readonly entry: Corrected<Name>
  /** The entry as it is now; null where it cannot be read. */
  readonly reload: () => Promise<Corrected<Name> | null>
  readonly orderOf: (value: Value, version: number) => Order
  /** Said when it is done; `was` is what it was before, for undoing. */
  readonly onDone: (was: Corrected<Name>) => void | Promise<void>
}

const nobody = {}

/**
 * Corrects an entry of a register under the columns of its file. If somebody else has changed it meanwhile, it says who and
 * what, keeps what was typed, shows what the others put beside it, and saves on the new state when asked again.
 */
export function Correction<Name extends string, Value>(props: Props<Name, Value>) {
  const { title, name, id, kind, entry, reload, orderOf, onDone } = props
  const { client, back } = useProgram()
  const draft = useDraft<{ base: Corrected<Name>; texts: Corrected<Name>['texts'] }>(
    name,
    {
      base: entry,
      texts: entry.texts,
    },
    id,
  )
  const [asked, setAsked] = useState(false)
  const [theirs, setTheirs] = useState<ReturnType<typeof mergedTexts<Name>>['theirs']>(nobody as never)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { base, texts } = draft.value
  const { value, faults } = readTexts(kind, texts)
  const meet = async (sentence: string) => {
    const now = await reload()
    if (now) {
      const merged = mergedTexts(base.texts, draft.latest().texts, now.texts)
      draft.change({ base: now, texts: merged.texts })
      setTheirs(merged.theirs)
    }
    setTrouble(sentence)
  }
  const save = async () => {
    setAsked(true)
    if (!value || busy) return
    setBusy(true)
    const answer = await client.order(orderOf(value, base.version))
    setBusy(false)
    if (!answer.ok) {
      const sentence = explainRefusal(answer.error)
      return answer.error.code === 'changed-meanwhile' ? meet(sentence) : setTrouble(sentence)
    }
    draft.clear()
    onDone(base)
  }
  const drop = () => {
    draft.clear()
    setAsked(false)
    setTheirs(nobody as never)
    setTrouble(null)
  }
  const problemOf = (column: Name): string | null => {
    const fault = asked ? faults[column] : undefined
    if (fault) return explainIntake(fault)
    return theirs[column] === undefined ? null : `ailleurs\u00A0: ${quoted(theirs[column])}`
  }
  const fields = (Object.keys(kind.columns.of) as Name[]).map((column): Field => ({
    kind: 'text',
    name: column,
    label: kind.columns.of[column].heading,
    value: texts[column],
    problem: problemOf(column),
    set: (typed) => draft.change({ texts: { ...texts, [column]: typed } }),
  }))
  const focus = useFormFocus(fields.length, { says: 'enregistrer', run: save })
  const keys = [
    { keys: ['ctrl+s'], says: 'enregistrer', run: save },
    { keys: ['escape'], says: 'revenir', run: back },
    ...focus.bindings,
  ]
  return (
    <Screen title={title} keys={keys} typing draft={{ held: draft.held, clear: drop }}>
      {({ width, height }) => (
        <Box flexDirection="column">
          <Form fields={fields} focus={focus.index} width={width} height={height - 4} />
          <Box paddingX={1} paddingTop={1} flexDirection="column" height={4}>
            {busy && <Say>Enregistrement…</Say>}
            {asked && !value && <Say tone="bad">{'Rien n’est enregistré\u00A0: des champs sont à corriger.'}</Say>}
            {trouble && <Lines text={trouble} width={width - 2} tone="bad" most={3} />}
          </Box>
        </Box>
      )}
    </Screen>
  )
}
