import type { Client, Order } from '@delibere/client'
import { CertificateCode, NewOpening, piecesOf } from '@delibere/core'
import { aNewCandidate, aNewJuror, aPerson } from '@delibere/core/testing'

const region = 'Pays de la Loire'
const names = ['Roux', 'Blanc', 'Noir', 'Vert', 'Gris', 'Rose', 'Brou', 'Fauve', 'Mauve', 'Ocre', 'Pourpre', 'Sable']

const ordering = (client: Client) => async (order: Order) => {
  const answer = await client.order(order)
  if (!answer.ok) throw new Error(answer.error.code)
}

/** Adds Camille Basset, whose file is complete and whose evaluators say a domain is not mastered, and a morning before her deadline. */
export async function addNegative(client: Client): Promise<void> {
  const must = ordering(client)
  const person = aPerson('Basset')
  await must({ type: 'candidates.import', rows: [{ line: 2, candidate: aNewCandidate('Basset', { region, person }) }] })
  const lines = await client.candidates()
  const { id: candidateId } = (lines.ok ? lines.value : []).find(({ name }) => name.includes('Basset'))!
  const received = { state: 'received', on: '2026-11-20' as never, reason: null } as const
  await must({ type: 'piece.record', candidateId, pieces: [...piecesOf.training], ...received })
  const nothing = { exercised: true, dates: [], conditions: '', criteria: [], evaluatorsComment: '' }
  const domains = { D2: { ...nothing, mastered: false, candidateComment: '', answers: [] } }
  const framework = { certificate: 'AC', version: '2013.1' } as const
  const content = { framework, evaluators: [], signedOn: null, domains }
  await must({ type: 'file.enter', candidateId, version: 1, entered: { part: 'assessment', content } })
  const morning = { from: '09:00', until: '12:30' }
  await must({
    type: 'opening.add',
    opening: NewOpening.parse({ date: '2027-01-11', place: 'Salle Sully, Angers', region, morning, afternoon: null }),
  })
}

/**
 * Fills the registers with what a plan is made of: twelve candidates with complete files, four jurors of each college, a day
 * and two mornings in January 2099.
 */
export async function fillPlanOffice(client: Client): Promise<void> {
  const must = ordering(client)
  const candidate = (name: string) =>
    aNewCandidate(name, { region, certificate: 'AC', route: 'vae', person: aPerson(name) })
  await must({
    type: 'candidates.import',
    rows: names.map((name, at) => ({ line: at + 2, candidate: candidate(name) })),
  })
  const lines = await client.candidates()
  for (const { id } of lines.ok ? lines.value : []) {
    const received = { state: 'received', on: '2026-11-20' as never, reason: null } as const
    await must({ type: 'piece.record', candidateId: id, pieces: [...piecesOf.vae], ...received })
  }
  for (const [at, name] of ['Perrin', 'Renard', 'Sorel', 'Tanguy', 'Vidal', 'Leroy', 'Nicol', 'Ogier'].entries()) {
    const college = at % 2 === 0 ? 'employer' : 'employee'
    const organisation = { name: `Maison ${name}`, siret: null }
    await must({
      type: 'juror.register',
      juror: aNewJuror(name, college, { region, organisation, certificates: [...CertificateCode.options] }),
    })
  }
  const morning = { from: '09:00', until: '12:30' }
  for (const more of [
    { date: '2099-01-12', afternoon: { from: '13:30', until: '17:30' } },
    { date: '2099-01-13', afternoon: null },
    { date: '2099-01-14', afternoon: null },
  ])
    await must({
      type: 'opening.add',
      opening: NewOpening.parse({ place: 'Salle Sully, Angers', region, morning, ...more }),
    })
}
