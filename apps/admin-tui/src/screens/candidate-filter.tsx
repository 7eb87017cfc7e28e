import { CandidateState, CertificateCode } from '@delibere/core'
import { candidateStateWords, certificateWord, routeWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { useState } from 'react'
import { type CandidateFilter, waitingWords } from '../candidate-list.ts'
import { type Field, Form, useFormFocus } from '../parts/form.tsx'
import { Screen } from '../parts/screen.tsx'
import { titles } from '../routes.ts'

const deadlineWords = { near: 'échéance proche', past: 'échéance passée' } as const

/** “AC, VAE, dossier complet”; nothing where nothing is narrowed. */
export const filterWords = ({
  certificate,
  route,
  state,
  deadline,
  waiting,
  region,
  employer,
}: CandidateFilter): string =>
  [
    certificate,
    route && routeWords[route],
    state && candidateStateWords[state],
    deadline && deadlineWords[deadline],
    waiting && waitingWords[waiting],
    region,
    employer,
  ]
    .filter(Boolean)
    .join(', ')

interface Props {
  readonly filter: CandidateFilter
  readonly onDone: (filter: CandidateFilter) => void
}

/** Narrows the list of candidates: a word or a piece of text for each thing it can be narrowed to. */
export function CandidateFilterForm({ filter: given, onDone }: Props) {
  const [filter, setFilter] = useState(given)
  const change = (part: Partial<CandidateFilter>) => setFilter({ ...filter, ...part })
  const one = <Name extends 'certificate' | 'route' | 'state' | 'deadline' | 'waiting'>(
    name: Name,
    label: string,
    options: readonly { readonly value: string; readonly says: string }[],
  ): Field => ({
    kind: 'one',
    name,
    label,
    value: filter[name] ?? '',
    options: [{ value: '', says: 'tous' }, ...options],
    set: (value) => change({ [name]: value === '' ? null : value }),
  })
  const text = (name: 'region' | 'employer', label: string): Field => ({
    kind: 'text',
    name,
    label,
    value: filter[name] ?? '',
    set: (value) => change({ [name]: value === '' ? null : value }),
  })
  const fields = [
    one(
      'certificate',
      'CQP',
      CertificateCode.options.map((code) => ({ value: code, says: certificateWord(code) })),
    ),
    one(
      'route',
      'Parcours',
      Object.entries(routeWords).map(([value, says]) => ({ value, says })),
    ),
    one(
      'state',
      'État',
      CandidateState.options.map((value) => ({ value, says: candidateStateWords[value] })),
    ),
    one(
      'deadline',
      'Échéance',
      Object.entries(deadlineWords).map(([value, says]) => ({ value, says })),
    ),
    one(
      'waiting',
      'À faire',
      Object.entries(waitingWords).map(([value, says]) => ({ value, says })),
    ),
    text('region', 'Région contient'),
    text('employer', 'Employeur contient'),
  ]
  const focus = useFormFocus(fields.length, { says: 'filtrer', run: () => onDone(filter) })
  const keys = [
    { keys: ['ctrl+s'], says: 'filtrer', run: () => onDone(filter) },
    { keys: ['escape'], says: 'revenir', run: () => onDone(given) },
    ...focus.bindings,
  ]
  return (
    <Screen title={`${titles.candidates}\u00A0: filtrer`} keys={keys} typing={fields[focus.index]?.kind === 'text'}>
      {({ width }) => (
        <Box paddingTop={1}>
          <Form fields={fields} focus={focus.index} width={width} />
        </Box>
      )}
    </Screen>
  )
}
