import { College, type JurorLine } from '@delibere/core'
import { collegeWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { useState } from 'react'
import { useArea } from '../../parts/area.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { Lines } from '../../parts/lines.tsx'
import { SearchLine } from '../../parts/search-line.tsx'
import { useSelection } from '../../parts/selection.ts'
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
  const { jurorIds } = draft
  const search = useSearch(jurors, searched, useState(''))
  const { height } = useArea()
  const room = roomInStep(height) - rowsForReasons - 2
  const selection = useSelection(search.found.length, room)
  const chosen = search.found[selection.index]
  const { about, tone } = useSayOf(chosen, jurorIds, frame.read.order)
  const pick = {
    keys: [' ', 'return'],
    says: 'choisir ou retirer',
    run: () => chosen && change({ jurorIds: toggled(jurorIds, chosen.id) }),
  }
  const keys = [...(chosen && !search.typing ? [pick] : []), ...search.bindings, ...selection.bindings]
  const columns = columnsFor(jurorIds)
  return (
    <StepFrame {...frame} keys={keys} typing={search.typing}>
      {({ width }) => (
        <>
          <SearchLine search={search} width={width} count={seatsOf(jurors.filter(({ id }) => jurorIds.includes(id)))} />
          <Table
            columns={columns}
            width={width}
            items={search.found}
            selection={selection}
            height={room}
            keyOf={({ id }) => id}
          />
          <Box flexDirection="column" height={rowsForReasons} paddingX={1}>
            <Lines text={about} width={width - 2} tone={tone} most={rowsForReasons} />
          </Box>
        </>
      )}
    </StepFrame>
  )
}

/** “collège employeur 2 · collège salarié 1” */
const seatsOf = (picked: readonly JurorLine[]): string =>
  College.options
    .map((college) => `${collegeWords[college]} ${picked.filter((one) => one.college === college).length}`)
    .join(' · ')

/** What is to be said of a juror who sits or would sit: every reason why they may not, or that there is none. */
function useSayOf(
  juror: JurorLine | undefined,
  sitting: StepProps['draft']['jurorIds'],
  order: StepProps['read']['order'],
) {
  const { client, freshness } = useProgram()
  const jurorIds = juror ? [...new Set([...sitting, juror.id])] : [...sitting]
  const considered = useConsidered(client, order && { ...order, jurorIds }, freshness)
  const reasons = juror && considered.state === 'refused' ? reasonsAbout(considered.refusal, juror.id) : []
  if (reasons.length > 0) return { about: reasons.join('\n'), tone: 'warn' } as const
  return { about: juror && juryIsKnown(considered) ? `Rien ne s’oppose à ${juror.name}.` : '', tone: 'quiet' } as const
}

/** While the date is refused, or nobody is to be heard, nothing is said of the jury yet. */
const juryIsKnown = (considered: StepProps['considered']) =>
  considered.state === 'allowed' || (considered.state === 'refused' && considered.refusal.code === 'session-refused')

const columnsFor = (picked: readonly JurorLine['id'][]): readonly Column<JurorLine>[] => [
  { heading: '', width: 4, cell: ({ id }) => (picked.includes(id) ? '[x]' : '[ ]') },
  { heading: 'Nom', share: 1, cell: ({ name }) => name },
  { heading: 'Collège', width: 10, cell: ({ college }) => collegeNames[college] },
  { heading: 'Organisation', share: 1, cell: ({ organisation }) => organisation },
  { heading: 'Siégé', width: 6, from: 70, cell: ({ sat }) => String(sat) },
  { heading: 'Présidé', width: 8, from: 70, cell: ({ presided }) => String(presided) },
]
