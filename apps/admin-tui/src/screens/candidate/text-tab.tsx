import { Reading } from '../../parts/reading.tsx'
import { TabLine, type TabProps } from './tab-line.tsx'

interface Props extends TabProps {
  readonly lines: readonly string[]
  /** Said where there is nothing. */
  readonly empty: string
}

/** A tab that is read, however long it is. */
export const TextTab = ({ shown, ...text }: Props) => (
  <Reading {...text} head={<TabLine shown={shown} />} headRows={2} />
)
