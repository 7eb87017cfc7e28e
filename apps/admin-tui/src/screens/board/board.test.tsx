import { type SessionView, valuesOf } from '@delibere/core'
import { aNewJuror } from '@delibere/core/testing'
import { aHouse } from '@delibere/server/testing'
import { describe, expect, it } from 'vitest'
import { closingAfterEach } from '../../testing/each-closed.ts'
import { openTerminal } from '../../testing/terminal.tsx'

const closing = closingAfterEach()
const screenId = (digit: string) => digit.repeat(32)

interface Before {
  /** How far the session has gone. */
  readonly left?: (view: SessionView) => boolean
  /** How long ago that is, in ms. */
  readonly after?: number
  readonly columns?: number
  readonly rows?: number
}

async function openBoard({ left, after = 0, ...size }: Before = {}) {
  const house = closing(await aHouse())
  const sitting = await house.makeSession([{ birthName: 'Aubry' }, { birthName: 'Riou', route: 'vae' }])
  if (left) await sitting.play(left)
  house.clock.pass(after)
  const terminal = closing(openTerminal(house, size))
  await terminal.see('S-2026-001')
  /** A member opens their page. */
  const comeIn = async (place: number, digit: string, clock = { uncertainty: 4, ahead: 0 }) => {
    const device = place < 0 ? sitting.room : sitting.members[place]!
    const events = await device.follow(`${sitting.path}?screen=${screenId(digit)}`)
    closing(events)
    await device.post('/api/screens', { screen: screenId(digit), ...clock })
    return events
  }
  return { house, sitting, terminal, comeIn }
}

describe('the board of the day', () => {
  it('is reached from home and from everywhere, and leads to the session', async () => {
    const { terminal } = await openBoard()
    terminal.press('t')
    await terminal.see('Délibéré › Aujourd’hui', 'lundi 23 novembre 2026', '› S-2026-001', 'préparée')
    terminal.press('return')
    await terminal.see('Délibéré › Séance S-2026-001')
    terminal.press('gt')
    await terminal.see('Délibéré › Aujourd’hui')
  })

  it('shows the phase with its clock, the candidate, the delay, and who has signed', async () => {
    const { sitting, terminal } = await openBoard({ after: 7 * 60_000 })
    terminal.press('t')
    await terminal.see('Dominique Garnier', 'pas encore')
    await sitting.members[0]!.must({ type: 'attendance.sign', sessionId: sitting.sessionId })
    await terminal.see('+7 min', 'signé 9 h 07')
    await sitting.play(({ current }) => current?.stage === 'called' && current.phases[0]!.timer !== null)
    await terminal.see('entretien', '+7 min', '1/2', 'candidat 1 sur 2, Camille Aubry')
    expect(await terminal.see('Reste')).toMatch(/ (20:00|19:5\d) /)
  })

  it('shows each screen with its connection and its clocks, in 80 columns', async () => {
    const { terminal, comeIn } = await openBoard()
    terminal.press('t')
    await terminal.see('– aucun écran')
    await comeIn(0, 'a', { uncertainty: 12, ahead: 600_000 })
    await comeIn(-1, 'b')
    const second = await comeIn(1, 'c', { uncertainty: 400, ahead: -3_000 })
    await terminal.see(
      '● depuis 9 h',
      '± 12 ms, +10 min',
      '± 400 ms, −3 s',
      '3/5',
      'Chez Dominique Oury, l’horloge n’est pas synchronisée (± 400 ms).',
    )
    await second.close()
    const screen = await terminal.see('○ perdu 9 h', '2/5')
    for (const line of screen.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    // All four members and the room are in sight.
    for (const name of ['Garnier', 'Oury', 'Belkacem', 'Kermarrec', 'Écran de salle']) expect(screen).toContain(name)
  })

  it('says what to do about a link that has been opened on two devices, and the session’s own sheet does so', async () => {
    const { house, sitting, terminal } = await openBoard()
    const secret = await house.link(sitting.sessionId, sitting.jurorIds[0]!)
    for (const device of [house.device(), house.device()]) await device.signIn(secret)
    terminal.press('t')
    await terminal.see(
      '2 (!)',
      'Le lien de Dominique Garnier a été ouvert sur 2 appareils',
      'retirer ou renouveler ce lien',
    )
    terminal.press('return')
    await terminal.see('2 appareils (!)', 'retirer le lien')
    terminal.press('r')
    await terminal.see('Retirer le lien donné à Dominique Garnier ?')
    terminal.press('o')
    await terminal.see('Le lien donné à Dominique Garnier est retiré.')
  })

  it('writes to the room, and says when the message has been read', async () => {
    const { house, sitting, terminal } = await openBoard({ left: ({ status }) => status === 'open' })
    terminal.press('t')
    await terminal.see('entre deux passages', 'm écrire à la salle')
    terminal.press('m')
    await terminal.see('Écrire à la salle, S-2026-001, Salle Condorcet', 'Message (0 sur 200 lettres)')
    terminal.press('Le candidat de 10 h est en bas', 'return')
    await terminal.see('Message envoyé à la salle', 'pas encore lu : « Le candidat de 10 h est en bas »')
    const session = house.server.engine.world.sessions[sitting.sessionId]!
    const president = sitting.jurorIds.indexOf(session.presidency!.presidentId)
    const heard = { type: 'room.hear', sessionId: sitting.sessionId, at: session.message!.at } as const
    await sitting.members[president]!.must(heard)
    await terminal.see('lu à 9 h : « Le candidat de 10 h est en bas »')
  })

  it('cuts a message that is too long between two characters, never within one', async () => {
    const { house, sitting, terminal } = await openBoard({ left: ({ status }) => status === 'open' })
    terminal.press('t')
    await terminal.see('m écrire à la salle')
    terminal.press('m')
    await terminal.see('Message (0 sur 200 lettres)')
    terminal.press('x'.repeat(199))
    await terminal.see('Message (199 sur 200 lettres)')
    terminal.press('👍', 'return')
    await terminal.see('Message envoyé à la salle')
    expect(house.server.engine.world.sessions[sitting.sessionId]!.message!.text).toBe('x'.repeat(199))
  })

  it('counts who is there over the seats, after a member has left and another sits in their place', async () => {
    const { house, sitting, terminal } = await openBoard({ left: ({ status }) => status === 'open', columns: 140 })
    const { sessionId, jurorIds, members } = sitting
    const leaving = jurorIds[3]!
    terminal.press('t')
    await terminal.see('Présents', '4/4')
    await members[3]!.must({ type: 'member.depart', sessionId, jurorId: leaving })
    await terminal.see('3/4')
    await house.staff.must({ type: 'juror.register', juror: aNewJuror('Evrard', 'employee') })
    const entering = valuesOf(house.server.engine.world.jurors).at(-1)!.id
    await house.staff.must({ type: 'member.replace', sessionId, leaving, entering })
    const device = house.device()
    await device.signIn(await house.link(sessionId, entering))
    await terminal.see('3/4')
    await device.must({ type: 'attendance.sign', sessionId })
    await terminal.see('4/4')
  })

  it('keeps in sight a session that was left open overnight, and says of which day it is', async () => {
    const { house, terminal } = await openBoard({ left: ({ status }) => status === 'open', after: 24 * 3_600_000 })
    await house.makeSession([{ birthName: 'Caron' }])
    terminal.press('t')
    await terminal.see(
      'mardi 24 novembre 2026',
      '› S-2026-001',
      'S-2026-002',
      'Restée ouverte depuis le 23 novembre 2026.',
    )
    terminal.press('down')
    await terminal.see('› S-2026-002', 'S-2026-002, Salle Condorcet · préparée')
  })

  it('uses the room of a wide terminal', async () => {
    const { sitting, terminal } = await openBoard({ columns: 140, rows: 40 })
    await sitting.play(({ current }) => current?.stage === 'called')
    terminal.press('t')
    await terminal.see('Candidat', 'Camille Aubry', 'Présents', '4/4', 'préside')
  })

  it('says so where nothing is held today', async () => {
    const house = closing(await aHouse())
    const terminal = closing(openTerminal(house))
    await terminal.see('À faire')
    terminal.press('t')
    await terminal.see('Aucune séance aujourd’hui, et aucune n’est restée ouverte.')
  })
})
