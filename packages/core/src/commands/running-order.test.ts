import { describe, expect, it } from 'vitest'
import { emptyWorld } from '../model/world.ts'
import { aCandidate } from '../testing/build.ts'
import { staff } from '../testing/play.ts'
import type { Sitting } from '../testing/sitting.ts'
import { aSession } from '../testing/stages.ts'
import { roomView } from '../views/room-view.ts'

const candidates = ['Morel', 'Petit', 'Roux'].map((name) => aCandidate(name))
const opened = () => aSession('opened', { candidates })
const move = (sitting: Sitting, position: number, before: number | null) =>
  sitting.play.order(sitting.as('aubry'), {
    ...{ type: 'hearing.move', ...sitting.at(position) },
    before: before === null ? null : sitting.hearing(before).id,
  })
const late = (sitting: Sitting, position: number, isLate = true) =>
  sitting.play.must(sitting.as('aubry'), { type: 'hearing.late', ...sitting.at(position), late: isLate })
const names = (sitting: Sitting) => sitting.view('aubry').hearings.map(({ name }) => name.split(' ')[1])

describe('the running order (H1)', () => {
  it('changes, and the hours of the summons stay with each candidate', () => {
    const sitting = opened()
    const hours = Object.fromEntries(sitting.view('aubry').hearings.map(({ name, start }) => [name, start]))
    move(sitting, 3, 1)
    expect(names(sitting)).toEqual(['Roux', 'Morel', 'Petit'])
    expect(Object.fromEntries(sitting.view('aubry').hearings.map(({ name, start }) => [name, start]))).toEqual(hours)
    move(sitting, 1, null)
    expect(names(sitting)).toEqual(['Morel', 'Petit', 'Roux'])
  })

  it('nobody goes before a candidate who is heard or has been', () => {
    expect(move(opened().call(1), 3, 1)).toMatchObject({ error: { code: 'wrong-stage', stage: 'called' } })
  })

  it('calls others before who is late, and who is late last', () => {
    const sitting = opened()
    late(sitting, 1)
    expect(sitting.view('aubry').step).toEqual({ do: 'callCandidate', hearingId: sitting.hearing(2).id })
    late(sitting, 2)
    late(sitting, 3)
    expect(sitting.view('aubry').step).toEqual({ do: 'callCandidate', hearingId: sitting.hearing(1).id })
    late(sitting, 1, false)
    expect(sitting.view('aubry').hearings.map((one) => one.late === null)).toEqual([true, false, false])
  })

  it('says of each candidate when they were called and when it ended', () => {
    const [line] = aSession('signed').view('aubry').hearings
    expect([line!.calledAt! < line!.endedAt!, line!.late]).toEqual([true, null])
  })
})

describe('the room’s screen (H1)', () => {
  it.each([
    ['slot', null],
    ['firstName', 'Camille'],
  ] as const)('with the setting %s', (roomShows, firstName) => {
    const start = { ...emptyWorld(), regulation: { ...emptyWorld().regulation, roomShows } }
    const sitting = aSession('called', { start })
    const { current } = roomView(sitting.play.world, sitting.session)
    expect(current).toMatchObject({ position: 1, firstName, slot: sitting.view('aubry').hearings[0]!.start })
    expect(JSON.stringify(current)).not.toContain('Morel')
  })
})

describe('a message of the office to the room', () => {
  it('is for who presides and the office, and says when it was read', () => {
    const sitting = opened()
    sitting.play.must(staff, { type: 'room.tell', sessionId: sitting.sessionId, text: 'Le suivant attend en bas.' })
    const { at } = sitting.view('aubry').message!
    expect([sitting.view('brun').message, sitting.view('staff').message?.readAt]).toEqual([null, null])
    const hear = { type: 'room.hear', sessionId: sitting.sessionId, at } as const
    expect(sitting.play.order(sitting.as('brun'), hear)).toMatchObject({ error: { code: 'president-only' } })
    sitting.play.must(sitting.as('aubry'), hear)
    expect(sitting.view('staff').message!.readAt).toBeGreaterThan(at)
  })
})

describe('a reminder of opinions (H4)', () => {
  it('reaches those alone who have not given all of theirs, and at most once a minute', () => {
    const sitting = aSession('oral')
    for (const domain of sitting.hearing(1).judged) {
      sitting.play.must(sitting.as('brun'), { type: 'opinion.give', ...sitting.at(1), domain, opinion: 'acquired' })
    }
    const remind = { type: 'opinions.remind', ...sitting.at(1) } as const
    sitting.play.must(sitting.as('aubry'), remind)
    const reminded = (juror: string) => sitting.view(juror).current!.remindedAt !== null
    expect(['aubry', 'brun', 'caron'].map(reminded)).toEqual([true, false, true])
    sitting.play.now = sitting.hearing(1).remindedAt!
    expect(sitting.play.order(sitting.as('aubry'), remind)).toEqual({ ok: true, value: [] })
  })
})

describe('sentences for a recommendation (H7)', () => {
  it('name each domain that is not acquired so far', () => {
    const sitting = aSession('deliberation').recordVerdicts(1, 'acquired', 'notAcquired', 'acquired')
    const { wordings, domains } = sitting.view('aubry').current!
    const { title } = domains.find(({ verdict }) => verdict === 'notAcquired')!
    expect(wordings[0]).toBe(`Approfondir par la pratique le domaine « ${title} ».`)
    expect(wordings).toHaveLength(4)
    expect(sitting.view('staff').current!.wordings).toEqual([])
  })
})

describe('publication (H10)', () => {
  it('is an act of the office, once the session is sealed', () => {
    const sitting = aSession('sealed')
    sitting.play.must(staff, { type: 'session.publish', sessionId: sitting.sessionId })
    expect(sitting.play.world.archive[sitting.sessionId]!.publishedAt).not.toBeNull()
  })
})
