import { type NewCandidate, type NewJuror, piecesOf, todayIn, valuesOf } from '@delibere/core'
import { aNewCandidate, aNewJuror, aPerson } from '@delibere/core/testing'
import { aHouse, type House } from '@delibere/server/testing'
import { officeClient } from './terminal.tsx'

/** People as a form or a file gives them, before they are in the register. */
export const newJuror = aNewJuror
export const newCandidate = (name: string, more: Partial<NewCandidate> = {}): NewCandidate =>
  aNewCandidate('x', { person: aPerson(name), ...more })

/** A server whose registers hold these people: four jurors that can sit together, unless told otherwise. */
export async function anOffice({
  candidates = ['Aubry', 'Lefort'],
  jurors = [
    newJuror('Garnier', 'employer'),
    newJuror('Oury', 'employer'),
    newJuror('Belkacem', 'employee'),
    newJuror('Kermarrec', 'employee'),
  ],
  files = 'complete',
}: {
  readonly candidates?: readonly string[]
  readonly jurors?: readonly NewJuror[]
  /** Whether every piece of every file has come (C2). */
  readonly files?: 'complete' | 'awaited'
} = {}): Promise<House> {
  const house = await aHouse()
  const client = officeClient(house)
  const rows = candidates.map((name, index) => ({ line: index + 2, candidate: newCandidate(name) }))
  const orders = [
    ...(rows.length > 0 ? [client.order({ type: 'candidates.import', rows })] : []),
    ...jurors.map((juror) => client.order({ type: 'juror.register', juror })),
  ]
  for (const answer of await Promise.all(orders)) if (!answer.ok) throw new Error(answer.error.code)
  if (files === 'complete') await completeFiles(house)
  return house
}

async function completeFiles(house: House): Promise<void> {
  const { engine } = house.server
  const on = todayIn(engine.world, engine.now())
  for (const { id, route } of valuesOf(engine.world.candidates)) {
    const order = {
      type: 'piece.record' as const,
      candidateId: id,
      pieces: [...piecesOf[route]],
      state: 'received' as const,
      on,
      reason: null,
    }
    const answer = await officeClient(house).order(order)
    if (!answer.ok) throw new Error(answer.error.code)
  }
}

/** The sessions that a server has, by number. */
export const sessionsOf = ({ server }: House) => valuesOf(server.engine.world.sessions)
