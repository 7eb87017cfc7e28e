import { useState } from 'react'
import { useProgram } from './program.ts'

/** A form's values that outlive its screen: whoever leaves a form finds again what they had typed. */
export function useDraft<Value extends object>(name: string, empty: Value) {
  const { drafts } = useProgram()
  const [value, setValue] = useState(() => drafts.get(name, empty))
  return {
    value,
    change: (part: Partial<Value>) => {
      const next = { ...value, ...part }
      drafts.set(name, next)
      setValue(next)
    },
    clear: () => {
      drafts.clear(name)
      setValue(empty)
    },
  }
}
