import type { Order, Refusal } from '@delibere/client'
import type { CandidateFault, CandidateId, CandidateLine, JurorId, JuryFault } from '@delibere/core'
import { explainCandidateFault, explainJuryFault, listed } from '@delibere/core/fr'
import { typedDate, typedText, typedTime } from './typed.ts'
import { explainRefusal } from './words.ts'

/** A session as it is being put together: what is typed, and who is picked in order. */
export interface SessionDraft {
  readonly date: string
  readonly opensAt: string
  readonly place: string
  readonly candidateIds: readonly CandidateId[]
  readonly jurorIds: readonly JurorId[]
  /** The office's word on candidates whose workplace assessment is not positive (C6). */
  readonly words: Readonly<Partial<Record<CandidateId, string>>>
}

export const emptySession: SessionDraft = {
  date: '',
  opensAt: '9 h',
  place: '',
  candidateIds: [],
  jurorIds: [],
  words: {},
}

type MakeSession = Extract<Order, { type: 'session.make' }>

/** The order that makes it, as far as it can be read, with what cannot be read of date, place and hour. */
export interface ReadSession {
  readonly order: MakeSession | null
  readonly problems: Readonly<Partial<Record<'date' | 'opensAt' | 'place', string>>>
}

export function readSession(draft: SessionDraft): ReadSession {
  const [date, opensAt, place] = [typedDate(draft.date), typedTime(draft.opensAt), typedText(draft.place)]
  if (date.ok && opensAt.ok && place.ok) {
    const { candidateIds, jurorIds } = draft
    const chosen = { candidateIds: [...candidateIds], jurorIds: [...jurorIds], ...wordsOn(candidateIds, draft.words) }
    return {
      order: { type: 'session.make', date: date.value, opensAt: opensAt.value, place: place.value, ...chosen },
      problems: {},
    }
  }
  return {
    order: null,
    problems: {
      ...(date.ok ? {} : { date: date.error }),
      ...(opensAt.ok ? {} : { opensAt: opensAt.error }),
      ...(place.ok ? {} : { place: place.error }),
    },
  }
}

/** The office's words on these candidates (C6), as an order says them. */
export function wordsOn(
  candidateIds: readonly CandidateId[],
  words: SessionDraft['words'],
): Pick<MakeSession, 'confirmations'> {
  const confirmations = candidateIds.flatMap((candidateId) => {
    const word = words[candidateId]?.trim() ?? ''
    return word === '' ? [] : [{ candidateId, word }]
  })
  return confirmations.length > 0 ? { confirmations } : {}
}

/** The names of those, of the chosen candidates, of whose file nothing is entered for the jury to read (C2). */
export const unreadOf = (candidates: readonly CandidateLine[], chosen: readonly CandidateId[]): readonly string[] =>
  candidates.filter(({ id, waits }) => chosen.includes(id) && waits.includes('unread')).map(({ name }) => name)

/** “À savoir : le jury n’aura rien à lire de Camille Aubry (…).”; empty where there is nobody. */
export const sayUnread = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : `À savoir\u00A0: rien n’est saisi pour le jury du dossier de ${listed(names)} (évaluation en entreprise ou dossier VAE).`

/** Why a session cannot be made, or a member of one not replaced, each reason a sentence. */
export const reasonsOf = (refusal: Refusal | null): readonly string[] =>
  refusal ? explainRefusal(refusal).split('\n') : []

/** Of a refusal, what concerns one person; the number of seats concerns nobody. */
export function reasonsAbout(refusal: Refusal | null, id: CandidateId | JurorId): readonly string[] {
  if (refusal?.code !== 'session-refused') return []
  const { candidates, jury } = refusal
  return [
    ...candidates.filter((fault) => isOf(fault, id)).map(explainCandidateFault),
    ...jury.filter((fault) => isOf(fault, id)).map(explainJuryFault),
  ]
}

const isOf = (fault: CandidateFault | JuryFault, id: string): boolean =>
  (fault.code !== 'conflict' && 'candidate' in fault && fault.candidate.id === id) ||
  ('juror' in fault && fault.juror.id === id)

/** Whether what stands against a candidate is an assessment that is not positive, which a word of the office settles (C6). */
export const wantsWord = (refusal: Refusal | null, id: CandidateId): boolean =>
  refusal?.code === 'session-refused' &&
  refusal.candidates.some((fault) => fault.code === 'assessment-negative' && fault.candidate.id === id)

/** A list with something put at its end, or taken out of it. */
export const toggled = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items.filter((one) => one !== item) : [...items, item]

/** A list with one of its items a place earlier (-1) or later (1). */
export function moved<Item>(items: readonly Item[], item: Item, by: -1 | 1): readonly Item[] {
  const from = items.indexOf(item)
  const to = from + by
  if (from === -1 || to < 0 || to >= items.length) return items
  return items.toSpliced(from, 1).toSpliced(to, 0, item)
}
