import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addMonths } from '../basics/time.ts'
import { type College, otherCollege } from '../model/college.ts'
import { aCandidate, jurorId, today } from '../testing/build.ts'
import { aPlay, staff } from '../testing/play.ts'
import type { Sitting } from '../testing/sitting.ts'
import { fourJurors, makeSession } from '../testing/stages.ts'

// Morel is absent each time, so that the same candidate makes any number of sessions.
const morel = aCandidate('Morel')
const member: Readonly<Record<College, string>> = { employer: 'brun', employee: 'diallo' }
const anyEnd = fc.constantFrom('kept', 'handed over', 'sealed', 'cancelled')
const anySession = (derogations: fc.Arbitrary<boolean>) =>
  fc.record({ derogation: derogations, changedMind: fc.boolean(), end: anyEnd })

function designate(
  sitting: Sitting,
  turn: College,
  { derogation, changedMind }: { derogation: boolean; changedMind: boolean },
) {
  const reason = 'Le collège n’a qu’un membre valide.'
  if (changedMind) sitting.designate(member[derogation ? turn : otherCollege(turn)], derogation ? null : reason)
  sitting.designate(member[derogation ? otherCollege(turn) : turn], derogation ? reason : null)
}

function finish(sitting: Sitting, end: 'kept' | 'handed over' | 'sealed') {
  sitting.open()
  const to = jurorId('aubry')
  if (end === 'handed over') {
    sitting.play.must(sitting.as(sitting.president), { type: 'presidency.transfer', sessionId: sitting.sessionId, to })
  }
  sitting.setAside(1, 'absent').presentMinutes().signMinutes().close()
  if (end === 'sealed') sitting.seal()
}

/** Holds the sessions one after another, and gives for each that was not cancelled whose turn it was and who presided. */
function hold(
  sessions: readonly {
    derogation: boolean
    changedMind: boolean
    end: 'kept' | 'handed over' | 'sealed' | 'cancelled'
  }[],
) {
  const play = aPlay({ candidates: [morel], jurors: fourJurors })
  return sessions.flatMap((session, index) => {
    const sitting = makeSession(play, { candidates: [morel], date: addMonths(today, index) }).signIn()
    const { turn } = sitting.view('staff').presidency
    designate(sitting, turn, session)
    if (session.end === 'cancelled') {
      play.must(staff, { type: 'session.cancel', sessionId: sitting.sessionId })
      return []
    }
    finish(sitting, session.end)
    return [{ turn, presided: session.derogation ? otherCollege(turn) : turn }]
  })
}

it('the colleges preside in turn, however sessions end, as long as nobody derogates (J2)', () => {
  fc.assert(
    fc.property(fc.array(anySession(fc.constant(false)), { maxLength: 10 }), (sessions) => {
      const colleges = hold(sessions).map(({ presided }) => presided)
      expect(colleges).toEqual(colleges.map((_one, index) => (index % 2 === 0 ? 'employer' : 'employee')))
    }),
    { numRuns: 30 },
  )
}, 60_000)

it('after a derogation the turn is the college’s that did not preside (J2)', () => {
  fc.assert(
    fc.property(fc.array(anySession(fc.boolean()), { maxLength: 10 }), (sessions) => {
      const held = hold(sessions)
      held.forEach(({ turn }, index) => {
        const before = held[index - 1]
        expect(turn).toBe(before ? otherCollege(before.presided) : 'employer')
      })
    }),
    { numRuns: 30 },
  )
}, 60_000)
