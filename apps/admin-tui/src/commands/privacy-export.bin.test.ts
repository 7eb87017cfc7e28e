import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { candidateHeadings, type PersonExport } from '@delibere/core'
import { candidateCells } from '@delibere/core/testing'
import { aFolder, aPdf } from '@delibere/server/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { delibereOn } from '../testing/bin.ts'
import { csvBytes } from '../testing/csv.ts'

const { folder, remove } = await aFolder()
afterAll(remove)
const delibere = delibereOn(join(folder, 'data'))
const path = (name: string) => join(folder, name)
const put = (name: string, content: Uint8Array): string => {
  writeFileSync(path(name), content)
  return path(name)
}

beforeAll(async () => {
  const lines = [candidateCells({ birthName: 'Quenouille' }), candidateCells({ birthName: 'Fuseau' })]
  await delibere('candidates', 'import', put('candidats.csv', csvBytes([candidateHeadings, ...lines])))
  await delibere('file', 'receive', 'Anne Quenouille', 'individualPath')
  await delibere('file', 'attach', 'Anne Quenouille', 'individualPath', put('parcours.pdf', aPdf('Quenouille')))
  await delibere('jurors', 'import', put('jurés.csv', jurors))
})

const jurors = csvBytes([
  ['Prénom', 'Nom', 'Collège', 'Organisation', 'Habilitations', 'Mandat depuis le', 'Mandat jusqu’au'],
  ['Claire', 'Navette', 'employeur', 'Mutuelle Exemple', 'AC', '01/01/2026', ''],
])

describe('what is held on somebody, from scripts (P2)', () => {
  it('is written as JSON, PDF and the documents, where nobody else may read it', async () => {
    const out = path('remis')
    const ran = await delibere('privacy', 'export', '--candidate', 'anne quenouille', '--out', out)
    expect(ran).toMatchObject({ code: 0, out: `Écrit dans ${out} : donnees.json, donnees.pdf et 1 document.\n` })
    const made = JSON.parse(readFileSync(join(out, 'donnees.json'), 'utf8')) as PersonExport
    expect(made).toMatchObject({ name: 'Anne Quenouille', held: { kind: 'candidate' } })
    const [document] = made.documents
    const copy = readFileSync(join(out, document!.path))
    expect([copy.length, createHash('sha256').update(copy).digest('hex')]).toEqual([document!.bytes, document!.sha256])
    expect(readFileSync(join(out, 'donnees.pdf'), 'latin1')).toMatch(/^%PDF/)
    for (const name of readdirSync(out, { recursive: true })) {
      const { mode } = statSync(join(out, String(name)))
      expect(mode & 0o077).toBe(0)
    }
    expect(JSON.stringify(made)).not.toContain('Fuseau')
  })

  it('is the JSON alone on the standard output, and no file', async () => {
    const ran = await delibere('privacy', 'export', '--file', 'Anne Quenouille', '--json')
    expect(ran.code).toBe(0)
    expect(JSON.parse(ran.out)).toMatchObject({ held: { kind: 'file' }, documents: [{ name: 'parcours.pdf' }] })
    expect(existsSync('donnees-anne-quenouille')).toBe(false)
    const juror = await delibere('privacy', 'export', '--juror', 'Claire Navette', '--json')
    expect(JSON.parse(juror.out)).toMatchObject({ held: { juror: { organisation: { name: 'Mutuelle Exemple' } } } })
  })

  it('is refused in words, and nothing is written', async () => {
    const who = 'Indiquez une personne et une seule : --candidate, --file ou --juror.\n'
    expect(await delibere('privacy', 'export')).toMatchObject({ code: 2, err: who })
    expect(await delibere('privacy', 'export', '--candidate', 'x', '--juror', 'y')).toMatchObject({ code: 2, err: who })
    const both = await delibere('privacy', 'export', '--candidate', 'x', '--json', '--out', 'y')
    expect(both).toMatchObject({ code: 2, err: 'Choisissez --out ou --json.\n' })
    const unknown = await delibere('privacy', 'export', '--juror', 'Personne')
    expect(unknown).toMatchObject({ code: 1, err: '« Personne » n’est pas connu.\n' })
    const file = put('fichier', new Uint8Array())
    const taken = await delibere('privacy', 'export', '--candidate', 'Anne Fuseau', '--out', join(file, 'sous'))
    expect(taken.code).toBe(1)
    expect(taken.err).toContain(`Impossible d’écrire « ${join(file, 'sous', 'donnees.pdf')} » (ENOTDIR).`)
  })
})
