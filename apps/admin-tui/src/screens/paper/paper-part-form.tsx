import { Box } from 'ink'
import type { PaperAnswers, PaperPart } from '../../paper-questions.ts'
import { type Field, Form, useFormFocus } from '../../parts/form.tsx'
import { Screen, type Unsaved } from '../../parts/screen.tsx'
import { Say } from '../../parts/tone.tsx'

interface Props {
  readonly part: PaperPart
  readonly answers: PaperAnswers
  readonly problems: Readonly<Record<string, string>>
  readonly draft: Unsaved
  readonly onType: (key: string, text: string) => void
  /** To the next sheet; what is typed is kept as it is typed. */
  readonly onNext: () => void
  readonly onClose: () => void
}

/** One sheet of the paper. */
export function PaperPartForm({ part, answers, problems, draft, onType, onNext, onClose }: Props) {
  const fields = part.questions.map(({ key, asks, hint, words }): Field => {
    const value = answers[key] ?? ''
    const shared = { name: key, label: asks, value, set: (text: string) => onType(key, text) }
    // A field that is still empty is no fault of anybody's yet.
    const problem = value === '' ? null : (problems[key] ?? null)
    if (!words) return { kind: 'text', ...shared, example: hint, problem }
    const options = [{ value: '', says: '–' }, ...words.map((word) => ({ value: word, says: word }))]
    return { kind: 'one', ...shared, options, problem }
  })
  const focus = useFormFocus(fields.length, { says: 'feuille suivante', run: onNext })
  const keys = [
    { keys: ['ctrl+s'], says: 'feuille suivante', run: onNext },
    { keys: ['escape'], says: 'revenir', run: onClose },
    ...focus.bindings,
  ]
  const title = part.of === '' ? part.title : `${part.title}, ${part.of}`
  return (
    <Screen title={title} keys={keys} typing={fields[focus.index]?.kind === 'text'} draft={draft}>
      {({ width, height }) => (
        <Box flexDirection="column" paddingTop={1}>
          <Form fields={fields} focus={focus.index} width={width} height={height - 4} />
          <Box paddingX={1} paddingTop={1} height={2}>
            <Say tone="quiet">{part.questions[focus.index]?.asks ?? ''}</Say>
          </Box>
        </Box>
      )}
    </Screen>
  )
}
