import type { PaperKit, SessionId } from '@delibere/core'
import { useState } from 'react'
import { problemLines } from '../../file/paper-file.ts'
import { type PaperAnswers, type PaperPart, paperParts } from '../../paper-questions.ts'
import { useProgram } from '../../program.ts'
import { readPaper } from '../../read-paper.ts'
import { titles } from '../../routes.ts'
import { reasonsOf } from '../../session-draft.ts'
import { useAnswer } from '../../use-answer.ts'
import { useConsidered } from '../../use-considered.ts'
import { useDraft } from '../../use-draft.ts'
import { PartScreen } from '../candidate/part-screen.tsx'
import { Waiting } from '../waiting.tsx'
import { PaperPartForm } from './paper-part-form.tsx'
import { PaperRecap } from './paper-recap.tsx'

/** Types a session that was held, or went on, on paper: sheet by sheet, then everything once more before it is sent. */
export function EnterPaper({ sessionId }: { readonly sessionId: SessionId }) {
  const { client, freshness } = useProgram()
  const { value, refusal } = useAnswer(() => client.paperKit(sessionId), freshness)
  return value ? <Typing kit={value} /> : <Waiting title={titles.paper} refusal={refusal} />
}

const nothingTyped: { readonly answers: PaperAnswers } = { answers: {} }

function Typing({ kit }: { readonly kit: PaperKit }) {
  const { client, freshness } = useProgram()
  const draft = useDraft(titles.paper, nothingTyped, kit.number)
  const [at, setAt] = useState<number | 'recap' | null>(null)
  const parts = paperParts(kit)
  const { answers } = draft.value
  const read = readPaper(kit, answers)
  const considered = useConsidered(client, read.order, freshness)
  const reasons =
    read.order === null
      ? problemLines(kit, read.problems)
      : considered.state === 'refused'
        ? reasonsOf(considered.refusal)
        : []
  const part = typeof at === 'number' ? parts[at] : undefined
  if (part)
    return (
      <PaperPartForm
        key={part.title}
        part={part}
        answers={answers}
        problems={read.problems}
        draft={draft}
        onType={(key, text) => draft.change({ answers: { ...draft.latest().answers, [key]: text } })}
        onNext={() => setAt((at as number) + 1 < parts.length ? (at as number) + 1 : 'recap')}
        onClose={() => setAt(null)}
      />
    )
  if (at === 'recap')
    return (
      <PaperRecap
        kit={kit}
        answers={answers}
        order={read.order}
        reasons={reasons}
        allowed={considered.state === 'allowed'}
        draft={draft}
        onClose={() => setAt(null)}
      />
    )
  return (
    <PartScreen
      title={`${titles.paper}, séance ${kit.number}`}
      rows={parts.map((one, index) => ({
        key: one.title,
        says: one.of === '' ? one.title : `${one.title}, ${one.of}`,
        holds: holdsOf(one, answers),
        edit: () => setAt(index),
      }))}
      save={() => setAt('recap')}
      saveSays="récapituler"
      draft={draft}
      trouble={draft.held ? reasons.slice(0, 3).join('\n') : ''}
    />
  )
}

/** How much of a sheet is typed. */
function holdsOf({ questions }: PaperPart, answers: PaperAnswers): string {
  const typed = questions.filter(({ key }) => (answers[key] ?? '') !== '').length
  return typed === 0 ? '' : `${typed} sur ${questions.length}`
}
