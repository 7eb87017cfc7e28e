import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { candidateHeadings } from '@delibere/core'
import { candidateCells } from '@delibere/core/testing'
import { aFolder } from '@delibere/server/testing'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { bin, delibereOn } from '../testing/bin.ts'
import { csvBytes } from '../testing/csv.ts'

const { folder, remove } = await aFolder()
afterAll(remove)
const delibere = delibereOn(join(folder, 'data'))
const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const candidatesOf = (...names: readonly (readonly [string, string])[]) =>
  csvBytes([
    candidateHeadings,
    ...names.map(([birthName, region]) => candidateCells({ birthName, region, route: 'formation' })),
  ])

/** What `--json` says of an import, and how the command ended. */
async function told(what: string, path: string, ...more: readonly string[]) {
  const { code, out } = await delibere(what, 'import', path, '--json', ...more)
  return { code, ...JSON.parse(out) }
}
const nothing = { created: 0, updated: 0, unchanged: 0, skipped: 0 }

describe('what --json says of an import', () => {
  it('counts each candidate once: new, corrected, unchanged or left', async () => {
    const first = put('candidats.csv', candidatesOf(['Aubry', 'Corse'], ['Lefort', 'Corse']))
    expect(await told('candidates', first)).toMatchObject({ code: 0, rows: 2, ...nothing, created: 2, stored: true })
    expect(await told('candidates', first)).toMatchObject({ code: 0, rows: 2, ...nothing, unchanged: 2, stored: true })
    const next = put('suite.csv', candidatesOf(['Aubry', 'Bretagne'], ['Lefort', 'Corse'], ['Riou', 'Corse']))
    expect(await told('candidates', next)).toMatchObject({
      code: 1,
      ...nothing,
      stored: false,
      problems: [{ line: 2, severity: 'blocking', code: 'already-registered' }],
      duplicates: [{ line: 2, fields: ['region'] }],
    })
    const skip = ['--duplicates', 'skip']
    expect(await told('candidates', next, ...skip)).toMatchObject({
      code: 0,
      created: 1,
      updated: 0,
      unchanged: 1,
      skipped: 1,
    })
    expect(await told('candidates', next, ...skip)).toMatchObject({ code: 0, ...nothing, unchanged: 2, skipped: 1 })
    expect((await delibere('candidates', 'import', next, ...skip)).out).toBe('Rien n’est changé : 1 ligne passée.\n')
    const update = await told('candidates', next, '--duplicates', 'update')
    expect(update).toMatchObject({ code: 0, created: 0, updated: 1, unchanged: 2, skipped: 0 })
  })

  it('leaves what the file has no column for, and tells the old value and the new one of what it changes (C7)', async () => {
    const cells = { birthName: 'Tran', extraTime: 'oui', unavailable: '14/12/2026', email: 'tran@exemple.fr' }
    await delibere('candidates', 'import', put('tout.csv', csvBytes([candidateHeadings, candidateCells(cells)])))
    const without = (...left: readonly string[]) => {
      const kept = candidateHeadings.flatMap((heading, at) => (left.includes(heading) ? [] : [at]))
      const of = (line: readonly string[]) => kept.map((at) => line[at]!)
      return csvBytes([of(candidateHeadings), of(candidateCells({ birthName: 'Tran', email: 'm.tran@exemple.fr' }))])
    }
    const short = put('court.csv', without('Tiers temps', 'Indisponibilités'))
    const update = await delibere('candidates', 'import', short, '--duplicates', 'update')
    expect(update).toMatchObject({ code: 0, out: '1 candidat corrigé.\n' })
    expect(update.err.replace(/[\u00A0\u202F]/g, ' ')).toContain(
      'Corrigé. Ligne 2 : Anne Tran est déjà inscrit pour le CQP Assistant(e) commercial(e) (diffère par : e-mail, tran@exemple.fr → m.tran@exemple.fr)',
    )
    const lists = await delibere('candidates', 'export', '--format', 'csv')
    expect(lists.out).toMatch(/m\.tran@exemple\.fr.*;oui;14\/12\/2026/)
    const empty = put('vide.csv', without())
    expect(await told('candidates', empty, '--duplicates', 'update', '--dry-run')).toMatchObject({
      corrections: [
        { line: 2, changes: [{ field: 'extraTime', before: true, after: false }, { field: 'unavailable' }] },
      ],
    })
  })

  it('counts jurors the same way, and tells one who is there twice by the line', async () => {
    const headings = 'Prénom;Nom;Collège;Organisation;Habilitations;Mandat depuis le'
    const juror = (name: string, certificates: string) =>
      `Dominique;${name};employeur;Maison ${name};${certificates};01/01/2026`
    const first = put('jurés.csv', [headings, juror('Oury', 'AC'), juror('Garnier', 'AC'), ''].join('\n'))
    expect(await told('jurors', first)).toMatchObject({ code: 0, ...nothing, created: 2 })
    expect(await told('jurors', first)).toMatchObject({ code: 0, ...nothing, unchanged: 2 })
    const next = put('jurés2.csv', [headings, juror('Oury', 'TC'), juror('Garnier', 'AC'), ''].join('\n'))
    expect(await told('jurors', next)).toMatchObject({ code: 1, duplicates: [{ line: 2, fields: ['certificates'] }] })
    expect((await delibere('jurors', 'import', next)).err).toContain(
      'Choisissez avec --duplicates : « passer », « mettre-à-jour ».',
    )
    expect(await told('jurors', next, '--duplicates', 'skip')).toMatchObject({
      code: 0,
      ...nothing,
      unchanged: 1,
      skipped: 1,
    })
    expect(await told('jurors', next, '--duplicates', 'update')).toMatchObject({
      code: 0,
      ...nothing,
      unchanged: 1,
      updated: 1,
    })
    const twice = put('jurés3.csv', [headings, juror('Riou', 'TC'), juror('Riou', 'AC'), ''].join('\n'))
    const refused = await told('jurors', twice, '--duplicates', 'update')
    expect(refused).toMatchObject({
      code: 1,
      ...nothing,
      problems: [{ line: 3, code: 'twice-in-file' }],
      duplicates: [],
    })
  })

  it('counts past results the same way, and tells the line and the column of what is wrong', async () => {
    const headings = 'Nom de naissance;Prénom;Date de naissance;CQP;Domaine;Décision du;Valable jusqu’au'
    const result = (domain: string, day: string, until = '') => `Riou;Anne;12/04/1990;AC;${domain};${day};${until}`
    const wrong = put(
      'résultats.csv',
      [headings, result('D9', '10/03/2022'), result('D1', '10/03/2022', '01/01/2021'), ''].join('\n'),
    )
    expect(await told('results', wrong)).toMatchObject({
      code: 1,
      ...nothing,
      problems: [
        { line: 2, column: 'Domaine', code: 'domain-unknown' },
        { line: 3, column: 'Valable jusqu’au', code: 'end-before-decision' },
      ],
    })
    const good = put('résultats.csv', [headings, result('D1', '10/03/2022'), result('D1', '10/03/2022'), ''].join('\n'))
    expect(await told('results', good)).toMatchObject({ code: 0, rows: 2, ...nothing, created: 1, unchanged: 1 })
    expect(await told('results', good)).toMatchObject({ code: 0, rows: 2, ...nothing, unchanged: 2 })
  })

  it('tells of a result whose person is not registered, line by line, and takes it all the same (C5)', async () => {
    await delibere('candidates', 'import', put('inscrits.csv', candidatesOf(['Morvan', 'Corse'])))
    const headings = 'Nom de naissance;Prénom;Date de naissance;CQP;Domaine;Décision du'
    const path = put(
      'inconnus.csv',
      [
        headings,
        ...['Morvan', 'Morvann', 'Nobody'].map(
          (name, at) => `${name};Anne;12/04/${at === 2 ? 1950 : 1990};AC;D2;10/03/2022`,
        ),
        '',
      ].join('\n'),
    )
    const warnings = [
      { line: 3, severity: 'warning', code: 'person-unregistered' },
      { line: 4, severity: 'warning', code: 'person-unregistered' },
    ]
    expect(await told('results', path, '--dry-run')).toMatchObject({ code: 0, created: 3, problems: warnings })
    const { out, err } = await delibere('results', 'import', path)
    expect(out).toBe('3 résultats repris.\n')
    const said = err.replace(/[\u00A0\u202F]/g, ' ')
    expect(said).toContain('Ligne 3 : Anne Morvann, naissance le 12 avril 1990, personne non inscrite. Anne ')
    expect(said).toContain('de même date de naissance, est au registre : vérifiez le nom.')
    expect(said).toContain(
      'Ligne 4 : Anne Nobody, naissance le 12 avril 1950, personne non inscrite. Le résultat est gardé',
    )
  })

  it.each(['candidates', 'jurors'])('refuses a choice that %s do not have', async (what) => {
    const { code, err } = await delibere(what, 'import', put('vide.csv', ''), '--duplicates', 'constructor')
    expect([code, err]).toEqual([2, expect.stringContaining('--duplicates : « constructor » n’est pas attendu')])
  })
})

describe('Ctrl+C during an import', () => {
  // As many as one import takes: long enough to be met on the way.
  const many = put(
    'beaucoup.csv',
    candidatesOf(...Array.from({ length: 20_000 }, (_, at) => [`Essai ${at}`, 'Corse'] as const)),
  )

  it('stops the reading: nothing is stored, and it says so', async () => {
    const data = join(folder, 'lu')
    const run = begin(data)
    await vi.waitUntil(() => existsSync(join(data, 'lock')), { timeout: 20_000, interval: 2 })
    expect(await run.interrupt()).toEqual({
      code: 130,
      out: '',
      err: expect.stringMatching(/Interrompu\. Rien n’est enregistré\.\n$/),
    })
    expect(JSON.parse((await delibereOn(data)('candidates', 'list', '--json')).out)).toEqual([])
    expect((await delibereOn(data)('verify')).code).toBe(0)
  })

  it('comes too late once the import is on the disk: all is stored, and it says so', async () => {
    const data = join(folder, 'écrit')
    const run = begin(data)
    const journal = join(data, 'journal.ndjson')
    await vi.waitUntil(() => sizeOf(journal) > 1_000_000, { timeout: 20_000, interval: 1 })
    expect(await run.interrupt()).toEqual({
      code: 130,
      out: '20000 candidats importés.\n',
      err: expect.stringMatching(/Interrompu trop tard : tout est enregistré\.\n$/),
    })
    expect((await delibereOn(data)('candidates', 'import', many)).out).toContain('Rien de nouveau')
  })

  function begin(data: string) {
    const child = spawn(process.execPath, [bin, 'candidates', 'import', many], {
      env: { ...process.env, DELIBERE_TOKEN: '', DELIBERE_DATA: data },
    })
    const ended = endOf(child)
    return {
      interrupt() {
        child.kill('SIGINT')
        return ended
      },
    }
  }
})

const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')

/** How a program ended, and all that it wrote. */
const endOf = (
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> =>
  new Promise((resolve) => {
    let [out, err] = ['', '']
    child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.on('close', (code) => resolve({ code, out: plain(out), err: plain(err) }))
  })

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
