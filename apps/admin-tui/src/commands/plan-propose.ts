import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '@delibere/client'
import { type CandidateId, err, noPins, ok, OpeningId, type Pins, type PlanDraft, type Result } from '@delibere/core'
import { counted, formatShortDate, nbsp, quoted, sayFigures, sayProof, scoreLines } from '@delibere/core/fr'
import type { PlanAsked, PlanRun, PlanWanted } from '@delibere/core/proposal'
import { peopleOf, pinnedWith } from '../pins.ts'
import { askedOf, openBoard, type PlanBoard } from '../plan-board.ts'
import { explainRefusal } from '../words.ts'
import { inWords, theCandidate } from './answers.ts'
import {
  type Command,
  done,
  type ExitCode,
  type Given,
  interrupted,
  misuse,
  refuse,
  type Shell,
  withClient,
} from './command.ts'
import { findOne } from './find.ts'
import { theDraft } from './plan-drafts.ts'
import { wordsDetail, wordsGiven } from './words-given.ts'

/** Milliseconds between two looks at a search. */
const look = 200

/** Searches for a plan of sessions (B5); nothing is made of it before it is confirmed. */
export const planPropose: Command = {
  name: 'plan propose',
  usage:
    '[--again] [--seconds N] [--from PROJET] [--keep NOM] [--pin QUI=OUVERTURE]… [--hold OUVERTURE]… [--close OUVERTURE]… [--send QUI=MOT]… [--json]',
  says: 'propose un planning des candidats dont le dossier est complet',
  options: {
    again: { type: 'boolean' },
    seconds: { type: 'string' },
    seed: { type: 'string' },
    from: { type: 'string' },
    keep: { type: 'string' },
    pin: { type: 'string', multiple: true },
    hold: { type: 'string', multiple: true },
    close: { type: 'string', multiple: true },
    send: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  },
  takes: { least: 0, most: 0 },
  details: [
    '--again     les séances à venir peuvent changer, le moins possible (sinon elles restent)',
    '--seconds   combien de temps chercher, 10 par défaut\u202F; Ctrl+C garde le meilleur trouvé',
    '--seed      un nombre\u00A0: le même donne la même recherche',
    '--from      part d’un projet gardé, avec ce qui y est fixé',
    '--keep      garde le planning sous ce nom, pour « plan explain » et « plan confirm »',
    '--pin       un candidat dans une ouverture (son identifiant, ou "11/01/2027 Salle Sully")\u202F; à répéter',
    '--hold      la séance que le projet de --from tient dans cette ouverture, avec ses candidats et son jury\u202F; à répéter',
    '--close     une ouverture où rien ne se tient\u202F; à répéter',
    wordsDetail,
  ],
  async run(given, shell) {
    const seconds = Number(given.text('seconds') ?? '10')
    const seed = Number(given.text('seed') ?? '1')
    if (!(seconds > 0 && seconds <= 3_600)) return misuse(shell, '--seconds\u00A0: un nombre de 1 à 3600.')
    if (!Number.isInteger(seed) || seed < 0) return misuse(shell, '--seed\u00A0: un nombre entier.')
    const signal = shell.onInterrupt()
    return withClient(shell, async (client) => {
      const wanted = await wantedOf(client, given)
      if (!wanted.ok) return refuse(shell, wanted.error)
      const { start, ...asked } = wanted.value
      const board = await openBoard(client, asked)
      if (!board.ok) return refuse(shell, board.error)
      for (const { sentence } of board.value.remarks) shell.complain(sentence)
      if (board.value.remarks.some(({ blocking }) => blocking))
        return refuse(shell, 'Rien n’est proposé\u00A0: voyez d’abord ce qui l’empêche.')
      const run = await watch(client, { ...asked, ...(start && { start }), seconds, seed }, { shell, signal })
      if (!run.ok) return refuse(shell, run.error)
      const code = report(board.value, run.value, given, shell)
      const kept = await keep(client, given.text('keep'), wanted.value, run.value)
      if (!kept.ok) return refuse(shell, kept.error)
      if (kept.value !== null) shell.complain(kept.value)
      return signal.aborted ? interrupted : code
    })
  },
}

type Wanted = Required<PlanAsked> & { readonly start?: PlanDraft['plan'] }

/** What is to be planned: as a kept plan says, or as the options say. */
async function wantedOf(client: Client, given: Given): Promise<Result<Wanted, string>> {
  const from = given.text('from')
  const draft = from === null ? null : await theDraft(client, from)
  if (draft && !draft.ok) return draft
  const pins = await pinsOf(client, given, draft?.value ?? null)
  if (!pins.ok) return pins
  const words = await wordsGiven(client, given)
  if (!words.ok) return words
  const scope = given.flag('again') ? 'again' : (draft?.value.scope ?? 'new')
  const before = draft ? (askedOf(draft.value).confirmed ?? []) : []
  const confirmed = [...before, ...(Object.keys(words.value) as CandidateId[])]
  return ok({ scope, pins: pins.value, confirmed, ...(draft && { start: draft.value.plan }) })
}

async function pinsOf(client: Client, given: Given, draft: PlanDraft | null): Promise<Result<Pins, string>> {
  const [pinned, held, closed] = [given.texts('pin'), given.texts('hold'), given.texts('close')]
  const before = draft?.pins ?? noPins
  if (pinned.length + held.length + closed.length === 0) return ok(before)
  const lines = await inWords(client.openings())
  if (!lines.ok) return lines
  const named = lines.value.map(({ id, date, place }) => ({ id, name: `${formatShortDate(date)} ${place}` }))
  let pins: Pins = before
  for (const text of held) {
    const opening = findOne(named, text)
    if (!opening.ok) return opening
    const session = draft?.plan.sessions.find((one) => one.opening === opening.value.id)
    if (!session)
      return err(`${quoted(text)}${nbsp}: aucune séance n’y est tenue dans le projet dont on part (--from).`)
    pins = pinnedWith(pins, peopleOf(session), session.opening)
  }
  for (const text of pinned) {
    const at = text.indexOf('=')
    if (at < 0) return err(`${quoted(text)}${nbsp}: écrivez QUI=OUVERTURE.`)
    const candidate = await theCandidate(client, text.slice(0, at).trim())
    const opening = findOne(named, text.slice(at + 1).trim())
    if (!candidate.ok) return candidate
    if (!opening.ok) return opening
    pins = pinnedWith(pins, [{ id: candidate.value.id, kind: 'candidate' }], opening.value.id)
  }
  for (const text of closed) {
    const opening = findOne(named, text)
    if (!opening.ok) return opening
    pins = { ...pins, closed: [...pins.closed, OpeningId.parse(opening.value.id)] }
  }
  return ok(pins)
}

/** Searches until it ends, or until Ctrl+C, which keeps what was found. */
async function watch(
  client: Client,
  wanted: PlanWanted,
  { shell, signal }: { readonly shell: Shell; readonly signal: AbortSignal },
): Promise<Result<PlanRun, string>> {
  const started = await inWords(client.startPlan(wanted))
  if (!started.ok) return started
  const { id } = started.value
  for (;;) {
    const run = await inWords(signal.aborted ? client.stopPlan(id) : client.planRun({ id }))
    if (!run.ok) return run
    if (run.value.status !== 'searching') {
      shell.progress({ done: 1, of: 1 })
      return run.value.plan ? run : err(noPlan(run.value))
    }
    shell.progress({ done: run.value.elapsed, of: run.value.budget })
    await sleep(look)
  }
}

const noPlan = ({ status }: PlanRun) =>
  status === 'impossible'
    ? 'Aucun planning ne respecte ce qui est fixé\u00A0: retirez une fixation.'
    : 'Aucun planning n’a été trouvé\u00A0: la recherche s’est interrompue.'

function report({ view, leftOut, nameOf, question }: PlanBoard, run: PlanRun, given: Given, { out }: Shell): ExitCode {
  const read = view(run.plan!)
  if (given.flag('json')) {
    const { status, steps, elapsed, bounds, proven } = run
    out(
      JSON.stringify(
        { status, steps, elapsed, proven, bounds, score: read.score, plan: run.plan, ...told(read) },
        null,
        2,
      ),
    )
    return done
  }
  for (const line of sayFigures(read.figures)) out(line)
  for (const { says, value, bound, proven } of scoreLines(read.score, run))
    out(
      `  ${says}${nbsp}: ${value}${proven ? ' (rien de mieux n’est possible)' : bound === null ? '' : ` (au mieux ${bound})`}`,
    )
  out(sayProof(run.proven, read.score, run.bounds))
  if (read.out.length > 0) out(`${counted(read.out.length, 'candidat')} sans séance${nbsp}:`)
  for (const { sentence } of leftOut(run.plan!)) out(`  ${sentence}`)
  if (question.aside.length > 0)
    out(`${counted(question.aside.length, 'candidat')} à confirmer (domaine non maîtrisé en entreprise)${nbsp}:`)
  for (const { candidateId, domains } of question.aside) out(`  ${nameOf(candidateId)} (${domains.join(', ')})`)
  return done
}

const told = ({ figures, out }: ReturnType<PlanBoard['view']>) => ({ figures, leftOut: out })

async function keep(
  client: Client,
  name: string | null,
  wanted: Wanted,
  run: PlanRun,
): Promise<Result<string | null, string>> {
  if (name === null || !run.plan) return ok(null)
  const known = await theDraft(client, name)
  const which = known.ok ? { draftId: known.value.id, version: known.value.version } : { draftId: null, version: 0 }
  const { scope, pins } = wanted
  const answer = await client.order({ type: 'plan.keep', ...which, name, scope, pins, plan: run.plan })
  return answer.ok ? ok(`Projet gardé${nbsp}: ${name}.`) : err(explainRefusal(answer.error))
}
