import {
  type DomainCode,
  type Framework,
  type FrameworkRef,
  type HeldPost,
  ok,
  type Result,
  type VaeFile,
} from '@delibere/core'
import { formatShortDate } from '@delibere/core/fr'
import { type Problems, typedPeriod } from './typed.ts'

/** A VAE file as it is typed: its posts, and for each domain a place for each question of the framework. */
export interface VaeDraft {
  readonly posts: readonly HeldPost[]
  readonly answers: Readonly<Record<DomainCode, readonly string[]>>
}

/** What is there, as it would be typed. */
export const vaeDraft = (file: VaeFile | null, { domains }: Framework): VaeDraft => ({
  posts: file?.posts ?? [],
  answers: Object.fromEntries(
    domains.map(({ code, candidateQuestions }) => [
      code,
      candidateQuestions.map((_, place) => file?.answers[code]?.[place] ?? ''),
    ]),
  ),
})

/** The VAE file that was typed: of domains without any answer, nothing. */
export const typedVae = ({ posts, answers }: VaeDraft, at: FrameworkRef): VaeFile => ({
  framework: at,
  posts: [...posts],
  answers: Object.fromEntries(
    Object.entries(answers)
      .map(([code, texts]) => [code, texts.map((text) => text.trim())] as const)
      .filter(([, texts]) => texts.some((text) => text !== '')),
  ),
})

/** A post as it is typed. */
export interface PostDraft {
  readonly title: string
  readonly organisation: string
  readonly from: string
  readonly until: string
  readonly description: string
}

export const emptyPost: PostDraft = { title: '', organisation: '', from: '', until: '', description: '' }

export const postDraft = ({ title, organisation, from, until, description }: HeldPost): PostDraft => ({
  title,
  organisation,
  from: formatShortDate(from),
  until: until ? formatShortDate(until) : '',
  description,
})

/** The post that was typed, or what is wrong with each field. */
export function typedPost(typed: PostDraft): Result<HeldPost, Problems<PostDraft>> {
  const period = typedPeriod(typed)
  if (!period.ok) return period
  return ok({
    ...period.value,
    organisation: typed.organisation.trim(),
    description: typed.description.trim(),
  })
}
