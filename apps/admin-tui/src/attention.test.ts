import { calendarDate, type OfficeView, type SessionLine, timeOfDay } from '@delibere/core'
import { today } from '@delibere/core/testing'
import { describe, expect, it } from 'vitest'
import { attention } from './attention.ts'

const aSession = (more: Partial<SessionLine> = {}): SessionLine => ({
  id: 's1' as SessionLine['id'],
  number: 'S-2026-001',
  date: today,
  opensAt: timeOfDay('09:00'),
  place: 'Angers',
  status: 'planned',
  jurors: { signed: 1, of: 4 },
  hearings: { ended: 0, of: 5 },
  president: null,
  sheetsToSign: 0,
  minutes: null,
  documentsToMake: 0,
  toPublish: false,
  ...more,
})
const nothingWaits: OfficeView['waiting'] = {
  deadlinePast: 0,
  deadlineNear: 0,
  returned: 0,
  unread: 0,
  ready: 0,
  incomplete: 0,
  frameworkMissing: 0,
  expiring: 0,
}

const inAll = (
  sessions: readonly SessionLine[],
  waiting: Partial<OfficeView['waiting']> = {},
  candidates = 1,
  toErase = 0,
  obstacles: OfficeView['obstacles'] = {},
) => {
  const office: OfficeView = {
    kind: 'office',
    counts: { candidates, jurors: 4 },
    registers: 0,
    waiting: { ...nothingWaits, ...waiting },
    toErase,
    sessions,
    obstacles,
  }
  return attention({ office, today })
}
const sentences = (...given: Parameters<typeof inAll>) =>
  inAll(...given).map(({ sentence }) => sentence.replaceAll('\u00A0', ' '))

describe('what needs attention', () => {
  it.each<[Partial<SessionLine>, readonly string[]]>([
    [{}, ['Séance S-2026-001 aujourd’hui à 9 h : 1 membre sur 4 a émargé.']],
    [{ jurors: { signed: 3, of: 4 } }, ['Séance S-2026-001 aujourd’hui à 9 h : 3 membres sur 4 ont émargé.']],
    [{ date: calendarDate('2026-11-24') }, []],
    [{ date: calendarDate('2026-11-20') }, ['Séance S-2026-001 du 20/11/2026 : elle n’a pas été ouverte.']],
    [{ status: 'open' }, ['Séance S-2026-001 en cours : 0 passage terminé sur 5.']],
    [
      { status: 'open', sheetsToSign: 1 },
      ['Séance S-2026-001 en cours : la feuille de décision est à signer par le président.'],
    ],
    [
      { status: 'minutes', minutes: { signed: 1, of: 4 } },
      ['Séance S-2026-001 : le procès-verbal est à signer par 3 membres.'],
    ],
    [
      { status: 'minutes', minutes: { signed: 4, of: 4 } },
      ['Séance S-2026-001 : le procès-verbal est signé, la séance est à clore par le président.'],
    ],
    [{ status: 'closed', documentsToMake: 2 }, ['Séance S-2026-001 : 2 feuilles signées sans document.']],
    [{ status: 'closed' }, []],
    [{ status: 'sealed' }, []],
  ])('of a session that is %o', (session, expected) => {
    expect(sentences([aSession(session)])).toEqual(expected)
  })

  it('of prepared sessions against which something has come up, opening them', () => {
    const planned = aSession({ date: calendarDate('2026-12-01') })
    const past = aSession({ id: 's2' as SessionLine['id'], date: calendarDate('2026-11-20') })
    const found = inAll([planned, past], {}, 1, 0, { [planned.id]: 2, [past.id]: 1 })
    expect(found.map(({ sentence }) => sentence.replaceAll('\u00A0', ' '))).toContain(
      'Séance S-2026-001 du 01/12/2026 : 2 obstacles apparus depuis sa préparation.',
    )
    expect(found).toHaveLength(2)
    expect(found.at(-1)?.route).toEqual({ screen: 'session', sessionId: planned.id })
  })

  it('of sessions that are over and not published (H10), one by itself, several as one row', () => {
    const sealed = aSession({ status: 'sealed', toPublish: true })
    const planned = aSession({ date: calendarDate('2026-12-01') })
    expect(sentences([planned, sealed])).toEqual(['Séance S-2026-001 du 23/11/2026 : close et scellée, à publier.'])
    expect(inAll([planned, sealed])[0]?.route).toEqual({ screen: 'session', sessionId: sealed.id })
    expect(inAll([planned, sealed, sealed])).toEqual([
      { sentence: '2 séances closes et scellées, à publier.', route: { screen: 'sessions' } },
    ])
  })

  it('of candidates (C2, C3, C5), each row opening the list on those it speaks of', () => {
    const planned = aSession({ date: calendarDate('2026-12-01') })
    const waiting = { deadlinePast: 1, deadlineNear: 2, returned: 1, expiring: 3 }
    expect(sentences([planned], waiting)).toEqual([
      '1 candidat sans séance, échéance dépassée.',
      '2 candidats sans séance, échéance proche.',
      '1 candidat avec une pièce retournée.',
      '3 candidats avec un domaine qui expire bientôt.',
    ])
    expect(inAll([planned], waiting).map(({ route }) => route)).toEqual([
      { screen: 'candidates', filter: { waiting: 'deadlinePast' } },
      { screen: 'candidates', filter: { waiting: 'deadlineNear' } },
      { screen: 'candidates', filter: { waiting: 'returned' } },
      { screen: 'expiring' },
    ])
  })

  it('of a body that has just begun, one thing after the other', () => {
    expect(sentences([], {}, 0)).toEqual(['Aucun candidat encore : importez une liste.'])
    expect(sentences([], { ready: 1 })).toEqual([
      '1 candidat sans séance, dossier complet.',
      'Aucune séance n’est préparée.',
    ])
  })

  it('of data held past their time (P2), last, each row opening where they are erased', () => {
    const planned = aSession({ date: calendarDate('2026-12-01') })
    expect(sentences([planned], { returned: 1 }, 1, 2)).toEqual([
      '1 candidat avec une pièce retournée.',
      '2 personnes ou dossiers à effacer : la durée de conservation est dépassée.',
    ])
    expect(inAll([planned], {}, 1, 1)).toMatchObject([{ route: { screen: 'privacy' } }])
  })

  it('says the oldest session first', () => {
    const sessions = [aSession(), aSession({ number: 'S-2026-000', date: calendarDate('2026-11-20') })]
    expect(sentences(sessions).map((sentence) => sentence.slice(7, 17))).toEqual(['S-2026-000', 'S-2026-001'])
  })
})
