import { folded } from '../basics/folded.ts'
import { type BirthPlace, france } from '../model/candidate.ts'
import { readInsee, readPostalCode } from './cells.ts'
import type { CandidateColumn } from './candidate-columns.ts'
import { type LineReader, readText } from './line-reader.ts'

const namesOfFrance = new Set(['', 'france', 'fr', 'fra'])

/** INSEE codes that begin so are those of foreign countries. */
const isAbroad = (inseeCode: string) => inseeCode.startsWith('99')

/**
 * Reads where somebody was born (C7): in France the commune with its INSEE code or its postal code; abroad the country
 * and the commune, with 99 or the country's INSEE code or none, and no postal code. No country means France.
 */
export function readBirthPlace(line: LineReader<CandidateColumn>): BirthPlace | null {
  const commune = line.required('commune', readText)
  const country = line.optional('country', readText) ?? ''
  const inseeCode = line.optional('inseeCode', readInsee)
  const postalCode = line.optional('postalCode', readPostalCode)
  const inCommune = { commune: commune ?? '', inseeCode, postalCode }
  // The codes are looked at without a commune too: all that is wrong is told at once.
  const place = namesOfFrance.has(folded(country))
    ? inFrance(line, { ...inCommune, country: france })
    : abroad(line, { ...inCommune, country })
  return commune === null ? null : place
}

function inFrance(line: LineReader<CandidateColumn>, place: BirthPlace): BirthPlace {
  const { inseeCode, postalCode } = place
  if (inseeCode !== null && isAbroad(inseeCode)) line.note('country', { code: 'country-missing' })
  // A code that could not be read has been told of already.
  else if (inseeCode === null && postalCode === null && isSilent(line))
    line.note('inseeCode', { code: 'birth-code-missing' })
  else if (inseeCode !== null && postalCode !== null && departmentOf(inseeCode) !== departmentOf(postalCode)) {
    line.note('postalCode', { code: 'birth-codes-differ' })
  }
  return place
}

function abroad(line: LineReader<CandidateColumn>, place: BirthPlace): BirthPlace {
  const { inseeCode, postalCode } = place
  if (postalCode !== null) line.note('postalCode', { code: 'birth-code-abroad' })
  if (inseeCode !== null && !isAbroad(inseeCode)) line.note('inseeCode', { code: 'birth-code-abroad' })
  return { ...place, inseeCode: inseeCode === '99' ? null : inseeCode }
}

const isSilent = ({ problems }: LineReader<CandidateColumn>) =>
  problems.every(({ code }) => code !== 'insee-form' && code !== 'postal-code-form')

/** 2A and 2B share the postal codes in 20; overseas a department has three figures. */
function departmentOf(code: string): string {
  if (/^9[78]/.test(code)) return code.slice(0, 3)
  return code.slice(0, 2).replace(/^2[AB]/, '20')
}
