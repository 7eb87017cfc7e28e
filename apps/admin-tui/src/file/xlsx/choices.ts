import { sanitizeTextContent } from 'write-excel-file/utility'
import { lettersOf } from './address.ts'

/** What is proposed in the cells of one column; nothing when empty. */
export type Choices = readonly string[]

/** The longest list that a spreadsheet takes beside its cells, in characters. */
const longest = 255

/**
 * Has `write-excel-file` propose choices under the cells of columns, by sheet and column, from line 2 on. A list too
 * long for that, or with a comma in it, is left out.
 */
export function proposing(bySheet: readonly (readonly Choices[])[]) {
  // At the end of the part is their place: nothing that we write comes after the cells.
  const insert = (_options: unknown, { sheetIndex }: { readonly sheetIndex: number }) => {
    const lists = (bySheet[sheetIndex] ?? []).flatMap((choices, index) => listUnder(lettersOf(index + 1), choices))
    return lists.length === 0
      ? undefined
      : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
  }
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { insert } } } }
}

function listUnder(column: string, choices: Choices): readonly string[] {
  const list = choices.join(',')
  if (list === '' || list.length > longest || choices.some((choice) => choice.includes(','))) return []
  const formula = sanitizeTextContent(`"${list.replaceAll('"', '""')}"`)
  const range = `${column}2:${column}1048576`
  return [
    `<dataValidation type="list" allowBlank="1" sqref="${range}"><formula1>${formula}</formula1></dataValidation>`,
  ]
}
