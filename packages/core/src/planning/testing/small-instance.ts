import { Instance } from '../instance.ts'
import { usualParams } from './usual-params.ts'

const day = ['09:00', '12:30'] as const
const afternoon = ['13:30', '17:30'] as const

/** Three candidates, two members of each college, one opening by day in a room: nothing is wrong with it, and all can be placed. */
export const smallInstance = (): Instance =>
  Instance.parse({
    format: 'oemm-batch/1',
    name: 'petite',
    today: '2026-01-05',
    params: usualParams,
    adjacency: { IDF: ['HDF'], HDF: ['IDF', 'BRE'], BRE: ['HDF'] },
    dates: ['2026-03-03', '2026-03-10'],
    cqps: [
      { id: 'CM', branch: 'B1', examMin: 20, deliberationMin: 12 },
      { id: 'CA', branch: 'B1', examMin: 20, deliberationMin: 12 },
      { id: 'ZZ', branch: 'B2', examMin: 20, deliberationMin: 12 },
    ],
    candidates: ['C1', 'C2', 'C3'].map((id) => ({
      id,
      cqp: 'CM',
      ready: '2025-12-01',
      deadline: '2027-01-31',
      region: 'IDF',
      company: `Mutuelle ${id}`,
      maxHops: 1,
      visio: false,
      tiersTemps: false,
      unavailable: [],
    })),
    jurors: ['E1', 'E2', 'U1', 'U2'].map((id) => ({
      id,
      college: id[0],
      union: id[0] === 'U' ? `Syndicat ${id}` : null,
      cqps: ['CM', 'CA', 'ZZ'],
      region: 'IDF',
      company: null,
      maxHops: 1,
      visio: false,
      canPreside: true,
      maxSessions: 4,
      pastSessions: 0,
      available: 'DD',
    })),
    openings: [{ id: 'O1', date: '2026-03-03', place: 'IDF', room: 'salle 1', blocks: { AM: day, PM: afternoon } }],
  })
