import { Box } from 'ink'
import { typedPath } from '../file/typed-path.ts'
import type { Binding } from '../parts/bindings.ts'
import { Lines } from '../parts/lines.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { Screen } from '../parts/screen.tsx'
import { TextField } from '../parts/text-field.tsx'
import { Say } from '../parts/tone.tsx'
import { useProgram } from '../program.ts'
import type { Reading } from '../use-reading.ts'

interface Props {
  readonly title: string
  /** “Chemin du fichier CSV ou XLSX”. */
  readonly asks: string
  readonly example: string
  /** What is good to know before. */
  readonly about: string
  readonly path: string
  readonly onPath: (path: string) => void
  readonly reading: Pick<Reading, 'progress' | 'cancel'>
  /** Reads the file at the path that was typed, made whole. */
  readonly onRead: (path: string) => void
}

/** Asks for a file, and shows how far the reading of it is. */
export function PathScreen({ title, asks, example, about, path, onPath, reading, onRead }: Props) {
  const { back } = useProgram()
  const { progress, cancel } = reading
  const read = () => {
    if (path.trim() !== '') onRead(typedPath(path))
  }
  const keys: readonly Binding[] = progress
    ? [{ keys: ['escape'], says: 'abandonner la lecture', run: cancel }]
    : [
        { keys: ['return'], says: 'lire le fichier', run: read },
        { keys: ['escape'], says: 'revenir', run: back },
      ]
  return (
    <Screen title={title} keys={keys} typing>
      {({ width }) => (
        <Box flexDirection="column" paddingX={1} paddingTop={1}>
          <Say>{`${asks} (tapé, collé ou glissé ici)\u00A0:`}</Say>
          <Box height={1}>
            <Say tone="accent">› </Say>
            <TextField value={path} onChange={onPath} active={!progress} width={width - 4} example={example} />
          </Box>
          <Box height={1} />
          <Lines text={about} width={width - 2} tone="quiet" most={4} />
          <Box height={1} />
          {progress && <ProgressBar progress={progress} width={width - 2} />}
        </Box>
      )}
    </Screen>
  )
}
