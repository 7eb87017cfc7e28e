import { describe, expect, it } from 'vitest'
import { CommandId, OpeningId, PlanDraftId, SessionId } from '../basics/ids.ts'
import { calendarDate, timeOfDay } from '../basics/time.ts'
import type { Actor } from '../model/actor.ts'
import { noPins } from '../model/plan-draft.ts'
import { NewOpening } from '../model/opening.ts'
import { aNewCandidate, aNewJuror, candidateId, jurorId, morning } from '../testing/build.ts'
import { exampleFramework } from '../testing/frameworks.ts'
import { member, type Order, staff } from '../testing/play.ts'
import { anOpening } from '../testing/refusals/planning.ts'
import { aSession } from '../testing/stages.ts'
import { Command, type CommandType, commandTypes, decide } from './index.ts'

const sitting = aSession('opened')
const { sessionId } = sitting
const at = sitting.at(1)
const [phase, domain] = ['interview', 'D1'] as const
const candidate = aNewCandidate('Roux')
const juror = aNewJuror('Evrard', 'employer')
const on = calendarDate('2026-11-23')
const person = { birthName: 'Roux', givenName: 'Camille', birthDate: calendarDate('1990-04-12') }
const attachment = { sha256: '0'.repeat(64), name: 'cv.pdf', type: 'application/pdf', bytes: 1 } as const

const openingId = OpeningId.parse('o')
const opening = NewOpening.parse(anOpening())

/** Who each command is for, with an example of it. A command that is not in this table does not compile. */
const table: {
  readonly [Type in CommandType]: readonly [
    'staff' | 'member' | 'server' | 'staff or member',
    Omit<Extract<Order, { type: Type }>, 'type'>,
  ]
} = {
  'regulation.change': ['staff', { effectiveFrom: on, settings: { deliberationMinutes: 15 }, version: 0 }],
  'framework.import': ['staff', { framework: exampleFramework() }],
  'framework.publish': ['staff', { certificate: 'CM', version: '2026.1', confirmation: 'none' }],
  'framework.discard': ['staff', { certificate: 'CM', version: '2026.1' }],
  'candidates.import': ['staff', { rows: [{ line: 2, candidate }] }],
  'candidate.correct': ['staff', { candidateId: candidateId('morel'), version: 1, candidate }],
  'candidate.withdraw': ['staff', { candidateId: candidateId('morel'), reason: null }],
  'candidate.reinstate': ['staff', { candidateId: candidateId('morel') }],
  'piece.record': [
    'staff',
    { candidateId: candidateId('morel'), pieces: ['individualPath'], state: 'received', on, reason: null },
  ],
  'piece.attach': ['server', { candidateId: candidateId('morel'), piece: 'individualPath', attachment, agent: null }],
  'piece.detach': ['staff', { candidateId: candidateId('morel'), piece: 'individualPath', sha256: '0'.repeat(64) }],
  'file.enter': [
    'staff',
    {
      candidateId: candidateId('petit'),
      version: 1,
      entered: { part: 'admissibility', content: { requestedOn: on, sequences: [] } },
    },
  ],
  'admissibility.decide': ['staff', { candidateId: candidateId('petit'), decision: 'admissible', on }],
  'results.import': [
    'staff',
    { rows: [{ line: 2, person, certificate: 'AC', domain: 'D1', decidedOn: on, validUntil: null }] },
  ],
  'juror.correct': ['staff', { jurorId: jurorId('aubry'), version: 1, juror }],
  'jurors.import': ['staff', { rows: [{ line: 2, juror }] }],
  'persons.erase': ['server', { candidateIds: [], fileIds: [], jurorIds: [], seals: [], documents: [], agent: null }],
  'erasure.complete': ['server', { ids: [candidateId('morel')] }],
  'juror.register': ['staff', { juror }],
  'opening.add': ['staff', { opening }],
  'opening.correct': ['staff', { openingId, version: 1, opening }],
  'opening.set': ['staff', { openingId, to: 'closed' }],
  'openings.import': ['staff', { rows: [{ line: 2, opening }] }],
  'plan.keep': [
    'staff',
    { name: 'Printemps', draftId: null, version: 0, scope: 'new', pins: noPins, plan: { sessions: [] } },
  ],
  'plan.discard': ['staff', { draftId: PlanDraftId.parse('d') }],
  'sessions.plan': [
    'staff',
    {
      sessions: [{ openingId, span: 'morning', candidateIds: [candidateId('morel')], jurorIds: [jurorId('aubry')] }],
    },
  ],
  'session.make': [
    'staff',
    {
      date: calendarDate('2026-12-01'),
      place: 'Nantes',
      opensAt: timeOfDay('09:30'),
      candidateIds: [candidateId('morel')],
      jurorIds: [jurorId('aubry')],
    },
  ],
  'session.cancel': ['staff', { sessionId }],
  'session.release': ['staff', at],
  'link.issue': ['staff', { sessionId, holder: 'room' }],
  'link.revoke': ['staff', { sessionId, holder: 'room' }],
  'attendance.sign': ['member', { sessionId }],
  'member.replace': ['staff or member', { sessionId, leaving: jurorId('aubry'), entering: jurorId('evrard') }],
  'president.designate': ['member', { sessionId, jurorId: jurorId('aubry'), derogation: null }],
  'presidency.transfer': ['staff or member', { sessionId, to: jurorId('brun') }],
  'presidency.claim': ['member', { sessionId, to: jurorId('brun') }],
  'presidency.second': ['member', { sessionId, to: jurorId('brun') }],
  'presidency.keep': ['member', { sessionId }],
  'member.depart': ['staff or member', { sessionId, jurorId: jurorId('brun') }],
  'member.return': ['staff or member', { sessionId, jurorId: jurorId('brun') }],
  'room.tell': ['staff', { sessionId, text: 'Le candidat suivant vous attend.' }],
  'room.hear': ['member', { sessionId, at: morning }],
  'session.open': ['member', { sessionId }],
  'hearing.call': ['member', at],
  'hearing.setAside': ['member', { ...at, as: 'absent' }],
  'hearing.restore': ['member', at],
  'hearing.move': ['member', { ...at, before: null }],
  'hearing.late': ['member', { ...at, late: true }],
  'conflict.none': ['member', { ...at, jurorId: jurorId('aubry') }],
  'recusal.declare': ['member', at],
  'recusal.request': ['member', { ...at, jurorId: jurorId('brun'), askedBy: 'candidate' }],
  'recusal.decide': ['member', { ...at, jurorId: jurorId('brun'), accepted: true }],
  'recusal.lift': ['member', { ...at, jurorId: jurorId('brun') }],
  'opinions.remind': ['member', at],
  'timer.start': ['member', { ...at, phase }],
  'timer.pause': ['member', { ...at, phase }],
  'timer.resume': ['member', { ...at, phase }],
  'timer.extend': ['member', { ...at, phase, minutes: 5 }],
  'timer.end': ['member', { ...at, phase }],
  'opinion.give': ['member', { ...at, domain, opinion: 'acquired' }],
  'deliberation.open': ['member', at],
  'verdict.record': ['member', { ...at, domain, verdict: 'acquired', confirmation: 'none' }],
  'recommendation.write': ['member', { ...at, recommendation: null }],
  'sheet.present': ['member', at],
  'sheet.read': ['member', { ...at, draft: 1 }],
  'sheet.sign': ['member', { ...at, draft: 1 }],
  'sheet.reopen': ['member', { ...at, reason: 'Erreur de saisie' }],
  'minutes.present': ['member', { sessionId }],
  'minutes.sign': ['member', { sessionId }],
  'session.close': ['member', { sessionId }],
  'document.keep': ['server', { ...at, version: 1, sha256: '0'.repeat(64), bytes: 1 }],
  'session.enterPaper': ['staff', { sessionId, attendance: [], president: null, hearings: [], minutes: [] }],
  'session.seal': ['server', { sessionId }],
  'session.publish': ['staff', { sessionId }],
}

const actors: Readonly<Record<string, Actor>> = {
  staff,
  member: sitting.as('aubry'),
  server: { kind: 'server' },
  'the room screen': { kind: 'room', sessionId },
  'nobody in particular': { kind: 'nobody' },
  'a member of another session': member(SessionId.parse('other'), jurorId('aubry')),
  'a juror who is not of this jury': sitting.as('evrard'),
}

const commands = commandTypes.map((type) => {
  const [who, input] = table[type]
  return [type, who, Command.parse({ ...input, type, id: CommandId.parse('c.x') })] as const
})

describe.each(commands)('%s', (_type, who, command) => {
  it.each(Object.entries(actors))(`is for the ${who}; asked by %s`, (name, actor) => {
    const decision = decide(sitting.play.world, command, { now: morning, actor })
    const denied = !decision.ok && decision.error.code === 'not-allowed'
    expect(denied).toBe(!who.split(' or ').includes(name))
  })
})

it('a command with anything more than its own fields is none', () => {
  const more = { type: 'session.cancel', sessionId, id: 'c.x', force: true }
  expect(Command.safeParse(more).success).toBe(false)
})

describe('is for the one who presides alone (H2, H5, H9, H10)', () => {
  const cases: readonly [CommandType, () => ReturnType<typeof aSession>, object][] = [
    ['session.open', () => aSession('presided'), { sessionId }],
    ['presidency.transfer', () => aSession('opened'), { sessionId, to: 'caron' }],
    ['hearing.call', () => aSession('opened'), at],
    ['hearing.setAside', () => aSession('opened'), { ...at, as: 'excused' }],
    ['hearing.restore', () => aSession('called'), at],
    ['hearing.move', () => aSession('opened'), { ...at, before: null }],
    ['hearing.late', () => aSession('opened'), { ...at, late: true }],
    ['recusal.lift', () => aSession('opened').recuse(1, 'diallo'), { ...at, jurorId: 'diallo' }],
    ['opinions.remind', () => aSession('oral'), at],
    ['member.depart', () => aSession('opened'), { sessionId, jurorId: 'diallo' }],
    ['timer.start', () => aSession('called'), { ...at, phase }],
    ['timer.pause', () => aSession('oral'), { ...at, phase }],
    ['timer.extend', () => aSession('oral'), { ...at, phase, minutes: 5 }],
    ['timer.end', () => aSession('oral'), { ...at, phase }],
    ['deliberation.open', () => aSession('oralEnded'), at],
    ['verdict.record', () => aSession('deliberation'), { ...at, domain, verdict: 'acquired', confirmation: 'none' }],
    [
      'recommendation.write',
      () => aSession('deliberation'),
      { ...at, recommendation: { experience: 'x', modules: [] } },
    ],
    ['sheet.present', () => aSession('verdicts'), at],
    ['sheet.sign', () => aSession('read'), { ...at, draft: 1 }],
    ['sheet.reopen', () => aSession('signed'), { ...at, reason: 'Erreur' }],
    ['minutes.present', () => aSession('heard'), { sessionId }],
    ['session.close', () => aSession('minutesSigned'), { sessionId }],
  ]

  it.each(cases)('%s', (type, play, input) => {
    const { play: world, as } = play()
    const order = { type, ...input } as Order
    expect(world.order(as('caron'), order)).toEqual({ ok: false, error: { code: 'president-only' } })
    expect(world.order(as('aubry'), order)).toMatchObject({ ok: true })
  })

  it('timer.resume', () => {
    const { play, as, at: hearingAt } = aSession('oral')
    play.must(as('aubry'), { type: 'timer.pause', ...hearingAt(1), phase })
    const order = { type: 'timer.resume', ...hearingAt(1), phase } as const
    expect(play.order(as('caron'), order)).toEqual({ ok: false, error: { code: 'president-only' } })
    expect(play.order(as('aubry'), order)).toMatchObject({ ok: true })
  })
})
