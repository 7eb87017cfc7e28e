import { type CandidateId, type DomainCode, type Framework, type FrameworkRef, type HeldPost, ok } from '@delibere/core'
import { counted, formatShortDate, nbsp } from '@delibere/core/fr'
import { useState } from 'react'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { emptyPost, type PostDraft, postDraft, typedPost, typedVae, type VaeDraft, vaeDraft } from '../../vae-form.ts'
import { AskedForm, replaced, text } from './asked-form.tsx'
import { EntryForm } from './entry-form.tsx'
import { OfFramework, type OfFrameworkProps } from './of-framework.tsx'
import { PartScreen } from './part-screen.tsx'
import { type PartForm, usePart } from './use-part.ts'

interface Props {
  readonly candidateId: CandidateId
}

/** Enters the VAE file (C2): the posts that were held, then the answers to the questions of each domain. */
export const VaeScreen = ({ candidateId }: Props) => (
  <OfFramework candidateId={candidateId} part="vae" entering={Entering} />
)

type Editing = { readonly place: number; readonly typed: PostDraft } | { readonly domain: DomainCode }

function Entering({ view, framework, at }: OfFrameworkProps) {
  const { back } = useProgram()
  const { typed, change, save, draft, trouble } = usePart(view, formOf(view.name, framework, at))
  const [editing, setEditing] = useState<Editing | null>(null)
  const { posts, answers } = typed
  const put = (to: readonly HeldPost[]) => change({ ...typed, posts: to })
  const close = () => setEditing(null)
  if (editing && 'place' in editing) {
    const keep = (post: HeldPost | null) => {
      if (post) put(posts.toSpliced(editing.place, 1, post))
      close()
    }
    return <PostForm of={view.candidate.id} typed={editing.typed} onDone={keep} />
  }
  if (editing) {
    const { domain } = editing
    const given = answers[domain] ?? []
    const asked = (framework.domains.find(({ code }) => code === domain)?.candidateQuestions ?? []).map(
      (question, place) =>
        text(
          `answer${place}`,
          `Réponse ${place + 1}`,
          given[place] ?? '',
          (answer) => change({ ...typed, answers: { ...answers, [domain]: replaced(given, place, answer) } }),
          question,
        ),
    )
    return <AskedForm title={`${titles.vae}${nbsp}: ${domain}`} asked={asked} onDone={close} />
  }
  const rows = [
    ...posts.map((post, place) => ({
      key: `post ${place}`,
      says: `Poste${nbsp}: ${[post.title, post.organisation].filter(Boolean).join(', ')}`,
      holds: post.until
        ? `du ${formatShortDate(post.from)} au ${formatShortDate(post.until)}`
        : `depuis le ${formatShortDate(post.from)}`,
      edit: () => setEditing({ place, typed: postDraft(post) }),
      remove: () => put(posts.toSpliced(place, 1)),
    })),
    ...framework.domains.map(({ code, title, candidateQuestions }) => ({
      key: code,
      says: `${code} ${title}`,
      holds: `${counted((answers[code] ?? []).filter((one) => one !== '').length, 'réponse')} sur ${candidateQuestions.length}`,
      edit: () => setEditing({ domain: code }),
    })),
  ]
  return (
    <PartScreen
      title={`${titles.vae}${nbsp}: ${view.name}`}
      rows={rows}
      add={{ says: 'ajouter un poste', run: () => setEditing({ place: posts.length, typed: emptyPost }) }}
      save={async () => (await save()) && back()}
      draft={draft}
      trouble={trouble}
    />
  )
}

const formOf = (name: string, framework: Framework, at: FrameworkRef): PartForm<VaeDraft> => ({
  title: titles.vae,
  draftOf: ({ vae }) => vaeDraft(vae, framework),
  read: (draft) => ok({ part: 'vae', content: typedVae(draft, at) }),
  former: ({ vae }) => vae && { part: 'vae', content: vae },
  done: `Le dossier VAE de ${name} est enregistré.`,
})

interface PostFormProps {
  readonly of: CandidateId
  readonly typed: PostDraft
  readonly onDone: (post: HeldPost | null) => void
}

/** A post that was held. */
const PostForm = ({ of, typed, onDone }: PostFormProps) => (
  <EntryForm
    title={`${titles.vae}${nbsp}: un poste`}
    of={of}
    typed={typed}
    read={typedPost}
    onDone={onDone}
    fieldsOf={({ text: field }) => [
      field('title', 'Poste'),
      field('organisation', 'Organisme'),
      field('from', 'Du', 'JJ/MM/AAAA'),
      field('until', 'Au', `JJ/MM/AAAA, vide${nbsp}: en cours`),
      field('description', 'Description'),
    ]}
  />
)
