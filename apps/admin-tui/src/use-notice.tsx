import { type ReactNode, useState } from 'react'
import { useKeyboard } from './parts/keyboard.tsx'
import { Say } from './parts/tone.tsx'
import type { Notice } from './program.ts'

/** The sentence at the foot. It has been read when the next key is pressed; the key still does what it does. */
export function useNotice(): { readonly shown: ReactNode; readonly say: (notice: Notice) => void } {
  const [notice, setNotice] = useState<Notice | null>(null)
  useKeyboard(
    'dialog',
    () => {
      setNotice(null)
      return false
    },
    notice !== null,
  )
  return { shown: notice && <Say tone={notice.tone}>{notice.text}</Say>, say: setNotice }
}
