import type { LinkState } from '@delibere/client'
import type { HearingLine, MemberView, SessionView } from '@delibere/core'
import { counted, formatHour, outcomeWords, routeWords, stageWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { type Column, Headings, Row } from '../../parts/table.tsx'
import { Mark } from '../../parts/list.tsx'
import { collegeNames } from '../../words.ts'

type PersonRow = { readonly kind: 'member'; readonly member: MemberView } | { readonly kind: 'room' }
interface HearingRow {
  readonly kind: 'hearing'
  readonly hearing: HearingLine
}

/** What can be chosen on the sheet of a session. */
export type SessionRow = PersonRow | HearingRow

export const rowsOf = ({ members, hearings }: SessionView): readonly SessionRow[] => [
  ...members.map((member) => ({ kind: 'member', member }) as const),
  { kind: 'room' },
  ...hearings.map((hearing) => ({ kind: 'hearing', hearing }) as const),
]

const keyOfRow = (row: SessionRow): string =>
  row.kind === 'member' ? row.member.id : row.kind === 'hearing' ? row.hearing.id : 'room'

interface Props {
  readonly view: SessionView
  readonly links: readonly LinkState[]
  readonly chosen: SessionRow | undefined
  readonly width: number
  /** Rows it may take. */
  readonly height: number
}

/** The members with their links, and the running order; of a long order the part around the chosen one. */
export function SessionRows({ view, links, chosen, width, height }: Props) {
  const rows = rowsOf(view)
  const people = rows.filter((row) => row.kind !== 'hearing')
  const hearings = rows.filter((row) => row.kind === 'hearing')
  const room = Math.max(1, height - people.length - 3)
  const isChosen = (row: SessionRow) => chosen !== undefined && keyOfRow(row) === keyOfRow(chosen)
  const at = hearings.findIndex(isChosen)
  const top = Math.max(0, Math.min(at - room + 1, hearings.length - room))
  const [ofMembers, ofHearings] = [memberColumns(view, links), hearingColumns(view)]
  return (
    <Box flexDirection="column" height={height} overflow="hidden">
      <Headings columns={ofMembers} width={width} />
      {people.map((row) => (
        <Box key={keyOfRow(row)} height={1} flexShrink={0}>
          <Mark chosen={isChosen(row)} />
          <Row columns={ofMembers} width={width} item={row} />
        </Box>
      ))}
      <Box height={1} flexShrink={0} />
      <Headings columns={ofHearings} width={width} />
      {hearings.slice(top, top + room).map((row) => (
        <Box key={keyOfRow(row)} height={1} flexShrink={0}>
          <Mark chosen={isChosen(row)} />
          <Row columns={ofHearings} width={width} item={row} />
        </Box>
      ))}
    </Box>
  )
}

/** The columns of the members and of the room, which sees the session through a link as they do. */
function memberColumns(
  { presidency, timeZone }: SessionView,
  links: readonly LinkState[],
): readonly Column<PersonRow>[] {
  const ofMember = (say: (member: MemberView) => string) => (row: PersonRow) =>
    row.kind === 'member' ? say(row.member) : ''
  const proposed = presidency.designated === null ? presidency.proposed : null
  return [
    { heading: 'Membres', share: 1, cell: (row) => (row.kind === 'member' ? row.member.name : 'Écran de salle') },
    { heading: 'Collège', width: 10, from: 80, cell: ofMember(({ college }) => collegeNames[college]) },
    {
      heading: 'Émargement',
      width: 16,
      cell: ofMember((member) => attendanceWord(member, timeZone)),
    },
    {
      heading: 'Présidence',
      width: 11,
      from: 60,
      cell: ofMember(({ id, president }) => (president ? 'préside' : id === proposed ? 'proposé(e)' : '')),
    },
    {
      heading: 'Lien personnel',
      width: 24,
      from: 70,
      cell: (row) =>
        linkWord(
          links.find(({ holder }) => holder === keyOfRow(row)),
          timeZone,
        ),
    },
    { heading: 'Organisation', share: 1, from: 110, cell: ofMember(({ organisation }) => organisation) },
  ]
}

const attendanceWord = ({ signedAt, departedAt }: MemberView, timeZone: string) =>
  departedAt !== null
    ? `parti à ${formatHour(departedAt, timeZone)}`
    : signedAt !== null
      ? `signé à ${formatHour(signedAt, timeZone)}`
      : 'pas encore'

// What is to be looked into comes first: the end of it is cut where there is little room.
function linkWord(link: LinkState | undefined, timeZone: string): string {
  if (!link) return 'aucun'
  const [since, devices] = [formatHour(link.issuedAt, timeZone), counted(link.devices, 'appareil')]
  return link.devices > 1 ? `${devices} (!), ${since}` : `${since}, ${devices}`
}

const hearingColumns = ({ timeZone }: SessionView): readonly Column<HearingRow>[] => [
  { heading: 'N°', width: 4, cell: ({ hearing }) => String(hearing.position) },
  { heading: 'Heure', width: 8, cell: ({ hearing }) => formatHour(hearing.start, timeZone) },
  { heading: 'Candidats', share: 1, cell: ({ hearing }) => hearing.name },
  { heading: 'Parcours', width: 10, from: 80, cell: ({ hearing }) => routeWords[hearing.route] },
  { heading: 'Passage', width: 21, cell: ({ hearing }) => stageWords[hearing.stage] },
  { heading: 'Fiche', width: 15, from: 70, cell: ({ hearing }) => sheetWord(hearing.sheets.at(-1)) },
  {
    heading: 'Décision',
    width: 22,
    from: 110,
    cell: ({ hearing }) => (hearing.outcome ? outcomeWords[hearing.outcome] : ''),
  },
]

/** The number of a sheet; dots while its PDF is not there. */
const sheetWord = (sheet: HearingLine['sheets'][number] | undefined) =>
  sheet ? `${sheet.number}${sheet.version > 1 ? ` v${sheet.version}` : ''}${sheet.sha256 ? '' : ' …'}` : ''
