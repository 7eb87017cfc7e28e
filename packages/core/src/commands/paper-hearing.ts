import type { JurorId, SessionId } from '../basics/ids.ts'
import { ok } from '../basics/result.ts'
import type { Fact } from '../facts/fact.ts'
import type { DomainCode } from '../framework/framework.ts'
import type { Hearing } from '../model/hearing.ts'
import type { World } from '../model/world.ts'
import { compositionFault } from '../rules/composition-now.ts'
import { frameworkOf } from '../rules/frameworks.ts'
import { unknownModule } from '../rules/modules.ts'
import { judgedDomain } from '../rules/deliberation.ts'
import { outcomeOf, recommendationRequired, undecided } from '../rules/outcome.ts'
import { toDecide } from '../rules/links-asked.ts'
import { namedCandidate, namedJuror } from '../rules/people.ts'
import { signatureFaults } from '../rules/paper-signatures.ts'
import { presidentFor, sittingFor, thereFor } from '../rules/sitting.ts'
import type { PaperFault } from '../violations.ts'
import type { Context } from './command.ts'
import type { Entering } from './entering.ts'
import { callCandidate, setAsideHearing } from './hearing.ts'
import { declareRecusal } from './recusal.ts'
import type { PaperEntry } from './paper.ts'
import { signedBy } from './sheet.ts'
import { hearingAt } from './steps.ts'

type Decided = Extract<PaperEntry, { as: 'decided' }>
type Told = Exclude<PaperEntry, Decided>

/** One candidate on paper; whatever has a fault is set aside in the world of what follows, so that the others are looked at. */
export function enterHearing(entry: Entering, sessionId: SessionId, one: PaperEntry, context: Context): void {
  const at = hearingAt(entry.world, { sessionId, hearingId: one.hearingId }, [
    'waiting',
    'called',
    'deliberation',
    'reading',
  ])
  const about = aboutOf(entry.world, sessionId, one)
  if (!at.ok) return void entry.refuse(about, at.error)
  const taken =
    one.as === 'decided'
      ? decide(entry, about, { sessionId, one }, context)
      : setAside(entry, about, { sessionId, one }, context)
  if (!taken) entry.suppose([{ type: 'hearing.setAside', sessionId, hearingId: one.hearingId, as: 'postponed' }])
}

function aboutOf(world: World, sessionId: SessionId, { hearingId }: PaperEntry): PaperFault['about'] {
  const hearings = world.sessions[sessionId]?.hearings ?? []
  const index = hearings.findIndex(({ id }) => id === hearingId)
  return index < 0 ? null : { position: index + 1, ...namedCandidate(world, hearings[index]!.candidateId) }
}

interface Of<Entry> {
  readonly sessionId: SessionId
  readonly one: Entry
}

/** Not heard (H1). Paper does not say when. */
function setAside(
  entry: Entering,
  about: PaperFault['about'],
  { sessionId, one }: Of<Told>,
  { now }: Context,
): boolean {
  const { hearingId, as } = one
  const { session, hearing } = whereIs(entry, sessionId, hearingId)
  const president = presidentFor(entry.world, session, hearing) ?? session.presidency?.presidentId
  const decision = setAsideHearing.decide(
    entry.world,
    { type: 'hearing.setAside', id: 'paper', sessionId, hearingId, as } as never,
    { now, actor: president ? { kind: 'member', sessionId, jurorId: president } : { kind: 'nobody' } },
  )
  return entry.take(about, decision.ok ? ok([{ type: 'hearing.setAside', sessionId, hearingId, as }]) : decision)
}

/** Decided: who sat (J3, J4), the verdicts on what is to be judged (C5), the recommendation (H7), both signatures (H9). */
function decide(entry: Entering, about: PaperFault['about'], of: Of<Decided>, context: Context): boolean {
  const { sessionId, one } = of
  const { hearingId } = one
  if (!seat(entry, about, of, context)) return false
  const { session, hearing } = whereIs(entry, sessionId, hearingId)
  const verdicts = verdictsOn(hearing, one)
  const written = withEntries(hearing, one)
  const framework = frameworkOf(entry.world, hearing.framework)
  const module = framework && unknownModule(framework, written.recommendation)
  const faults = [
    ...verdicts.faults,
    ...(module ? [{ code: 'module-unknown', module } as const] : []),
    ...(undecided(written).length > 0 ? [{ code: 'verdicts-missing', domains: undecided(written) } as const] : []),
    ...(recommendationRequired(hearing.route, outcomeOf(written)) && written.recommendation === null
      ? [{ code: 'recommendation-missing' } as const]
      : []),
    ...signatureFaults(entry.world, { session, hearing }, one.signatures, context.now),
  ]
  for (const fault of faults) entry.refuse(about, fault)
  if (faults.length > 0) return false
  const made: readonly Fact[] = [
    ...(hearing.draft ? [{ type: 'sheet.withdrawn', sessionId, hearingId } as const] : []),
    ...verdicts.recorded.map((recorded) => ({ type: 'verdict.recorded', sessionId, hearingId, ...recorded }) as const),
    { type: 'recommendation.written', sessionId, hearingId, personal: { recommendation: written.recommendation } },
  ]
  entry.take(about, ok(made))
  const { presidentId: signer } = one.signatures
  const sheet = { signer, now: context.now, paper: one.signatures }
  return entry.take(about, signedBy(entry.world, whereIs(entry, sessionId, hearingId), sheet))
}

const whereIs = (entry: Entering, sessionId: SessionId, hearingId: Hearing['id']) => {
  const session = entry.world.sessions[sessionId]!
  return { session, hearing: session.hearings.find(({ id }) => id === hearingId)! }
}

/** Recusals, and the call with who was not there; a candidate who was called on the screens has been called (J3, J4). */
function seat(
  entry: Entering,
  about: PaperFault['about'],
  { sessionId, one: { hearingId, recused, missing } }: Of<Decided>,
  { now }: Context,
): boolean {
  const { session, hearing } = whereIs(entry, sessionId, hearingId)
  if ([...recused, ...missing].some((id) => !session.jurorIds.includes(id)))
    return entry.refuse(about, { code: 'member-unknown' })
  const order = { id: 'paper', sessionId, hearingId } as never
  const by = (jurorId: JurorId | null) => ({
    now,
    actor: jurorId ? ({ kind: 'member', sessionId, jurorId } as const) : ({ kind: 'nobody' } as const),
  })
  for (const jurorId of new Set(recused)) {
    if (hearing.recused.includes(jurorId)) continue
    if (session.attendance[jurorId] === undefined)
      return entry.refuse(about, { code: 'paper-not-there', member: namedJuror(entry.world, jurorId) })
    const here = whereIs(entry, sessionId, hearingId)
    if (sittingFor(here.session, here.hearing).length === 1) return entry.refuse(about, { code: 'paper-nobody-left' })
    // A recusal that was asked for on the screens is decided with it.
    if (toDecide(session, hearing).includes(jurorId)) {
      entry.take(about, ok([{ type: 'recusal.decided', sessionId, hearingId, jurorId, accepted: true }]))
      continue
    }
    if (!entry.take(about, declareRecusal.decide(entry.world, order, by(jurorId)))) return false
  }
  const refused = toDecide(session, hearing).filter((id) => !recused.includes(id))
  entry.take(
    about,
    ok(refused.map((jurorId) => ({ type: 'recusal.decided', sessionId, hearingId, jurorId, accepted: false }))),
  )
  const out = missing.filter((id) => !hearing.missing.includes(id))
  if (hearing.stage !== 'waiting')
    return out.length === 0 || entry.refuse(about, { code: 'wrong-stage', stage: hearing.stage, needed: ['waiting'] })
  const president = presidentFor(entry.world, session, whereIs(entry, sessionId, hearingId).hearing)
  const called = callCandidate.decide(entry.world, order, by(president))
  if (!called.ok) return entry.take(about, called)
  // Paper does not say when.
  const facts = called.value.map((fact): Fact => {
    if (fact.type !== 'hearing.called') return fact
    const { at: _unknown, ...rest } = fact
    return { ...rest, missing: [...new Set([...fact.missing, ...out])] }
  })
  entry.take(about, ok(facts))
  const after = whereIs(entry, sessionId, hearingId)
  // Who is recused is there all the same; who is not there may leave no jury (J3).
  const broken = compositionFault(entry.world, after.session, thereFor(after.session, after.hearing))
  if (broken) return entry.refuse(about, broken)
  return sittingFor(after.session, after.hearing).length > 0 || entry.refuse(about, { code: 'paper-nobody-left' })
}

const withEntries = (hearing: Hearing, { verdicts, recommendation }: Decided): Hearing => ({
  ...hearing,
  verdicts: Object.fromEntries(hearing.judged.flatMap((code) => (verdicts[code] ? [[code, verdicts[code]]] : []))),
  recommendation:
    recommendation && (recommendation.experience !== '' || recommendation.modules.length > 0) ? recommendation : null,
})

function verdictsOn(hearing: Hearing, { verdicts }: Decided) {
  const given = Object.entries(verdicts) as (readonly [DomainCode, NonNullable<Decided['verdicts'][DomainCode]>])[]
  return {
    faults: given.flatMap(([domain]) => {
      const judged = judgedDomain(hearing, domain)
      return judged.ok ? [] : [judged.error]
    }),
    recorded: given
      .filter(([domain, verdict]) => hearing.verdicts[domain] !== verdict)
      .map(([domain, verdict]) => ({ domain, verdict })),
  }
}
