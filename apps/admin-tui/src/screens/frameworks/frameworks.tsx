import type { FrameworkLine } from '@delibere/core'
import { formatShortDate, frameworkStateWord, frameworkStateWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { useArea } from '../../parts/area.ts'
import { placeInList } from '../../parts/list.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { Say } from '../../parts/tone.tsx'
import { useKeptChoice, useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { useAnswer } from '../../use-answer.ts'
import { Waiting } from '../waiting.tsx'
import { useDraftActs } from './use-draft-acts.ts'

/** Every version of the five frameworks: which is in force and since when, which were, which wait to be published (F1, F5). */
export function Frameworks() {
  const { client, freshness, open } = useProgram()
  const { value: lines, refusal } = useAnswer(() => client.frameworks(), freshness)
  const room = useArea().height - 2
  const selection = useSelection(lines?.length ?? 0, room, useKeptChoice(titles.frameworks))
  const chosen = lines?.[selection.index]
  const acts = useDraftActs(chosen)
  if (!lines) return <Waiting title={titles.frameworks} refusal={refusal} />
  const keys = [
    ...selection.bindings,
    ...(chosen
      ? [
          {
            keys: ['return'],
            says: 'lire',
            run: () => open({ screen: 'framework', of: { certificate: chosen.certificate, version: chosen.version } }),
          },
        ]
      : []),
    { keys: ['i'], says: 'importer', run: () => open({ screen: 'import-framework' }) },
    ...acts.keys,
  ]
  return (
    <Screen title={titles.frameworks} keys={keys} question={acts.question}>
      {({ width }) => (
        <>
          <Table
            columns={columns}
            width={width}
            items={lines}
            selection={selection}
            height={room}
            keyOf={({ certificate, version, state }) => `${certificate} ${version} ${state}`}
          />
          <Box paddingX={2}>
            <Say tone="quiet">
              {[chosen && stateOf(chosen), placeInList(selection.top, room, lines.length)].filter(Boolean).join('  ')}
            </Say>
          </Box>
        </>
      )}
    </Screen>
  )
}

/** Whether a version is in force, and since when it is or was published. */
export function stateOf({ state, domains, publishedOn, example }: FrameworkLine): string {
  const since = state === 'current' ? ' depuis le ' : ', publiée le '
  const published = publishedOn ? since + formatShortDate(publishedOn) : ''
  const word = frameworkStateWords[state]
  const stands = frameworkStateWord({ state, domains })
  return `${word}${published}${stands === word ? '' : ` · ${stands}`}${example ? ' · se dit exemple' : ''}`
}

const columns: readonly Column<FrameworkLine>[] = [
  { heading: 'CQP', width: 4, cell: ({ certificate }) => certificate },
  { heading: 'Titre', share: 1, cell: ({ title }) => title },
  { heading: 'Version', width: 8, cell: ({ version }) => version },
  { heading: 'Domaines', width: 9, cell: ({ domains }) => (domains === 0 ? 'aucun' : String(domains)) },
  { heading: 'État', width: 18, cell: frameworkStateWord },
  { heading: 'Publié le', width: 11, cell: ({ publishedOn }) => (publishedOn ? formatShortDate(publishedOn) : '') },
]
