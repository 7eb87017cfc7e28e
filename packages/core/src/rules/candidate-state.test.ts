import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import { emptyFile } from '../model/candidate-file.ts'
import type { Candidate } from '../model/candidate.ts'
import type { World } from '../model/world.ts'
import { aCandidate, aCompleteFile, candidateId, morning, today } from '../testing/build.ts'
import { aPlay } from '../testing/play.ts'
import { aSession, type SessionStage } from '../testing/stages.ts'
import { candidateLines } from '../views/register-lines.ts'
import { plannedSessions, presentedIds } from './candidate-state.ts'

const withdrawn = { on: today, reason: null }
const morel = candidateId('morel')
const stateIn = (world: World) => candidateLines(world, today).find(({ id }) => id === morel)?.state
const world = (more: Partial<Candidate> = {}, over: Partial<World> = {}): World => ({
  ...aPlay({ candidates: [aCandidate('Morel', more)] }).world,
  ...over,
})
const holding = (...domains: readonly string[]): Partial<World> => ({
  acquisitions: {
    [morel]: domains.map((domain) => ({
      certificate: 'AC' as const,
      domain,
      decidedOn: calendarDate('2025-01-01'),
      validUntil: calendarDate('2030-01-01'),
      sheetNumber: 'FD-2025-0001',
    })),
  },
})
const all = ['D1', 'D2', 'D3', 'D4', 'D5']
const refusedEntry = {
  ...aCompleteFile('vae'),
  admissibility: {
    requestedOn: today,
    sequences: [],
    decision: { admissible: false, on: today, at: morning, by: null },
  },
}

describe('where a candidate stands', () => {
  it.each<[string, World, string]>([
    ['whose file lacks a piece (C2)', world({}, { files: { [morel]: emptyFile } }), 'incomplete'],
    ['without any file', world({}, { files: {} }), 'incomplete'],
    ['whose file is complete (C2)', world(), 'ready'],
    ['who holds a part of the certificate', world({}, holding('D1', 'D2')), 'ready'],
    ['of a certificate without domains, though complete (F3)', world({ certificate: 'CM' }), 'frameworkMissing'],
    [
      'whose VAE request was refused (C4)',
      world({ route: 'vae' }, { files: { [morel]: refusedEntry } }),
      'inadmissible',
    ],
    [
      'refused, of a certificate without domains: the refusal counts',
      world({ route: 'vae', certificate: 'CM' }, { files: { [morel]: refusedEntry } }),
      'inadmissible',
    ],
    ['who holds every domain (C5)', world({}, holding(...all)), 'certified'],
    [
      'who holds every domain, though the file lacks a piece',
      world({}, { ...holding(...all), files: {} }),
      'certified',
    ],
    ['who has given up, whatever else', world({ withdrawn }, holding(...all)), 'withdrawn'],
  ])('%s', (_case, given, state) => {
    expect(stateIn(given)).toBe(state)
  })

  it.each<[SessionStage, string]>([
    ['made', 'planned'],
    ['called', 'planned'],
    ['deliberation', 'planned'],
    ['signed', 'certified'],
    ['sealed', 'certified'],
  ])('along a session: %s', (stage, state) => {
    expect(stateIn(aSession(stage).play.world)).toBe(state)
  })

  it('is ready again after an absence (H1)', () => {
    expect(stateIn(aSession('opened').setAside(1, 'absent').play.world)).toBe('ready')
  })
})

describe('who waits in which session, and who has come before a jury (C3)', () => {
  it('waits until there is an end, whatever it is', () => {
    const sitting = aSession('opened')
    expect([...plannedSessions(sitting.play.world)]).toEqual([
      ['morel', 'S-2026-001'],
      ['petit', 'S-2026-001'],
    ])
    sitting.setAside(2, 'excused')
    expect([...plannedSessions(sitting.play.world).keys()]).toEqual(['morel'])
  })

  it('has come once a sheet is signed, sealed or not; not by an absence', () => {
    const presented = (stage: SessionStage) => [...presentedIds(aSession(stage).play.world)]
    expect(presented('read')).toEqual([])
    expect(presented('signed')).toEqual(['morel'])
    expect(presented('sealed')).toEqual(['morel', 'petit'])
    const away = aSession('opened').setAside(1, 'absent').setAside(2, 'postponed')
    away.presentMinutes().signMinutes().close().seal()
    expect([...presentedIds(away.play.world)]).toEqual([])
  })
})
