import { Say, type Tone } from './tone.tsx'
import { wrapped } from './wrapped.ts'

interface Props {
  readonly text: string
  readonly width: number
  readonly tone?: Tone
  /** As many lines as there is room for; all of them unless told. */
  readonly most?: number
}

/** A text in as many lines as it takes; of an empty one, nothing. */
export const Lines = ({ text, width, tone = 'plain', most = Infinity }: Props) =>
  (text === '' ? [] : wrapped(text, width)).slice(0, most).map((line, place) => (
    <Say key={place} tone={tone}>
      {line === '' ? ' ' : line}
    </Say>
  ))
