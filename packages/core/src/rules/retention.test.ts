import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import { emptyFile } from '../model/candidate-file.ts'
import { aCandidate, aJuror, candidateId } from '../testing/build.ts'
import { aPlay } from '../testing/play.ts'
import { aSession } from '../testing/stages.ts'
import { beforeTime, dueForErasure } from './retention.ts'

const due = (world: Parameters<typeof dueForErasure>[0], today: string) =>
  dueForErasure(world, calendarDate(today)).map(({ kind, id, due: day }) => [kind, id, day])

describe('personal data are due to be erased (P2)', () => {
  it('of a candidate nobody has heard: the file, then the rest, from the time they could have been', () => {
    const { world } = aPlay({ candidates: [aCandidate('Morel', { registeredOn: calendarDate('2020-03-01') })] })
    expect(due(world, '2025-02-28')).toEqual([])
    expect(due(world, '2025-03-01')).toEqual([['file', 'morel', '2025-03-01']])
    expect(due(world, '2033-03-01')).toEqual([['candidate', 'morel', '2033-03-01']])
  })

  it('of one who has given up: from that day', () => {
    const withdrawn = { on: calendarDate('2021-01-01'), reason: null }
    const { world } = aPlay({ candidates: [aCandidate('Morel', { withdrawn })], files: {} })
    expect(due(world, '2023-01-01')).toEqual([['file', 'morel', '2023-01-01']])
  })

  it('so that an erasure before its time can be told: a file that is due is not yet the candidate', () => {
    const { world } = aPlay({ candidates: [aCandidate('Morel', { registeredOn: calendarDate('2020-03-01') })] })
    const [file, candidate] = [
      { kind: 'file', id: candidateId('morel') },
      { kind: 'candidate', id: candidateId('morel') },
    ] as const
    const early = (today: string) => beforeTime(dueForErasure(world, calendarDate(today)), [file, candidate])
    expect(early('2025-02-28')).toEqual([file, candidate])
    expect(early('2025-03-01')).toEqual([candidate])
    expect(early('2033-03-01')).toEqual([])
  })

  it('not of a file that is not there', () => {
    const { world } = aPlay({ candidates: [aCandidate('Morel', { registeredOn: calendarDate('2020-03-01') })] })
    const { morel: _gone, ...files } = world.files as Record<string, typeof emptyFile>
    expect(due({ ...world, files }, '2025-03-01')).toEqual([])
  })

  it('of who was heard: from the session, once it is sealed', () => {
    expect(due(aSession('closed').play.world, '2050-01-01').filter(([kind]) => kind !== 'juror')).toEqual([])
    expect(due(aSession('sealed').play.world, '2036-11-22')).toEqual([
      ['file', 'morel', '2028-11-23'],
      ['file', 'petit', '2028-11-23'],
    ])
    expect(due(aSession('sealed').play.world, '2036-11-23').map(([kind]) => kind)).toEqual(['candidate', 'candidate'])
  })

  it('of who was set aside alone: as if nobody had heard them, while they may still come (H1, C3)', () => {
    const sitting = aSession('opened').setAside(1, 'absent').hear(2, 'acquired', 'notAcquired')
    const { world } = sitting.presentMinutes().signMinutes().close().keepDocuments().seal().play
    // Registered on 3 November 2025: three years to come before a jury, two more for the file.
    expect(due(world, '2030-11-02')).toEqual([['file', 'petit', '2028-11-23']])
    expect(due(world, '2030-11-03')).toContainEqual(['file', 'morel', '2030-11-03'])
  })

  it('of a juror: a year after the mandate, never without an end', () => {
    const mandate = { from: calendarDate('2020-01-01'), until: calendarDate('2024-06-30') }
    const { world } = aPlay({ jurors: [aJuror('Aubry', 'employer', { mandate }), aJuror('Brun', 'employer')] })
    expect(due(world, '2025-06-29')).toEqual([])
    expect(due(world, '2025-06-30')).toEqual([['juror', 'aubry', '2025-06-30']])
  })

  it('for a reason that is told: the latest of the last session and the withdrawal, or what there is', () => {
    const registeredOn = calendarDate('2020-03-01')
    const withdrawn = { on: calendarDate('2021-01-01'), reason: null }
    const mandate = { from: calendarDate('2020-01-01'), until: calendarDate('2024-06-30') }
    const candidates = [aCandidate('Morel', { registeredOn }), aCandidate('Petit', { withdrawn })]
    const { world } = aPlay({ candidates, jurors: [aJuror('Aubry', 'employer', { mandate })] })
    const why = (of: typeof world) =>
      dueForErasure(of, calendarDate('2050-01-01')).map(({ id, reason, since }) => [id, reason, since])
    expect(why(world)).toEqual([
      ['aubry', 'mandateOver', '2024-06-30'],
      ['petit', 'withdrawn', '2021-01-01'],
      ['morel', 'neverHeard', '2023-03-01'],
    ])
    const heard = aSession('sealed').play.world
    const { morel, petit } = heard.candidates as Record<string, ReturnType<typeof aCandidate>>
    const later = { ...petit!, withdrawn: { on: calendarDate('2027-05-02'), reason: null } }
    const earlier = { ...morel!, withdrawn }
    const after = { ...heard, candidates: { morel: earlier, petit: later } } as unknown as typeof world
    expect(why(after)).toEqual([
      ['morel', 'decided', '2026-11-23'],
      ['petit', 'withdrawn', '2027-05-02'],
    ])
  })
})
