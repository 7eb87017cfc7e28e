import { type Order, type Refusal } from '@delibere/client'
import { settingOn, type SettingView } from '@delibere/core'
import { formatShortDate, quoted, settingWords } from '@delibere/core/fr'
import { useState } from 'react'
import { saySettingNoted } from '../../commands/regulation.ts'
import { type MergedTexts, mergedTexts } from '../../corrected-texts.ts'
import type { Field } from '../../parts/form.tsx'
import type { Unsaved } from '../../parts/screen.tsx'
import { useProgram } from '../../program.ts'
import { settingText, typedSetting } from '../../setting-form.ts'
import { typedDate } from '../../typed.ts'
import { useDraft } from '../../use-draft.ts'
import { explainRefusal } from '../../words.ts'

type Texts = Readonly<Record<'value' | 'from', string>>

interface Change {
  readonly fields: readonly Field[]
  /** Why nothing is saved, in full; empty where nothing was refused. */
  readonly trouble: string
  readonly busy: boolean
  readonly save: () => Promise<void>
  readonly draft: Unsaved
}

/**
 * Gives a setting another value from a day on. If somebody else has changed it since it was looked at, it says who and
 * what, keeps what was typed, and saves on the new state when asked again.
 */
export function useSettingChange(setting: SettingView): Change {
  const { client, today, back, say } = useProgram()
  const { name } = setting
  const textsOf = (one: SettingView): Texts => ({
    value: settingText(name, settingOn(one, today).value),
    from: formatShortDate(today),
  })
  const first = { base: textsOf(setting), texts: textsOf(setting), version: setting.version }
  const draft = useDraft(`Règlement, ${settingWords[name]}`, first)
  const [asked, setAsked] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [theirs, setTheirs] = useState<MergedTexts<keyof Texts>['theirs']>({})
  const [busy, setBusy] = useState(false)
  const { base, texts, version } = draft.value
  const value = typedSetting(name, texts.value)
  const from = typedDate(texts.from)
  // Said rather than sent: it would be noted as a change, and be none.
  const same =
    value.ok && from.ok && settingText(name, settingOn(setting, from.value).value) === settingText(name, value.value)
  const wrong = asked && (!value.ok || !from.ok || same)
  const meet = async () => {
    const now = await client.regulation()
    const fresh = now.ok ? now.value.find((one) => one.name === name) : undefined
    if (!fresh) return
    const merged = mergedTexts(base, draft.latest().texts, textsOf(fresh))
    draft.change({ base: textsOf(fresh), texts: merged.texts, version: fresh.version })
    setTheirs(merged.theirs)
  }
  const save = async () => {
    setAsked(true)
    setRefusal(null)
    if (!value.ok || !from.ok || same || busy) return
    setBusy(true)
    const orderOf = (given: unknown, seen: number) =>
      ({ type: 'regulation.change', effectiveFrom: from.value, settings: { [name]: given }, version: seen }) as Order
    const answer = await client.order(orderOf(value.value, version))
    if (!answer.ok) {
      if (answer.error.code === 'regulation-changed') await meet()
      setBusy(false)
      return setRefusal(answer.error)
    }
    const now = await client.regulation()
    draft.clear()
    back()
    // Undone by putting the value that counted that day, unless somebody else has decided something since.
    const undo = orderOf(settingOn(setting, from.value).value, version + 1)
    const isLast = now.ok && now.value[0]?.version === version + 1
    say({ tone: 'good', text: saySettingNoted(from.value), ...(isLast ? { undo } : {}) })
  }
  const drop = () => {
    draft.clear()
    setAsked(false)
    setRefusal(null)
    setTheirs({})
  }
  const problems: Readonly<Record<keyof Texts, string | null>> = {
    value:
      (asked && !value.ok && value.error) ||
      (asked && same && 'déjà la valeur à cette date.') ||
      (refusal?.code === 'setting-invalid' && 'pas possible.') ||
      (theirs.value === undefined ? null : `ailleurs\u00A0: ${quoted(theirs.value)}`),
    from: (asked && !from.ok && from.error) || (refusal?.code === 'effect-past' ? 'déjà passé.' : null),
  }
  const field = (of: keyof Texts, label: string, example: string): Field => ({
    kind: 'text',
    name: of,
    label,
    value: texts[of],
    example,
    problem: problems[of],
    set: (typed) => draft.change({ texts: { ...texts, [of]: typed } }),
  })
  return {
    fields: [field('value', 'Valeur', ''), field('from', 'À effet du', 'JJ/MM/AAAA')],
    trouble: refusal ? explainRefusal(refusal) : wrong ? 'Rien n’est enregistré\u00A0: un champ est à corriger.' : '',
    busy,
    save,
    draft: { held: draft.held, clear: drop },
  }
}
