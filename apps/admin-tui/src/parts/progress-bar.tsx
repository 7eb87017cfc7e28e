import type { Progress } from '../file/turns.ts'
import { Say } from './tone.tsx'

interface Props {
  readonly progress: Progress
  /** Columns it may take. */
  readonly width: number
}

/** How far long work has come: a bar and the share in figures, so that it is read without colour. */
export function ProgressBar({ progress: { done, of }, width }: Props) {
  const share = of === 0 ? 1 : Math.min(1, done / of)
  const room = Math.max(4, Math.min(40, width - 8))
  const full = Math.round(share * room)
  return (
    <Say>
      {'█'.repeat(full)}
      {'·'.repeat(room - full)} {Math.round(share * 100)}
      {'\u00A0'}%
    </Say>
  )
}
