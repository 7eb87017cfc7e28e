import {
  type CandidateId,
  type DomainCode,
  type FollowedModule,
  type Framework,
  type FrameworkRef,
  ok,
} from '@delibere/core'
import { counted, formatShortDate, nbsp } from '@delibere/core/fr'
import { useState } from 'react'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import {
  emptyModule,
  formativesOf,
  type ModuleDraft,
  moduleDraft,
  type ResultDraft,
  type TrainingDraft,
  trainingDraft,
  typedTraining,
} from '../../training-form.ts'
import { FormativeForm, objectiveWords } from './formative-form.tsx'
import { ModuleForm } from './module-form.tsx'
import { OfFramework, type OfFrameworkProps } from './of-framework.tsx'
import { PartScreen } from './part-screen.tsx'
import { type PartForm, usePart } from './use-part.ts'

interface Props {
  readonly candidateId: CandidateId
}

/** Enters the training record (C2): the modules that were followed, then how each formative assessment came out. */
export const Training = ({ candidateId }: Props) => (
  <OfFramework candidateId={candidateId} part="training" entering={Entering} />
)

type Editing = { readonly place: number; readonly typed: ModuleDraft } | { readonly result: string }

function Entering({ view, framework, at }: OfFrameworkProps) {
  const { back } = useProgram()
  const { typed, change, save, draft, trouble } = usePart(view, formOf(view.name, framework, at))
  const [editing, setEditing] = useState<Editing | null>(null)
  const { modules, results } = typed
  const put = (to: readonly FollowedModule[]) => change({ ...typed, modules: to })
  const formatives = formativesOf(framework)
  if (editing && 'place' in editing) {
    return (
      <ModuleForm
        of={view.candidate.id}
        typed={editing.typed}
        domains={framework.domains}
        onDone={(module) => {
          if (module) put(modules.toSpliced(editing.place, 1, module))
          setEditing(null)
        }}
      />
    )
  }
  const open = editing && formatives.find(({ key }) => key === editing.result)
  const result = open && results[open.key]
  if (open && result) {
    return (
      <FormativeForm
        of={open}
        typed={result}
        change={(to) => change({ ...typed, results: { ...results, [open.key]: to } })}
        onDone={() => setEditing(null)}
      />
    )
  }
  const rows = [
    ...modules.map((module, place) => ({
      key: `module ${place}`,
      says: `Module${nbsp}: ${module.title}`,
      holds: moduleFacts(module),
      edit: () => setEditing({ place, typed: moduleDraft(module) }),
      remove: () => put(modules.toSpliced(place, 1)),
    })),
    ...formatives.map(({ key, title, subject, domain }) => ({
      key,
      says: `Évaluation formative ${title}${nbsp}: ${subject ?? titleOf(framework, domain)}`,
      holds: summaryOf(results[key]),
      edit: () => setEditing({ result: key }),
    })),
  ]
  return (
    <PartScreen
      title={`${titles.training}${nbsp}: ${view.name}`}
      rows={rows}
      add={{ says: 'ajouter un module', run: () => setEditing({ place: modules.length, typed: emptyModule }) }}
      save={async () => (await save()) && back()}
      draft={draft}
      trouble={trouble}
    />
  )
}

const formOf = (name: string, framework: Framework, at: FrameworkRef): PartForm<TrainingDraft> => ({
  title: titles.training,
  draftOf: ({ training }) => trainingDraft(training, framework),
  read: (draft) => {
    const read = typedTraining(draft, framework, at)
    return read.ok ? ok({ part: 'training', content: read.value }) : read
  },
  former: ({ training }) => training && { part: 'training', content: training },
  done: `Le suivi de la formation de ${name} est enregistré.`,
})

const titleOf = ({ domains }: Framework, code: DomainCode): string =>
  domains.find((domain) => domain.code === code)?.title ?? ''

/** “D1, 35 h, du 02/03/2026 au 06/03/2026”. */
const moduleFacts = ({ domain, dates: { from, until }, hours }: FollowedModule): string => {
  const days =
    from === until ? `le ${formatShortDate(from)}` : `du ${formatShortDate(from)} au ${formatShortDate(until)}`
  return `${domain ?? 'plusieurs domaines'}, ${String(hours).replace('.', ',')}${nbsp}h, ${days}`
}

function summaryOf(result: ResultDraft | undefined): string {
  const given = result?.criteria.filter((one) => one !== '').length ?? 0
  const objective = result?.objective ? objectiveWords[result.objective] : 'à saisir'
  return `${objective}, ${counted(given, 'critère renseigné', 'critères renseignés')}`
}
