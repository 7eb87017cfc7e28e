import { useState } from 'react'
import { useProgram } from './program.ts'

/**
 * A form's values that outlive its screen: whoever leaves a form finds again what they had typed. `name` is what people are
 * told is unsaved; `key` tells the forms of one name apart, as of two people who are called the same.
 */
export function useDraft<Value extends object>(name: string, empty: Value, key = name) {
  const { drafts } = useProgram()
  const [value, setValue] = useState(() => drafts.get(key, empty))
  return {
    value,
    change: (part: Partial<Value>) => {
      const next = { ...value, ...part }
      drafts.set(key, { name, value: next })
      setValue(next)
    },
    clear: () => {
      drafts.clear(key)
      setValue(empty)
    },
  }
}
