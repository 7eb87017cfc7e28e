import { goes, type State } from './state.ts'

/** Whether a candidate can join a session that is held, nobody leaving it. */
export const admits = (state: State, candidate: number, opening: number): boolean =>
  goes(state, candidate, opening) && juryTakes(state, candidate, opening) && joins(state, candidate, opening)

/** Whether the jury of a session may hear a candidate: all qualified (H14), none from his company (H15). */
export function juryTakes({ compiled, jury, heard }: State, candidate: number, opening: number): boolean {
  const { candidates, jurors, branchOf } = compiled
  if (heard[opening * branchOf.length + candidates.cqp[candidate]!] === 0) return false
  const company = candidates.company[candidate]!
  if (company < 0) return true
  for (let k = opening * 4; k < opening * 4 + 4; k += 1) if (jurors.company[jury[k]!] === company) return false
  return true
}

/** Whether there is room for a candidate among those who sit: certificates, branch (H10), minutes (H04, H05). */
export function joins(state: State, candidate: number, opening: number): boolean {
  const { compiled, kinds, cqpCount } = state
  const { candidates, branchOf, instance, openings } = compiled
  const window = opening * 4 + state.halves[opening]!
  if (state.used[opening]! + candidates.length[candidate]! > openings.first[window]! + openings.second[window]!)
    return false
  const cqp = candidates.cqp[candidate]!
  const row = opening * branchOf.length
  if (kinds[opening]! > 0 && cqpCount[row + cqp] === 0) {
    if (kinds[opening]! >= instance.params.maxCqpPerSession) return false
    const other = candidates.cqp[state.members[opening * state.seats]!]!
    if (branchOf[other] !== branchOf[cqp]) return false
  }
  return packs(state, opening, candidates.lengthClass[candidate]!, -1)
}

/** Whether a candidate can sit in the stead of one who sits there; that he may go and that the jury takes him is known. */
export function joinsInstead(state: State, candidate: number, opening: number, leaving: number): boolean {
  const { compiled, kinds, cqpCount } = state
  const { candidates, branchOf, instance } = compiled
  const [cqp, gone] = [candidates.cqp[candidate]!, candidates.cqp[leaving]!]
  const row = opening * branchOf.length
  if (cqp !== gone && cqpCount[row + cqp] === 0) {
    const left = kinds[opening]! - (cqpCount[row + gone] === 1 ? 1 : 0)
    if (left >= instance.params.maxCqpPerSession) return false
    if (left > 0 && branchOf[gone] !== branchOf[cqp]) return false
  }
  const [length, freed] = [candidates.lengthClass[candidate]!, candidates.lengthClass[leaving]!]
  return candidates.lengths[length]! <= candidates.lengths[freed]! || packs(state, opening, length, freed)
}

/** Whether those who sit still fit with one slot more of one length, and one less of another (-1: none). */
function packs(state: State, opening: number, more: number, less: number): boolean {
  const { compiled, lengthCount, halves, packer } = state
  const { candidates, openings } = compiled
  const row = opening * candidates.lengths.length
  const window = opening * 4 + halves[opening]!
  lengthCount[row + more]! += 1
  if (less >= 0) lengthCount[row + less]! -= 1
  const fits = packer.fits(lengthCount, row, openings.first[window]!, openings.second[window]!)
  lengthCount[row + more]! -= 1
  if (less >= 0) lengthCount[row + less]! += 1
  return fits
}
