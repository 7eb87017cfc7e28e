import type { Order } from '@delibere/client'
import { err, folded, type JurorId, ok, type PaperHearing, type PaperKit, type SetAside } from '@delibere/core'
import { nbsp, quoted } from '@delibere/core/fr'
import { findOne } from './commands/find.ts'
import { endAnswers, memberWord, type PaperAnswers, verdictAnswers } from './paper-questions.ts'
import { type Typed, typedDate, typedTime } from './typed.ts'

type EnterPaper = Extract<Order, { type: 'session.enterPaper' }>
type Entry = EnterPaper['hearings'][number]
type Verdicts = Extract<Entry, { as: 'decided' }>['verdicts']

/** What was typed of the paper, as an order; or what cannot be read, by the key of the question. */
export interface ReadPaper {
  readonly order: EnterPaper | null
  readonly problems: Readonly<Record<string, string>>
}

/** Reads the answers about a session on paper. Whether they hold is for the rules to say. */
export function readPaper(kit: PaperKit, answers: PaperAnswers): ReadPaper {
  const problems: Record<string, string> = {}
  const ask: Ask = (key, read, empty) => {
    const text = (answers[key] ?? '').trim()
    if (text === '' && empty !== undefined) return empty
    const value = read(text)
    if (value.ok) return value.value
    problems[key] = value.error
    return empty as never
  }
  const member = memberIn(kit)
  const arrived = kit.members.flatMap(({ id }) => {
    const came = ask<string | null>(`arrival ${id}`, readArrival, '')
    return came === '' ? [] : [{ jurorId: id, at: came as EnterPaper['attendance'][number]['at'] }]
  })
  const president = ask<JurorId | null>('president', member, null)
  const derogation = ask<string | null>('derogation', (text) => ok(text), null)
  const order: EnterPaper = {
    type: 'session.enterPaper',
    sessionId: kit.sessionId,
    attendance: arrived,
    president: president && { jurorId: president, derogation },
    hearings: kit.hearings.filter(({ ended }) => !ended).map((hearing) => readHearing(kit, hearing, ask)),
    minutes: kit.members.flatMap(({ id }) => (ask(`minutes ${id}`, readYes, false) ? [id] : [])),
  }
  return { order: Object.keys(problems).length > 0 ? null : order, problems }
}

/** Reads one answer; where nothing is typed gives `empty`, or asks for it where nothing may stand for it. */
type Ask = <Value>(key: string, read: (text: string) => Typed<Value>, empty?: Value) => Value

function readHearing(kit: PaperKit, { id: hearingId, judged }: PaperHearing, ask: Ask): Entry {
  const as = ask(`end ${hearingId}`, oneOf(ends), 'decided')
  const verdictKeys = judged.map(({ code }) => [code, `verdict ${hearingId} ${code}`] as const)
  const verdicts = verdictKeys.flatMap(([code, key]) => {
    const verdict = ask<'acquired' | 'notAcquired' | null>(key, oneOf(verdictsBy), null)
    if (verdict && as !== 'decided') ask(key, () => err('le candidat n’a pas été entendu.'), verdict)
    return verdict ? [[code, verdict] as const] : []
  })
  if (as !== 'decided') return { hearingId, as }
  const member = memberIn(kit)
  const someone = severalOf(member)
  const experience = ask(`experience ${hearingId}`, (text) => ok(text), '')
  const modules = ask<readonly string[]>(`modules ${hearingId}`, (text) => ok(split(text)), [])
  return {
    hearingId,
    as,
    recused: [...ask<readonly JurorId[]>(`recused ${hearingId}`, someone, [])],
    missing: [...ask<readonly JurorId[]>(`missing ${hearingId}`, someone, [])],
    verdicts: Object.fromEntries(verdicts) as Verdicts,
    recommendation: experience === '' && modules.length === 0 ? null : { experience, modules: [...modules] },
    signatures: {
      presidentId: ask(`presidentSigned ${hearingId}`, member),
      witnessId: ask(`witnessSigned ${hearingId}`, member),
      on: ask(`on ${hearingId}`, typedDate, kit.date),
    },
  }
}

const ends: readonly (readonly [string, SetAside | 'decided'])[] = [
  [endAnswers[0], 'decided'],
  [endAnswers[1], 'absent'],
  [endAnswers[2], 'excused'],
  [endAnswers[3], 'postponed'],
]
const verdictsBy = [
  [verdictAnswers[0], 'acquired'],
  [verdictAnswers[1], 'notAcquired'],
] as const

const oneOf =
  <Value>(words: readonly (readonly [string, Value])[]) =>
  (text: string): Typed<Value> => {
    const found = words.find(([word]) => folded(word) === folded(text))
    return found ? ok(found[1]) : err(`${quoted(text)} n’est pas ${words.map(([word]) => word).join(', ')}.`)
  }

const readYes = oneOf([
  ['oui', true],
  ['non', false],
])

/** An hour, or null for a bare “oui”; an empty text for who did not come. */
const readArrival = (text: string): Typed<string | null> => {
  if (['oui', 'o', 'x'].includes(folded(text))) return ok(null)
  if (folded(text) === 'non') return ok('')
  return typedTime(text)
}

const split = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** A member of this jury, by their name or an unmistakable part of it. */
const memberIn =
  (kit: PaperKit) =>
  (text: string): Typed<JurorId> => {
    if (text === '') return err('à remplir.')
    const called = kit.members.map((one) => ({ id: one.id, name: memberWord(kit, one) }))
    const found = findOne(called, text)
    return found.ok ? ok(found.value.id) : err(`Membre du jury${nbsp}: ${found.error}`)
  }

const severalOf =
  (read: (text: string) => Typed<JurorId>) =>
  (text: string): Typed<readonly JurorId[]> => {
    const all = split(text).map(read)
    const wrong = all.find((one) => !one.ok)
    return wrong && !wrong.ok ? wrong : ok(all.flatMap((one) => (one.ok ? [one.value] : [])))
  }
