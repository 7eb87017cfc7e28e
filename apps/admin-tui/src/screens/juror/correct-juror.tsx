import { type JurorId, jurorsFile, jurorTexts, type JurorView } from '@delibere/core'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { updated } from '../updated.ts'
import { Correction } from '../correction.tsx'
import { Waiting } from '../waiting.tsx'
import { undoing, useJuror } from './use-juror.ts'

interface Props {
  readonly jurorId: JurorId
}

/** Corrects what the register says of a juror (J5). */
export function CorrectJuror({ jurorId }: Props) {
  const { client, back, say } = useProgram()
  const { value: view, refusal } = useJuror(jurorId)
  if (!view) return <Waiting title={titles['correct-juror']} refusal={refusal} />
  return (
    <Correction
      title={`${titles['correct-juror']}\u00A0: ${view.name}`}
      name={`${titles['correct-juror']} ${view.name}`}
      id={jurorId}
      kind={jurorsFile}
      entry={entryOf(view)}
      reload={async () => {
        const now = await client.juror(jurorId)
        return now.ok ? entryOf(now.value) : null
      }}
      orderOf={(juror, version) => ({ type: 'juror.correct', jurorId, version, juror })}
      onDone={async ({ version }) => {
        back()
        const undo = view.juror.version === version ? { undo: undoing(view) } : {}
        const now = await client.juror(jurorId)
        say(updated(`${view.name} est à jour.`, now.ok ? now.value.obstacles : [], undo))
      }}
    />
  )
}

const entryOf = ({ juror }: JurorView) => ({ texts: jurorTexts(juror), version: juror.version })
