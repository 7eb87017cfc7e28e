import type { JurorId } from '@delibere/core'
import { conflictLines, historyLines, identityLines, sessionLines } from '../../juror-paragraphs.ts'
import type { Binding } from '../../parts/bindings.ts'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { useTabs } from '../candidate/tab-line.tsx'
import { TextTab } from '../candidate/text-tab.tsx'
import { Waiting } from '../waiting.tsx'
import { AvailabilityTab } from './availability-tab.tsx'
import { useJuror } from './use-juror.ts'

interface Props {
  readonly jurorId: JurorId
}

/** The parts of what is known of a juror. */
const tabs = ['Identité', 'Disponibilités', 'Séances', 'Conflits', 'Historique']

/** Everything the office has of one juror, in tabs, and what can be done with it (J4, J5). */
export function Juror({ jurorId }: Props) {
  const { open } = useProgram()
  const { value: view, refusal } = useJuror(jurorId)
  const tab = useTabs(`tab of ${jurorId}`, tabs)
  if (!view) return <Waiting title={titles.juror} refusal={refusal} />
  const keys: readonly Binding[] = [
    ...tab.keys,
    { keys: ['c'], says: 'corriger', run: () => open({ screen: 'correct-juror', jurorId }) },
  ]
  const { shown } = tab
  const around = { title: view.name, tabs, shown, keys, question: null }
  const lines = [identityLines, null, sessionLines, conflictLines, historyLines][shown]
  return lines ? (
    <TextTab key={shown} {...around} lines={lines(view)} empty={nothing[shown] ?? ''} />
  ) : (
    <AvailabilityTab {...around} view={view} />
  )
}

/** What is said of a part that holds nothing. */
const nothing: Readonly<Record<number, string>> = {
  2: 'Aucune séance.',
  3: 'Aucun candidat de la même organisation.',
}
