import type { Client, RehearsalSeat } from '@delibere/client'
import { err, ok } from '@delibere/core'
import { rehearsalBand } from '@delibere/core/fr'
import { aSession, jurorId } from '@delibere/core/testing'
import { render, screen, within } from '@solidjs/testing-library'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { App } from './app.tsx'
import { rehearsalAt } from './place.ts'
import { RehearsalApp } from './rehearsal-app.tsx'
import { fakeServer } from './testing/fake-clients.ts'

const place = { id: 'abc', base: '/repetition/abc' }
const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))

beforeEach(() => history.replaceState(null, '', '/repetition/abc/'))
afterEach(() => history.replaceState(null, '', '/'))

const names = { aubry: 'Dominique Aubry', brun: 'Dominique Brun', caron: 'Dominique Caron', diallo: 'Dominique Diallo' }

/** The real server, as far as it knows of one rehearsal. */
function aHouse() {
  let seats: readonly RehearsalSeat[] = [
    ...Object.entries(names).map(([id, name]) => ({
      holder: jurorId(id),
      member: { name, college: id < 'c' ? ('employer' as const) : ('employee' as const) },
      presides: id === 'caron',
      taken: 'free' as const,
      url: `http://localhost:3000/repetition/abc/entrer#${id === 'aubry' ? 'secret' : id}`,
    })),
    {
      holder: 'room',
      member: null,
      presides: false,
      taken: 'free',
      url: 'http://localhost:3000/repetition/abc/entrer#room',
    },
  ]
  const given: string[][] = []
  let over = false
  const known = async () => (over ? err({ code: 'rehearsal-over' } as const) : ok(seats))
  const house: Client = {
    ...fakeServer(aSession('made')).member('aubry'),
    startRehearsal: async () => ok({ id: 'new', url: 'http://localhost:3000/repetition/new/' }),
    rehearsal: known,
    async givePlaces({ jurorIds }) {
      given.push([...jurorIds])
      seats = seats.map((seat) => (jurorIds.some((id) => id === seat.holder) ? { ...seat, taken: 'program' } : seat))
      return known()
    },
  }
  const sit = (holder: string) =>
    (seats = seats.map((seat) => (seat.holder === holder ? { ...seat, taken: 'person' } : seat)))
  return { house, given, sit, end: () => (over = true) }
}

async function show({ signedIn = false, setUp = (_: ReturnType<typeof aHouse>) => {} } = {}) {
  const house = aHouse()
  setUp(house)
  const client = fakeServer(aSession('made')).member('aubry')
  if (!signedIn) await client.signOut()
  const went: string[] = []
  render(() => <RehearsalApp place={place} house={house.house} client={client} goTo={(path) => went.push(path)} />)
  return { ...house, client, went }
}

describe('the address of a rehearsal', () => {
  it.each([
    ['/repetition/abc', place],
    ['/repetition/abc/', place],
    ['/repetition/a_-9/entrer', { id: 'a_-9', base: '/repetition/a_-9' }],
    ['/', null],
    ['/repetition/', null],
    ['/entrer', null],
  ])('%s', (path, expected) => expect(rehearsalAt(path)).toEqual(expected))
})

describe('somebody without a link', () => {
  const door = async (begin: Client['startRehearsal']) => {
    history.replaceState(null, '', '/')
    const client = fakeServer(aSession('made')).member('aubry')
    await client.signOut()
    const went: string[] = []
    render(() => <App client={{ ...client, startRehearsal: begin }} goTo={(path) => went.push(path)} />)
    await title('Ouvrez votre lien personnel')
    await press('S’exercer avec une séance fictive')
    return went
  }

  it('may rehearse', async () => {
    expect(await door(async () => ok({ id: 'new', url: '' }))).toEqual(['/repetition/new/'])
  })

  it('is told in a sentence when there are too many', async () => {
    expect(await door(async () => err({ code: 'rehearsals-full', most: 10 }))).toEqual([])
    expect(screen.getByRole('alert')).toHaveTextContent(/^10.répétitions sont déjà en cours/)
  })
})

describe('a member of a real session', () => {
  const inMenu = async () => {
    await userEvent.click(await screen.findByRole('button', { name: /Dominique Aubry/ }))
    return screen.queryByRole('button', { name: 'S’exercer avec une séance fictive' }) !== null
  }

  it.each([
    ['made', true],
    ['opened', false],
  ] as const)('may rehearse until it opens: %s, %s', async (stage, offered) => {
    history.replaceState(null, '', '/')
    render(() => <App client={fakeServer(aSession(stage)).member('aubry')} />)
    expect(await inMenu()).toBe(offered)
  })

  it('is offered no rehearsal in a rehearsal', async () => {
    await show({ signedIn: true })
    expect(await inMenu()).toBe(false)
  })
})

describe('the hall of a rehearsal', () => {
  it('says what it is, on the page and on its tab', async () => {
    await show()
    await title('S’exercer avec une séance fictive')
    expect(screen.getByRole('complementary', { name: 'Répétition' })).toHaveTextContent(rehearsalBand)
    expect(document.title).toBe('Répétition – Délibéré')
  })

  it('lets somebody preside alone, with the program as the others', async () => {
    const { given } = await show()
    await screen.findByText('Seul(e)')
    await press('Présider la séance')
    expect(given).toEqual([['aubry', 'brun', 'diallo']])
  })

  it('lets somebody sit alone as a member: the program presides too', async () => {
    const { given } = await show()
    await screen.findByText('Seul(e)')
    await press('Siéger comme membre')
    expect(given).toEqual([['brun', 'caron', 'diallo']])
    expect(await title('Émargement et ouverture')).toBeVisible()
    expect(screen.getByText(rehearsalBand)).toBeVisible()
    expect(document.title).toMatch(/^Répétition – Séance /)
  })

  it('has a link for each member and for the room, to be copied by hand where the browser does not', async () => {
    await show()
    const rows = await screen.findAllByRole('listitem')
    const links = rows.map((row) => within(row).getByRole<HTMLInputElement>('textbox').value.split('#')[1])
    expect(links).toEqual(['secret', 'brun', 'caron', 'diallo', 'room'])
    expect(screen.getByRole('button', { name: /Prendre cette place.: Écran de la salle/ })).toBeVisible()
  })

  it('copies a link, and says that it has', async () => {
    const user = userEvent.setup()
    await show()
    const [button] = await screen.findAllByRole('button', { name: /^Copier le lien.: Dominique Brun/ })
    await user.click(button!)
    expect(await navigator.clipboard.readText()).toMatch(/\/repetition\/abc\/entrer#brun$/)
    expect(await screen.findByText('Copié')).toBeVisible()
  })

  it('gives the program, once somebody has come, the places that nobody has taken', async () => {
    const { given } = await show({ setUp: ({ sit }) => sit('brun') })
    await screen.findByText('Occupée')
    expect(screen.queryByText('Seul(e)')).toBeNull()
    await press('Confier les places libres au programme')
    expect(given).toEqual([['aubry', 'caron', 'diallo']])
    expect(await screen.findAllByText('Jouée par le programme')).toHaveLength(3)
  })

  it('shows who has a place only the others’ places and links', async () => {
    history.replaceState(null, '', '/repetition/abc/places')
    await show({ signedIn: true, setUp: ({ sit }) => sit('aubry') })
    await title('Les places de la répétition')
    expect(screen.queryByRole('button', { name: /Prendre cette place/ })).toBeNull()
    expect(screen.queryByText('Seul(e)')).toBeNull()
  })
})

describe('a rehearsal that is over', () => {
  it('says so and offers another', async () => {
    const { went } = await show({ setUp: ({ end }) => void end() })
    await title('Cette répétition est terminée')
    await press('Commencer une autre répétition')
    expect(went).toEqual(['/repetition/new/'])
  })

  it('says so to who was in it', async () => {
    const { client } = await show({ signedIn: true })
    await title('Émargement et ouverture')
    client.stream({ connection: 'refused' })
    await title('Cette répétition est terminée')
  })
})
