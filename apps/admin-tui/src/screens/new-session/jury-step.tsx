import { College, type JurorLine } from '@delibere/core'
import { collegeWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { useArea } from '../../parts/area.ts'
import { type Column, Headings, Row } from '../../parts/columns.tsx'
import { List } from '../../parts/list.tsx'
import { SearchLine } from '../../parts/search-line.tsx'
import { useSelection } from '../../parts/selection.ts'
import { Say } from '../../parts/tone.tsx'
import { wrapped } from '../../parts/wrapped.ts'
import { useSearch } from '../../parts/use-search.ts'
import { useProgram } from '../../program.ts'
import { reasonsAbout, toggled } from '../../session-draft.ts'
import { collegeNames } from '../../words.ts'
import { useConsidered } from '../../use-considered.ts'
import type { StepProps } from './step-props.ts'
import { roomInStep, StepFrame } from './step-frame.tsx'

const searched = ({ name, college, organisation }: JurorLine) => [name, collegeWords[college], organisation].join(' ')

/** Rows for what is said of the juror under the cursor. */
const rowsForReasons = 3

/** Third step: who sits. Of the juror under the cursor it says why they could not (J1, J4, J5, B3). */
export function JuryStep({ draft, change, jurors, ...frame }: StepProps) {
  const { client, freshness } = useProgram()
  const { jurorIds } = draft
  const search = useSearch(jurors, searched)
  const { width, height } = useArea()
  const room = roomInStep(height) - rowsForReasons - 2
  const selection = useSelection(search.found.length, room)
  const chosen = search.found[selection.index]
  const order = frame.read.order
  const withChosen =
    order && chosen && !jurorIds.includes(chosen.id) ? { ...order, jurorIds: [...order.jurorIds, chosen.id] } : order
  const considered = useConsidered(client, withChosen, freshness)
  const reasons = chosen && considered.state === 'refused' ? reasonsAbout(considered.refusal, chosen.id) : []
  const isFree = chosen && reasons.length === 0 && juryIsKnown(considered)
  const about = isFree ? `Rien ne s’oppose à ${chosen.name}.` : reasons.join('\n')
  const pick = {
    keys: [' ', 'return'],
    says: 'choisir ou retirer',
    run: () => chosen && change({ jurorIds: toggled(jurorIds, chosen.id) }),
  }
  const keys = [...(chosen && !search.typing ? [pick] : []), ...search.bindings, ...selection.bindings]
  const columns = columnsFor(jurorIds)
  const picked = jurors.filter(({ id }) => jurorIds.includes(id))
  const seats = College.options.map(
    (college) => `${collegeWords[college]} ${picked.filter((one) => one.college === college).length}`,
  )
  return (
    <StepFrame {...frame} keys={keys} typing={search.typing}>
      {({ width }) => (
        <>
          <SearchLine search={search} width={width} count={seats.join(' · ')} />
          <Headings columns={columns} width={width} />
          <List items={search.found} selection={selection} height={room} keyOf={({ id }) => id}>
            {(juror) => <Row columns={columns} width={width} item={juror} />}
          </List>
          <Box flexDirection="column" height={rowsForReasons} paddingX={1}>
            {wrapped(about, width - 2).map((line) => (
              <Say key={line} tone={reasons.length > 0 ? 'warn' : 'quiet'}>
                {line}
              </Say>
            ))}
          </Box>
        </>
      )}
    </StepFrame>
  )
}

/** While the date or the candidates are refused, nothing is said of the jury yet. */
const juryIsKnown = (considered: StepProps['considered']) =>
  considered.state === 'allowed' || (considered.state === 'refused' && considered.refusal.code === 'jury-refused')

const columnsFor = (picked: readonly JurorLine['id'][]): readonly Column<JurorLine>[] => [
  { heading: '', width: 4, cell: ({ id }) => (picked.includes(id) ? '[x]' : '[ ]') },
  { heading: 'Nom', share: 1, cell: ({ name }) => name },
  { heading: 'Collège', width: 10, cell: ({ college }) => collegeNames[college] },
  { heading: 'Organisation', share: 1, cell: ({ organisation }) => organisation },
  { heading: 'Siégé', width: 6, from: 70, cell: ({ sat }) => String(sat) },
  { heading: 'Présidé', width: 8, from: 70, cell: ({ presided }) => String(presided) },
]
