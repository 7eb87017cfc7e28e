import { describe, expect, it } from 'vitest'
import { OpeningId } from '../basics/ids.ts'
import { instant } from '../basics/time.ts'
import { explain } from '../fr/violations.ts'
import { NewOpening } from '../model/opening.ts'
import { aPlay, type Order, type Play, staff } from '../testing/play.ts'
import { anOpening } from '../testing/refusals/planning.ts'

const opening = (more: object = {}) => NewOpening.parse(anOpening(more))
const agent = { kind: 'staff', agent: 'm.durand' } as const
const id = OpeningId.parse('c1.0')
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')

function opened(...orders: readonly Order[]): Play {
  const play = aPlay({})
  for (const order of orders) play.must(agent, order)
  return play
}
const added: Order = { type: 'opening.add', opening: opening() }
const sentence = (play: Play, order: Order) => {
  const decision = play.order(staff, order)
  return decision.ok ? decision.value.length : plain(explain(decision.error))
}

describe('openings (B2)', () => {
  it('are kept as given, with who did what', () => {
    const play = opened(added, { type: 'opening.set', openingId: id, to: 'closed' })
    expect(play.world.openings[id]).toMatchObject({
      ...opening(),
      version: 1,
      closed: true,
      history: [
        { kind: 'registered', by: 'm.durand' },
        { kind: 'closed', by: 'm.durand' },
      ],
    })
    play.must(agent, { type: 'opening.set', openingId: id, to: 'open' })
    expect(play.world.openings[id]).toMatchObject({ closed: false })
  })

  it('closed twice are closed once', () => {
    const close: Order = { type: 'opening.set', openingId: id, to: 'closed' }
    expect(sentence(opened(added, close), close)).toBe(0)
  })

  it('tell the second of two agents what the first has changed', () => {
    const other = opening({ morning: { from: '08:30', until: '12:00' } })
    const play = opened(added, { type: 'opening.correct', openingId: id, version: 1, opening: other })
    const late: Order = { type: 'opening.correct', openingId: id, version: 1, opening: opening({ region: 'Bretagne' }) }
    expect(sentence(play, late)).toMatch(/^Modifié entre-temps : le 23 novembre 2026 .*, m\.durand \(matinée\)\./)
  })

  it.each([
    ['another room', { place: 'Salle Anjou, Angers' }],
    ['another day', { date: '2026-12-02' }],
    ['another hour of the same day', { morning: null, afternoon: { from: '12:30', until: '17:00' } }],
  ])('may be several in %s', (_which, more) => {
    expect(sentence(opened(added), { type: 'opening.add', opening: opening(more) })).toBe(1)
  })

  it('go to no day that is past', () => {
    const past = {
      type: 'opening.correct',
      openingId: id,
      version: 1,
      opening: opening({ date: '2026-11-20' }),
    } as const
    expect(sentence(opened(added), { type: 'opening.add', opening: past.opening })).toBe(
      'Le 20 novembre 2026 est déjà passé.',
    )
    expect(sentence(opened(added), past)).toBe('Le 20 novembre 2026 est déjà passé.')
  })

  it('want a room once: written otherwise it is the same', () => {
    expect(sentence(opened(added), { type: 'opening.add', opening: opening({ place: 'salle SULLY (Angers)' }) })).toBe(
      '« salle SULLY (Angers) » a déjà une ouverture le 1er décembre 2026 à ces heures.',
    )
  })
})

describe('an import of openings (B2)', () => {
  const rows = [
    { line: 2, opening: opening() },
    { line: 3, opening: opening({ date: '2026-12-02' }) },
  ]

  it('does nothing the second time', () => {
    const play = opened({ type: 'openings.import', rows })
    expect(Object.keys(play.world.openings)).toHaveLength(2)
    expect(sentence(play, { type: 'openings.import', rows })).toBe(0)
  })

  it('corrects or leaves what differs, as was chosen', () => {
    const other = [{ line: 2, opening: opening({ region: 'Bretagne' }) }]
    const play = opened({ type: 'openings.import', rows })
    expect(sentence(play, { type: 'openings.import', rows: other, duplicates: 'skip' })).toBe(0)
    play.must(agent, { type: 'openings.import', rows: other, duplicates: 'update' })
    expect(play.world.openings[id]).toMatchObject({ region: 'Bretagne', version: 2 })
  })

  const afternoon = { from: '13:30', until: '17:00' }

  it('does nothing of a day that is past where it says what the register says', () => {
    const play = opened({ type: 'openings.import', rows })
    play.now = instant(Date.parse('2026-12-02T08:00:00Z'))
    expect(sentence(play, { type: 'openings.import', rows })).toBe(0)
    const other = [{ line: 2, opening: opening({ region: 'Bretagne' }) }]
    expect(sentence(play, { type: 'openings.import', rows: other, duplicates: 'update' })).toBe(
      'Ligne 2 : Le 1er décembre 2026 est déjà passé.',
    )
  })

  it('does not let a second line undo what a first has corrected', () => {
    const play = opened({ type: 'opening.add', opening: opening({ afternoon }) })
    const halves = [
      { line: 2, opening: opening() },
      { line: 3, opening: opening({ morning: null, afternoon }) },
    ]
    expect(sentence(play, { type: 'openings.import', rows: halves, duplicates: 'update' })).toBe(
      'Ligne 3 : « Salle Sully, Angers » a déjà une ouverture le 1er décembre 2026 à ces heures, ligne 2.',
    )
  })

  it('does not correct one opening into the hours of another', () => {
    const play = opened(added, { type: 'opening.add', opening: opening({ morning: null, afternoon }) })
    const day = [{ line: 2, opening: opening({ afternoon }) }]
    expect(sentence(play, { type: 'openings.import', rows: day, duplicates: 'update' })).toBe(
      'Ligne 2 : « Salle Sully, Angers » a déjà une ouverture le 1er décembre 2026 à ces heures.',
    )
  })

  it('tells every line that is at fault, in their order, and adds none', () => {
    const play = opened()
    const faulty = [...rows, { line: 4, opening: opening() }, { line: 5, opening: opening({ date: '2026-11-22' }) }]
    expect(sentence(play, { type: 'openings.import', rows: faulty })).toBe(
      [
        'Ligne 4 : « Salle Sully, Angers » a déjà une ouverture le 1er décembre 2026 à ces heures, ligne 2.',
        'Ligne 5 : Le 22 novembre 2026 est déjà passé.',
      ].join('\n'),
    )
    expect(play.world.openings).toEqual({})
  })
})
