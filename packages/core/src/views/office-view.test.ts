import { describe, expect, it } from 'vitest'
import { valuesOf } from '../basics/record.ts'
import { calendarDate } from '../basics/time.ts'
import { emptyFile } from '../model/candidate-file.ts'
import type { World } from '../model/world.ts'
import { personKeyOf } from '../rules/same-person.ts'
import { aCandidate, today } from '../testing/build.ts'
import { exampleFramework } from '../testing/frameworks.ts'
import { aPlay, staff } from '../testing/play.ts'
import { twoOfFour } from '../testing/refusals/ask.ts'
import { aSession, makeSession, twoCandidates } from '../testing/stages.ts'
import { officeView } from './office-view.ts'
import { candidateLines, jurorLines } from './register-lines.ts'

describe('the office’s list of sessions', () => {
  it('has the latest first, sealed ones included', () => {
    const { play } = aSession('sealed')
    makeSession(play, { candidates: twoCandidates.slice(1), date: '2026-12-01' })
    expect(officeView(play.world, today).sessions.map(({ number, status }) => [number, status])).toEqual([
      ['S-2026-002', 'planned'],
      ['S-2026-001', 'sealed'],
    ])
  })

  it.each([
    ['made', { signed: 0, of: 4 }, { ended: 0, of: 2 }, null],
    ['opened', { signed: 4, of: 4 }, { ended: 0, of: 2 }, 'Dominique Aubry'],
    ['signed', { signed: 4, of: 4 }, { ended: 1, of: 2 }, 'Dominique Aubry'],
    ['sealed', { signed: 4, of: 4 }, { ended: 2, of: 2 }, 'Dominique Aubry'],
  ] as const)('says how far one is: %s', (stage, jurors, hearings, president) => {
    expect(officeView(aSession(stage).play.world, today).sessions).toMatchObject([{ jurors, hearings, president }])
  })

  it('counts who really sat, sealed or not (J3)', () => {
    const sitting = twoOfFour().setAside(1, 'absent').setAside(2, 'absent').presentMinutes().signMinutes().close()
    const signed = () => officeView(sitting.play.world, today).sessions[0]!.jurors
    expect(signed()).toEqual({ signed: 2, of: 4 })
    sitting.seal()
    expect(signed()).toEqual({ signed: 2, of: 4 })
  })

  it.each([
    ['opened', 0, null],
    ['reading', 1, null],
    ['minutes', 0, { signed: 0, of: 4 }],
    ['minutesSigned', 0, { signed: 4, of: 4 }],
  ] as const)('says what is to be signed (H9, H10): %s', (stage, sheetsToSign, minutes) => {
    expect(officeView(aSession(stage).play.world, today).sessions).toMatchObject([{ sheetsToSign, minutes }])
  })

  it('counts who is past the time their data may be held (P2), as the days and the register change', () => {
    const old = aCandidate('Morel', { registeredOn: calendarDate('2020-03-01') })
    const { world } = aPlay({ candidates: [old, aCandidate('Petit')] })
    const toErase = (of: World, day: string) => officeView(of, calendarDate(day)).toErase
    expect(toErase(world, '2025-02-28')).toBe(0)
    expect(toErase(world, '2025-03-01')).toBe(1)
    const regulation = { ...world.regulation, retentionYears: { ...world.regulation.retentionYears, file: 10 } }
    expect(toErase({ ...world, regulation }, '2025-03-01')).toBe(0)
  })

  it('counts the registers', () => {
    expect(officeView(aSession('made').play.world, today).counts).toEqual({ candidates: 2, jurors: 4 })
  })

  it('tells that a draft of a framework has come, has been replaced, has gone', () => {
    const { play } = aSession('made')
    const registers = () => officeView(play.world, today).registers
    const load = (title: string) =>
      play.must(staff, { type: 'framework.import', framework: exampleFramework({ version: '2026.2', title }) })
    const seen = [registers()]
    for (const title of ['CQP (exemple) un', 'CQP (exemple) six']) {
      load(title)
      seen.push(registers())
    }
    expect(new Set(seen).size).toBe(3)
    play.must(staff, { type: 'framework.discard', certificate: 'CM', version: '2026.2' })
    expect(registers()).toBe(seen[0])
  })
})

describe('the register of candidates', () => {
  const lines = (stage: Parameters<typeof aSession>[0]) =>
    candidateLines(aSession(stage).play.world, calendarDate('2028-06-01')).map(({ name, session, deadline }) => [
      name,
      session,
      deadline?.state ?? null,
    ])

  it('is never behind what it follows from, however it was looked at before', () => {
    const { play } = aSession('minutesSigned')
    const morel = valuesOf(play.world.candidates)[0]!
    const returned = { state: 'returned' as const, on: today, reason: 'Page 2', at: play.now, by: null }
    const steps: readonly ((world: World) => World)[] = [
      (world) => ({ ...world, candidates: { ...world.candidates, [morel.id]: { ...morel, region: 'Corse' } } }),
      (world) => ({ ...world, acquisitions: {} }),
      (world) => ({
        ...world,
        files: {
          ...world.files,
          [morel.id]: { ...emptyFile, pieces: { trainingRecord: { steps: [returned], attachments: [] } } },
        },
      }),
      (world) => ({
        ...world,
        pastResults: {
          [personKeyOf(morel.person)]: [
            { certificate: 'AC', domain: 'D2', decidedOn: today, validUntil: calendarDate('2026-12-20') },
          ],
        },
      }),
      (world) => ({ ...world, regulation: { ...world.regulation, domainWarningMonths: 0 } }),
      (world) => ({ ...world, sessions: {} }),
      (world) => ({ ...world, frameworks: {} }),
    ]
    let { world } = play
    for (const step of steps) {
      const was = candidateLines(world, today)
      world = step(world)
      expect(candidateLines(world, today)).toEqual(candidateLines(structuredClone(world), today))
      expect(candidateLines(world, today)).not.toEqual(was)
    }
    expect(candidateLines(world, calendarDate('2040-01-01'))).not.toEqual(candidateLines(world, today))
  })

  it('shows the deadline of who came by training, and the session they wait for (C3)', () => {
    expect(lines('made')).toEqual([
      ['Camille Morel', 'S-2026-001', 'near'],
      ['Alix Petit', 'S-2026-001', null],
    ])
  })

  it.each(['signed', 'sealed'] as const)('no deadline once they have come before a jury (C3): %s', (stage) => {
    expect(lines(stage)[0]).toEqual(['Camille Morel', null, null])
  })

  it('still one after an absence (C3, H1)', () => {
    const candidates = [aCandidate('Morel')]
    const sitting = aSession('opened', { candidates })
      .setAside(1, 'absent')
      .presentMinutes()
      .signMinutes()
      .close()
      .seal()
    const [line] = candidateLines(sitting.play.world, calendarDate('2028-06-01'))
    expect(line).toMatchObject({ session: null, deadline: { state: 'near' } })
  })
})

describe('the register of jurors', () => {
  const loads = (sitting: ReturnType<typeof aSession>) =>
    jurorLines(sitting.play.world).map(({ name, sat, presided }) => [name.split(' ')[1], sat, presided])

  it('counts how often each sat and presided: not before a session opens, the same once it is sealed (J5)', () => {
    expect(loads(aSession('presided')).map(([, ...load]) => load)).toEqual(Array(4).fill([0, 0]))
    const sitting = twoOfFour().setAside(1, 'absent').setAside(2, 'absent')
    const expected = [
      ['Aubry', 1, 1],
      ['Brun', 0, 0],
      ['Caron', 1, 0],
      ['Diallo', 0, 0],
    ]
    expect(loads(sitting)).toEqual(expected)
    expect(loads(sitting.presentMinutes().signMinutes().close().seal())).toEqual(expected)
  })
})
