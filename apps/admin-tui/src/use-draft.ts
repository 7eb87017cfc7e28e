import { sameValue } from '@delibere/core'
import { useState } from 'react'
import { draftName } from './drafts.ts'
import { useProgram } from './program.ts'

/**
 * A form's values that outlive its screen: whoever leaves a form finds again what they had typed. `of` tells apart forms that
 * people know by one name, as of two candidates who have theirs in common.
 */
export function useDraft<Value extends object>(title: string, empty: Value, of = '') {
  const { drafts } = useProgram()
  // What it is of may be renamed by somebody else meanwhile: it stays the same draft.
  const [name] = useState(() => draftName(title, of))
  const [value, setValue] = useState(() => drafts.get(name, empty))
  return {
    value,
    /** Whether it holds what was typed and not saved. */
    held: drafts.get<Value | null>(name, null) !== null,
    /** The same as it is by now, for what goes on after an answer that one may have typed through. */
    latest: () => drafts.get(name, value),
    change: (part: Partial<Value>) => {
      const next = { ...value, ...part }
      if (sameValue(next, empty)) drafts.clear(name)
      else drafts.set(name, next)
      setValue(next)
    },
    clear: () => {
      drafts.clear(name)
      setValue(empty)
    },
  }
}
