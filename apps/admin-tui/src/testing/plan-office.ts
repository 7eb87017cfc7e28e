import type { Client, Order } from '@delibere/client'
import { CertificateCode, NewOpening, piecesOf } from '@delibere/core'
import { aNewCandidate, aNewJuror, aPerson } from '@delibere/core/testing'

const region = 'Pays de la Loire'
const names = ['Roux', 'Blanc', 'Noir', 'Vert', 'Gris', 'Rose', 'Brou', 'Fauve', 'Mauve', 'Ocre', 'Pourpre', 'Sable']

/**
 * Fills the registers with what a plan is made of: twelve candidates with complete files, four jurors of each college, a day
 * and two mornings in January 2099.
 */
export async function fillPlanOffice(client: Client): Promise<void> {
  const must = async (order: Order) => {
    const answer = await client.order(order)
    if (!answer.ok) throw new Error(answer.error.code)
  }
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
