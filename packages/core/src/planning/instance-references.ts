import type { Instance } from './instance.ts'
import type { InstanceProblem, ReferenceKind } from './instance-problem.ts'

/** What the schema cannot see: names that nobody bears, or two; blocks that end before they begin. */
export function referenceProblems(instance: Instance): readonly InstanceProblem[] {
  const { candidates, jurors, openings, cqps, dates, adjacency } = instance
  const cqpIds = new Set(cqps.map(({ id }) => id))
  const regions = new Set(Object.keys(adjacency))
  return [
    ...twice('cqps', cqps),
    ...twice('candidates', candidates),
    ...twice('jurors', jurors),
    ...twice('openings', openings),
    ...dates.flatMap((text, at): InstanceProblem[] =>
      dates.indexOf(text) === at ? [] : [{ code: 'said-twice', text, path: `dates[${at}]` }],
    ),
    ...candidates.flatMap(({ cqp, region }, at) => [
      ...unknown('cqp', cqpIds, cqp, `candidates[${at}].cqp`),
      ...unknown('region', regions, region, `candidates[${at}].region`),
    ]),
    ...jurors.flatMap(({ region, available }, at): InstanceProblem[] => [
      ...unknown('region', regions, region, `jurors[${at}].region`),
      ...(available.length === dates.length
        ? []
        : [
            {
              code: 'availability-length' as const,
              found: available.length,
              expected: dates.length,
              path: `jurors[${at}].available`,
            },
          ]),
    ]),
    ...openings.flatMap(blockProblems),
    ...pinProblems(instance),
  ]
}

function twice(list: string, items: readonly { readonly id: string }[]): readonly InstanceProblem[] {
  const seen = new Set<string>()
  return items.flatMap(({ id }, at): InstanceProblem[] => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ code: 'said-twice', text: id, path: `${list}[${at}].id` }]
  })
}

const unknown = (
  kind: ReferenceKind,
  known: ReadonlySet<string>,
  text: string,
  path: string,
): readonly InstanceProblem[] => (known.has(text) ? [] : [{ code: 'reference-unknown', kind, text, path }])

function blockProblems({ blocks }: Instance['openings'][number], at: number): readonly InstanceProblem[] {
  const path = `openings[${at}].blocks`
  const reversed = (['AM', 'PM'] as const).flatMap((half): InstanceProblem[] => {
    const block = blocks[half]
    return block && block[0] >= block[1]
      ? [{ code: 'block-reversed', text: block.join('-'), path: `${path}.${half}` }]
      : []
  })
  const overlap = blocks.AM && blocks.PM && blocks.AM[1] > blocks.PM[0]
  return overlap ? [...reversed, { code: 'blocks-overlap', path }] : reversed
}

function pinProblems({ pins = {}, candidates, jurors, openings }: Instance): readonly InstanceProblem[] {
  const ids = (items: readonly { readonly id: string }[]) => new Set(items.map(({ id }) => id))
  const [known, members, places] = [ids(candidates), ids(jurors), ids(openings)]
  return [
    ...Object.entries(pins.candidates ?? {}).flatMap(([candidate, opening]) => [
      ...unknown('candidate', known, candidate, `pins.candidates.${candidate}`),
      ...unknown('opening', places, opening, `pins.candidates.${candidate}`),
    ]),
    ...(pins.jurors ?? []).flatMap(([juror, opening], at) => [
      ...unknown('juror', members, juror, `pins.jurors[${at}]`),
      ...unknown('opening', places, opening, `pins.jurors[${at}]`),
    ]),
    ...(pins.closed ?? []).flatMap((opening, at) => unknown('opening', places, opening, `pins.closed[${at}]`)),
  ]
}
