import { type NewCandidate, type NewJuror, valuesOf } from '@delibere/core'
import { aCandidate, aJuror, aPerson } from '@delibere/core/testing'
import { aHouse, type House } from '@delibere/server/testing'
import { officeClient } from './terminal.tsx'

/** People as a form or a file gives them, before they have an id. */
export const newJuror = (...[name, college, more]: Parameters<typeof aJuror>): NewJuror => {
  const { id: _id, ...juror } = aJuror(name, college, more)
  return juror
}
export const newCandidate = (name: string, more: Partial<NewCandidate> = {}): NewCandidate => {
  const { id: _id, ...candidate } = aCandidate('x', { person: aPerson(name), ...more })
  return candidate
}

/** A server whose registers hold these people: four jurors that can sit together, unless told otherwise. */
export async function anOffice({
  candidates = ['Aubry', 'Lefort'],
  jurors = [
    newJuror('Garnier', 'employer'),
    newJuror('Oury', 'employer'),
    newJuror('Belkacem', 'employee'),
    newJuror('Kermarrec', 'employee'),
  ],
}: { readonly candidates?: readonly string[]; readonly jurors?: readonly NewJuror[] } = {}): Promise<House> {
  const house = await aHouse()
  const client = officeClient(house)
  const rows = candidates.map((name, index) => ({ line: index + 2, candidate: newCandidate(name) }))
  const orders = [
    ...(rows.length > 0 ? [client.order({ type: 'candidates.import', rows })] : []),
    ...jurors.map((juror) => client.order({ type: 'juror.register', juror })),
  ]
  for (const answer of await Promise.all(orders)) if (!answer.ok) throw new Error(answer.error.code)
  return house
}

/** The sessions that a server has, by number. */
export const sessionsOf = ({ server }: House) => valuesOf(server.engine.world.sessions)
