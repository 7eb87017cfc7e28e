import { randomFrom } from '../../basics/random.ts'
import { calendarDate } from '../../basics/time.ts'
import type { PaperEntry } from '../../commands/paper.ts'
import { paperOf } from '../any-paper.ts'
import type { Order } from '../play.ts'
import type { Sitting } from '../sitting.ts'
import { aSession } from '../stages.ts'
import { staffAsks, type Scenarios } from './ask.ts'

type Paper = Omit<Extract<Order, { type: 'session.enterPaper' }>, 'type'>
export type Decided = Extract<PaperEntry, { as: 'decided' }>

/** Chance that never strikes: everybody is there, nothing is forgotten. */
const never = { ...randomFrom(1), chance: () => false, pick: <Item>(items: readonly Item[]) => items[0]! }

/** A paper on which everything is as it must be, all acquired; with what a test changes of it. */
export const aPaper = (sitting: Sitting, more: Partial<Paper> = {}): Paper => ({
  ...paperOf(sitting.play.world, sitting.session, never),
  ...more,
})

/** The same, with something else in the decision on the candidate at this place among those entered, from 1. */
export function aPaperWith(sitting: Sitting, position: number, more: Partial<Decided>): Paper {
  const paper = aPaper(sitting)
  return {
    ...paper,
    hearings: paper.hearings.map((one, index) => (index === position - 1 ? ({ ...one, ...more } as Decided) : one)),
  }
}

export const enter = (sitting: Sitting, paper: Paper) => staffAsks(sitting, { type: 'session.enterPaper', ...paper })

const refused = (change: (sitting: Sitting) => Paper) => () => {
  const sitting = aSession('made')
  return enter(sitting, change(sitting))
}

/** Refused of a session that was held on paper. */
export const onPaper = {
  'paper-refused': {
    'a member who has not signed attendance (J3)': refused((sitting) => {
      const paper = aPaper(sitting)
      return { ...paper, attendance: paper.attendance.slice(1) }
    }),
    'nobody who presides (J2)': refused((sitting) => aPaper(sitting, { president: null })),
    'a president of the other college without a reason (J2)': refused((sitting) =>
      aPaper(sitting, { president: { jurorId: sitting.session.jurorIds[2]!, derogation: null } }),
    ),
    'a candidate of whom nothing is said (H10)': refused((sitting) => aPaper(sitting, { hearings: [] })),
    'a domain without a verdict (H6)': refused((sitting) => aPaperWith(sitting, 1, { verdicts: { D1: 'acquired' } })),
    'a VAE candidate without the advice (H7)': refused((sitting) =>
      aPaperWith(sitting, 2, {
        verdicts: { D1: 'acquired', D2: 'notAcquired', D3: 'acquired', D4: 'acquired', D5: 'acquired' },
        recommendation: null,
      }),
    ),
    'a president who is recused and signs (J4)': refused((sitting) =>
      aPaperWith(sitting, 1, { recused: [sitting.session.jurorIds[0]!] }),
    ),
    'two signatures of one college (H9)': refused((sitting) => {
      const [presidentId, witnessId] = sitting.session.jurorIds
      const signatures = { presidentId: presidentId!, witnessId: witnessId!, on: calendarDate('2026-11-23') }
      return aPaperWith(sitting, 1, { signatures })
    }),
    'a signature on a day to come': refused((sitting) => {
      const [presidentId, , witnessId] = sitting.session.jurorIds
      const signatures = { presidentId: presidentId!, witnessId: witnessId!, on: calendarDate('2026-11-24') }
      return aPaperWith(sitting, 1, { signatures })
    }),
    'nobody left to sit (J4)': refused((sitting) => aPaperWith(sitting, 1, { recused: sitting.session.jurorIds })),
    'minutes that a member has not signed (H10)': refused((sitting) => aPaper(sitting, { minutes: [] })),
  },
} as const satisfies Readonly<Record<string, Scenarios>>
