import { type OpeningColumn, type OpeningId, openingsFile, openingTexts, readTexts } from '@delibere/core'
import { formatShortDate } from '@delibere/core/fr'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { useAnswer } from '../../use-answer.ts'
import { type Corrected, Correction } from '../correction.tsx'
import { Waiting } from '../waiting.tsx'

const blank: Corrected<OpeningColumn> = {
  texts: { date: '', place: '', region: '', morning: '9h00-12h30', afternoon: '13h30-17h00' },
  version: 0,
}

/** Adds an opening (B2), under the columns of an openings file. */
export function NewOpeningScreen() {
  const { back, say } = useProgram()
  return (
    <Correction
      title={titles['new-opening']}
      name={titles['new-opening']}
      id="new"
      kind={openingsFile}
      entry={blank}
      reload={async () => null}
      orderOf={(opening) => ({ type: 'opening.add', opening })}
      onDone={() => {
        back()
        say({ tone: 'good', text: 'L’ouverture est ajoutée.' })
      }}
    />
  )
}

/** Corrects an opening, where no session is planned in it (B2). */
export function CorrectOpening({ openingId }: { readonly openingId: OpeningId }) {
  const { client, back, say } = useProgram()
  const { value, refusal } = useAnswer(() => client.openings(), openingId)
  const found = value?.find(({ id }) => id === openingId)
  const title = titles['correct-opening']
  if (!found) return <Waiting title={title} refusal={refusal} />
  const entryOf = (opening: typeof found) => ({ texts: openingTexts(opening), version: opening.version })
  return (
    <Correction
      title={`${title} du ${formatShortDate(found.date)}`}
      name={title}
      id={openingId}
      kind={openingsFile}
      entry={entryOf(found)}
      reload={async () => {
        const now = await client.openings()
        const again = now.ok ? now.value.find(({ id }) => id === openingId) : undefined
        return again ? entryOf(again) : null
      }}
      orderOf={(opening, version) => ({ type: 'opening.correct', openingId, version, opening })}
      onDone={(was) => {
        back()
        const { value: opening } = readTexts(openingsFile, was.texts)
        const undo = opening && ({ type: 'opening.correct', openingId, version: was.version + 1, opening } as const)
        say({ tone: 'good', text: 'L’ouverture est à jour.', ...(undo && { undo }) })
      }}
    />
  )
}
