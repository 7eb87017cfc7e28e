import { type CandidateView, isWaivable, type PieceView } from '@delibere/core'
import { pieceStateWords, pieceWords, formatShortDate } from '@delibere/core/fr'
import { Box } from 'ink'
import { fileLines } from '../../candidate-paragraphs.ts'
import { useArea } from '../../parts/area.ts'
import { Lines } from '../../parts/lines.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { useProgram } from '../../program.ts'
import { TabLine, type TabProps } from './tab-line.tsx'
import { usePieceActs } from './use-piece-acts.tsx'

interface Props extends TabProps {
  readonly view: CandidateView
}

/** The file (C2): each piece with its state and documents, what is missing, and what the office does with it. */
export function FileTab({ title, tabs, shown, keys, question, view }: Props) {
  const { open } = useProgram()
  const { width, height } = useArea()
  const { pieces, candidate } = view
  const selection = useSelection(pieces.length, pieces.length)
  const chosen = pieces[selection.index]
  const acts = usePieceActs(view, chosen)
  const entering = entries[candidate.route].map(({ key, says, screen }) => ({
    keys: [key],
    says,
    run: () => open({ screen, candidateId: candidate.id }),
  }))
  const all = [...acts.keys, ...entering, ...keys, ...selection.bindings]
  const remarks = fileLines(view).slice(pieces.length)
  const documents = (chosen?.attachments ?? []).map(
    ({ name, bytes }) => `– ${name} (${Math.ceil(bytes / 1000)}\u00A0ko)`,
  )
  const last = chosen?.last?.reason ? [`Retournée\u00A0: ${chosen.last.reason}`] : []
  return (
    <Screen title={title} keys={all} question={acts.question ?? question}>
      {() => (
        <>
          <TabLine tabs={tabs} shown={shown} />
          <Table
            columns={columns}
            width={width}
            items={pieces}
            selection={selection}
            height={pieces.length}
            keyOf={({ kind }) => kind}
          />
          <Box flexDirection="column" paddingX={2} paddingTop={1}>
            <Lines text={[...last, ...documents].join('\n')} width={width - 4} tone="quiet" most={5} />
            <Lines text={remarks.join('\n')} width={width - 4} most={height - pieces.length - 9} />
          </Box>
        </>
      )}
    </Screen>
  )
}

/** What is entered as data by each route (C2, C4). */
const entries = {
  training: [
    { key: 'v', says: 'évaluation', screen: 'assessment' },
    { key: 'm', says: 'formation', screen: 'training' },
  ],
  vae: [
    { key: 'v', says: 'expérience', screen: 'experience' },
    { key: 'm', says: 'dossier VAE', screen: 'vae' },
  ],
} as const

const columns: readonly Column<PieceView>[] = [
  { heading: 'Pièce', share: 2, cell: ({ kind }) => pieceWords[kind] + (isWaivable(kind) ? ' (si modules)' : '') },
  { heading: 'État', width: 12, cell: ({ state }) => pieceStateWords[state] },
  {
    heading: 'Le',
    width: 11,
    cell: ({ last, state }) => (last && state !== 'awaited' ? formatShortDate(last.on) : ''),
  },
  {
    heading: 'Documents',
    width: 10,
    cell: ({ attachments }) => (attachments.length > 0 ? String(attachments.length) : ''),
  },
]
