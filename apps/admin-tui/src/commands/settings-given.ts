import { err, type FileKind, folded, ok, readTexts, type Result } from '@delibere/core'
import { explainIntake, nbsp, quoted } from '@delibere/core/fr'

/** Reads `CHAMP=VALEUR` as somebody gives them, the field by the heading of its column, accents and case aside. */
export function settings<Name extends string>(
  texts: readonly string[],
  columns: Readonly<Record<Name, { readonly heading: string }>>,
): Result<Readonly<Partial<Record<Name, string>>>, string> {
  if (texts.length === 0) return err('Rien à changer\u00A0: donnez --set "CHAMP=VALEUR".')
  const values: Partial<Record<Name, string>> = {}
  for (const text of texts) {
    const at = text.indexOf('=')
    const name = (Object.keys(columns) as Name[]).find(
      (one) => folded(columns[one].heading) === folded(text.slice(0, Math.max(0, at))),
    )
    if (at < 0 || name === undefined)
      return err(`${quoted(text)}\u00A0: écrivez CHAMP=VALEUR, le champ étant une colonne du modèle.`)
    values[name] = text.slice(at + 1)
  }
  return ok(values)
}

/** An entry of a register with fields given anew, read as a line of its file; else what is wrong, a sentence for each field. */
export function corrected<Name extends string, Value>(
  kind: FileKind<Name, Value>,
  texts: Readonly<Record<Name, string>>,
  changes: Readonly<Partial<Record<Name, string>>>,
): Result<Value, string> {
  const { value, faults } = readTexts(kind, { ...texts, ...changes })
  if (value) return ok(value)
  const told = Object.values<(typeof faults)[Name]>(faults).flatMap((fault) =>
    fault ? [`${fault.column}${nbsp}: ${explainIntake(fault)}`] : [],
  )
  return err(told.join('\n'))
}
