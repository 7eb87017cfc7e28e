import { formatLongDate } from '@delibere/core/fr'
import { Box } from 'ink'
import { Form, textFieldsOf, useFormFocus } from '../../parts/form.tsx'
import { Say } from '../../parts/tone.tsx'
import type { StepProps } from './step-props.ts'
import { StepFrame } from './step-frame.tsx'

/** First step: the date, the hour and the place. */
export function WhenAndWhere({ draft, change, next, ...frame }: StepProps) {
  // An empty field is no fault of anybody's until something else is.
  const { date, opensAt, place } = frame.read.problems
  const problems = {
    ...(draft.date !== '' && date ? { date } : {}),
    ...(draft.opensAt !== '' && opensAt ? { opensAt } : {}),
    ...(draft.place !== '' && place ? { place } : {}),
  }
  const text = textFieldsOf({ typed: draft, problems, change })
  const fields = [
    text('date', 'Date', 'JJ/MM/AAAA'),
    text('opensAt', 'Heure d’ouverture', '9 h 30'),
    text('place', 'Lieu', 'salle, adresse, ville'),
  ]
  const focus = useFormFocus(fields.length, { says: 'étape suivante', run: next })
  return (
    <StepFrame {...frame} keys={focus.bindings} typing>
      {({ width }) => (
        <>
          <Form fields={fields} focus={focus.index} width={width} />
          <Box paddingX={1} paddingTop={1}>
            {frame.read.order && <Say tone="quiet">{formatLongDate(frame.read.order.date)}</Say>}
          </Box>
        </>
      )}
    </StepFrame>
  )
}
