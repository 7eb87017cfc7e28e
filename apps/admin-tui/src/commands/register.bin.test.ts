import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { candidateHeadings } from '@delibere/core'
import { candidateCells, exampleFramework } from '@delibere/core/testing'
import { aFolder, aPdf } from '@delibere/server/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { delibereOn } from '../testing/bin.ts'
import { csvBytes } from '../testing/csv.ts'

// The year of an office, by plain commands on a folder of their own.

const { folder, remove } = await aFolder()
afterAll(remove)
const delibere = delibereOn(join(folder, 'data'))
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')
const path = (name: string) => join(folder, name)
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(path(name), content)
  return path(name)
}
const shown = async (who: string) => JSON.parse((await delibere('candidate', 'show', who, '--json')).out)

beforeAll(async () => {
  const lines = [
    candidateCells({ birthName: 'Riou', employer: 'Maison Oury' }),
    candidateCells({ birthName: 'Vidal', route: 'VAE', certificate: 'AC', registeredOn: '01/10/2026' }),
  ]
  await delibere(
    'candidates',
    'import',
    put('candidats.csv', csvBytes([candidateHeadings, ...lines])),
    '--agent',
    'm.durand',
  )
})

describe('a candidate, from scripts', () => {
  it('is shown, corrected by column, withdrawn and reinstated; the history says by whom', async () => {
    expect((await delibere('candidate', 'show', 'anne riou')).out).toContain('livret d’évaluation finale en entreprise')
    const wrong = await delibere('candidate', 'correct', 'Anne Riou', '--set', 'Date de naissance=31/02/1990')
    expect([wrong.code, plain(wrong.err)]).toEqual([1, 'Date de naissance : la date « 31/02/1990 » n’existe pas.\n'])
    expect((await delibere('candidate', 'correct', 'Anne Riou', '--set', 'Surnom=Nono')).code).toBe(2)
    await delibere('candidate', 'correct', 'Anne Riou', '--set', 'E-mail=a.riou@exemple.fr', '--agent', 's.petit')
    await delibere('candidate', 'withdraw', 'Anne Riou', '--reason', 'A changé d’emploi')
    expect((await delibere('candidate', 'withdraw', 'Anne Riou')).err).toBe('Cette candidature est déjà retirée.\n')
    expect((await delibere('candidates', 'list', '--state', 'withdrawn', '--format', 'csv')).out).toContain('Anne Riou')
    await delibere('candidate', 'reinstate', 'Anne Riou')
    const { candidate } = await shown('Anne Riou')
    expect(candidate.person.email).toBe('a.riou@exemple.fr')
    expect(candidate.history.slice(0, 2)).toMatchObject([
      { kind: 'registered', by: 'm.durand' },
      { kind: 'corrected', by: 's.petit', about: ['email'] },
    ])
  })

  it('has pieces that come, go back and come again, with documents that are what they say (C2)', async () => {
    await delibere('file', 'receive', 'Anne Riou', 'individualPath', 'workplaceAssessment', '--on', '20/11/2026')
    expect((await delibere('file', 'return', 'Anne Riou', 'individualPath')).err).toBe(
      'Indiquez pourquoi la pièce est retournée.\n',
    )
    await delibere('file', 'return', 'Anne Riou', 'parcours individualisé', '--reason', 'Page 2 illisible')
    expect((await shown('Anne Riou')).missing).toEqual(['trainingRecord', 'individualPath'])
    await delibere('file', 'receive', 'Anne Riou', 'individualPath')
    await delibere('file', 'waive', 'Anne Riou', 'trainingRecord')
    expect(await shown('Anne Riou')).toMatchObject({ missing: [], state: 'ready' })
    const joined = await delibere(
      'file',
      'attach',
      'Anne Riou',
      'individualPath',
      put('parcours.pdf', aPdf('parcours')),
    )
    expect(joined).toMatchObject({ code: 0, out: 'parcours.pdf est joint : parcours individualisé.\n' })
    const fake = await delibere('file', 'attach', 'Anne Riou', 'individualPath', put('faux.pdf', '%PDF-1.7 rien'))
    expect([fake.code, fake.err]).toEqual([
      1,
      'Ce fichier n’est ni un PDF, ni une image PNG ou JPEG, ou il est incomplet.\n',
    ])
  })

  it('by VAE has an experience that is counted, and a decision with its date (C4)', async () => {
    const request = {
      requestedOn: '2026-10-01',
      sequences: [
        {
          title: 'Assistante',
          organisation: 'Mutuelle Exemple',
          activity: 'employed',
          from: '2022-01-01',
          until: '2024-06-30',
        },
        { title: 'Bénévole', organisation: 'Club', activity: 'volunteer', from: '2024-01-01', until: '2024-08-31' },
      ],
    }
    const file = put('demande.json', JSON.stringify(request))
    expect(await delibere('file', 'enter', 'Anne Vidal', 'admissibility', file)).toMatchObject({ code: 0 })
    expect(plain((await delibere('candidate', 'show', 'Anne Vidal')).out)).toContain(
      '2 ans et 8 mois, il manque 4 mois',
    )
    const unclear = await delibere('admissibility', 'decide', 'Anne Vidal', 'peut-être')
    expect(unclear).toMatchObject({ code: 2, err: 'La décision est recevable, non-recevable ou annulée.\n' })
    const short = await delibere('admissibility', 'decide', 'Anne Vidal', 'recevable', '--on', '15/10/2026')
    expect([short.code, plain(short.err)]).toEqual([1, expect.stringContaining('Il manque 4 mois d’expérience')])
    await delibere('admissibility', 'decide', 'Anne Vidal', 'non recevable', '--on', '15/10/2026')
    expect(await shown('Anne Vidal')).toMatchObject({ state: 'inadmissible' })
    expect((await delibere('file', 'enter', 'Anne Vidal', 'assessment', file)).err).toContain(
      'n’a pas la forme attendue',
    )
  })

  it('holds what was acquired before, and is listed when it expires soon (C5)', async () => {
    const headings = 'Nom de naissance;Prénom;Date de naissance;CQP;Domaine;Décision du'
    const results = put(
      'résultats.csv',
      `${headings}\nRiou;Anne;12/04/1990;AC;D1;10/03/2022\nRiou;Anne;12/04/1990;AC;D9;10/03/2022\n`,
    )
    const refused = await delibere('results', 'import', results)
    expect([refused.code, plain(refused.err)]).toEqual([
      1,
      'Ligne 3 : le CQP Assistant(e) commercial(e) n’a pas de domaine D9.\nRien n’est enregistré.\n',
    ])
    const good = put('résultats.csv', `${headings}\nRiou;Anne;12/04/1990;AC;D1;10/03/2022\n`)
    expect((await delibere('results', 'import', good)).out).toBe('1 résultat repris.\n')
    expect((await delibere('results', 'import', good)).out).toContain('Rien de nouveau')
    expect((await delibere('domains', 'expiring')).out).toMatch(/10\/03\/2027 +Anne Riou +AC +D1/)
    expect((await shown('Anne Riou')).toJudge).toEqual(['D2', 'D3', 'D4', 'D5'])
  })
})

describe('the register of candidates', () => {
  it('is written as what it can be read from: importing it again changes nothing', async () => {
    for (const format of ['csv', 'xlsx']) {
      await delibere('candidates', 'export', '--format', format, '--out', path(`registre.${format}`))
      expect((await delibere('candidates', 'import', path(`registre.${format}`))).out).toContain('Rien de nouveau')
    }
  })

  it('is narrowed and sorted', async () => {
    const names = async (...args: readonly string[]) =>
      (JSON.parse((await delibere('candidates', 'list', '--json', ...args)).out) as { name: string }[]).map(
        ({ name }) => name,
      )
    expect(await names('--route', 'vae')).toEqual(['Anne Vidal'])
    expect(await names('--certificate', 'TC')).toEqual([])
    expect(await names('--waiting', 'expiring')).toEqual(['Anne Riou'])
    expect(await names('--waiting', 'returned')).toEqual([])
    expect(await names('--route', 'formation', '--waiting', 'avec un domaine qui expire bientôt')).toEqual([
      'Anne Riou',
    ])
    expect(await names('--state', 'Non recevable', '--sort', 'échéance')).toEqual(['Anne Vidal'])
    expect((await delibere('candidates', 'list', '--waiting', 'rien')).code).toBe(2)
    expect(await names('--employer', 'oury')).toEqual(['Anne Riou'])
    expect(await names('--sort', 'registered')).toEqual(['Anne Riou', 'Anne Vidal'])
    expect(await delibere('candidates', 'list', '--sort', 'humeur')).toMatchObject({
      code: 2,
      err: '--sort : « humeur » n’est pas attendu, écrivez nom, échéance, état, inscription, région et employeur.\n',
    })
  })
})

describe('jurors, from scripts', () => {
  it('are imported, corrected by a second import, shown with their conflicts', async () => {
    const headings = 'Prénom;Nom;Collège;Organisation;Habilitations;Mandat depuis le;Indisponible'
    const list = put('jurés.csv', `${headings}\nHélène;Garnier;employeur;Maison Oury;AC;01/01/2026;\n`)
    expect((await delibere('jurors', 'import', list)).out).toBe('1 juré inscrit.\n')
    expect((await delibere('jurors', 'import', list)).out).toContain('Rien de nouveau')
    put('jurés.csv', `${headings}\nHélène;Garnier;employeur;Maison Oury;AC, TC;01/01/2026;24/12/2026-02/01/2027\n`)
    expect((await delibere('jurors', 'import', list)).code).toBe(1)
    expect((await delibere('jurors', 'import', list, '--duplicates', 'mettre-à-jour')).out).toBe('1 juré corrigé.\n')
    await delibere('juror', 'correct', 'Hélène Garnier', '--set', 'Région=Corse')
    const juror = plain((await delibere('juror', 'show', 'Hélène Garnier')).out)
    expect(juror).toContain('Indisponible : 24/12/2026-02/01/2027')
    expect(juror).toContain('Région : Corse')
    const conflicts = plain((await delibere('candidate', 'show', 'Anne Riou')).out)
    expect(conflicts).toContain('Hélène Garnier : même organisation, Maison Oury (même nom)')
  })
})

describe('frameworks, from scripts', () => {
  it('are loaded, published once and never changed (F3, F5)', async () => {
    const { publishedOn: _day, ...example } = exampleFramework()
    const broken = put(
      'référentiel.json',
      JSON.stringify({ ...example, domains: [{ ...example.domains[0], skills: [''] }] }),
    )
    expect(plain((await delibere('framework', 'import', broken)).err)).toContain(
      'domains[0].skills[0] : le texte est vide',
    )
    const good = put('référentiel.json', JSON.stringify(example))
    expect((await delibere('framework', 'import', good)).out).toContain('CM version 2026.1 chargé, 3 domaines.')
    expect((await delibere('framework', 'publish', 'CM', '2026.1')).err).toContain('est un exemple')
    expect((await delibere('framework', 'publish', 'CM', '2026.1', '--example')).code).toBe(0)
    expect((await delibere('framework', 'import', good)).err).toContain('elle ne change plus')
    expect((await delibere('framework', 'list')).out).toMatch(/CM +2026\.1 +en vigueur/)
    expect((await delibere('framework', 'show', 'CM')).out).toContain('Critère 3.2 (exemple)')
  })

  it('are not loaded from a file that is too large, is not UTF-8 or is not there', async () => {
    const said = async (file: string) => {
      const { code, err } = await delibere('framework', 'import', file)
      return [code, ...err.split('\n').slice(0, -1)]
    }
    const { publishedOn: _day, ...example } = exampleFramework({ version: '2026.9' })
    const text = JSON.stringify(example, null, 2)
    const ofBytes = (count: number) => text + ' '.repeat(count - Buffer.byteLength(text))
    const nothing = 'Rien n’est chargé.'
    expect(await said(put('gros.json', ofBytes(1_000_001)))).toEqual([
      1,
      'Le fichier est trop gros (1 Mo au plus).',
      nothing,
    ])
    const latin = Buffer.from(text.replace(/’/g, "'"), 'latin1')
    const line = text.split('\n').findIndex((one) => one.includes('(ère)')) + 1
    expect(await said(put('latin1.json', latin))).toEqual([
      1,
      `Le fichier n’est pas en UTF-8 : un caractère de la ligne ${line} ne peut pas être lu. Enregistrez-le en UTF-8.`,
      nothing,
    ])
    expect(await said(path('absent.json'))).toEqual([1, `Le fichier « ${path('absent.json')} » n’existe pas.`, nothing])
    const json = JSON.parse((await delibere('framework', 'import', path('gros.json'), '--json')).out)
    expect(json).toMatchObject({ stored: false, problems: [{ path: '', code: 'file-too-large' }] })
    expect((await delibere('framework', 'list')).out).not.toContain('2026.9')
    // The largest there may be, to the byte.
    expect(await said(put('gros.json', ofBytes(1_000_000)))).toEqual([0])
    await delibere('framework', 'discard', 'CM', '2026.9')
  })

  it('have a template that can be loaded once it is filled in', async () => {
    await delibere('template', 'framework', '--out', path('modèle.json'))
    const model = readFileSync(path('modèle.json'), 'utf8')
    const untouched = await delibere('framework', 'import', path('modèle.json'))
    expect([untouched.code, plain(untouched.err)]).toEqual([1, expect.stringContaining('title : le texte est vide')])
    const filled = put('modèle.json', model.replaceAll('""', '"Essai"'))
    expect((await delibere('framework', 'import', filled, '--dry-run')).code).toBe(0)
    expect(JSON.parse((await delibere('template', 'framework', '--schema')).out)).toMatchObject({ type: 'object' })
  })
})

describe('the regulation, from scripts', () => {
  it('is shown whole and changed from a day on', async () => {
    const shownAll = plain((await delibere('regulation', 'show')).out)
    expect(shownAll).toMatch(/Validité d’un domaine acquis +5 ans +5 ans +C5 +guide 2\.5 +01\/01\/2013/)
    expect((await delibere('regulation', 'set', 'domainValidityYears', 'à vie', '--from', '01/01/2099')).code).toBe(0)
    expect(plain((await delibere('regulation', 'show')).out)).toContain('à vie le 01/01/2099')
    const then = plain((await delibere('regulation', 'show', '--on', '01/01/2099')).out)
    expect(then).toMatch(/Validité d’un domaine acquis +à vie +5 ans +C5 +guide 2\.5 +01\/01\/2099/)
    expect((await delibere('regulation', 'show', '--on', '31/02/2099')).code).toBe(2)
    expect((await delibere('regulation', 'set', 'domainValidityYears', '0')).err).toContain(
      'valeur impossible. Exemple',
    )
    const named = await delibere('regulation', 'set', 'validite d’un domaine acquis', '7', '--from', '01/01/2098')
    expect(named).toMatchObject({ code: 0, out: 'Réglage noté, à effet du 01/01/2098.\n' })
    expect(await delibere('regulation', 'set', 'domainValidityYears', '-3')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Validité d’un domaine acquis : valeur impossible. Exemple'),
    })
    expect(await delibere('regulation', 'set', 'humeur', '0')).toMatchObject({
      code: 2,
      err: expect.stringContaining('« Tiers temps »'),
    })
    expect((await delibere('regulation', 'set', 'warningMinutes', '1, 5')).err).toContain('n’est pas possible')
  })
})

describe('templates', () => {
  it.each(['candidates', 'jurors', 'results'])(
    'of %s are read by the import, which finds nothing to import',
    async (what) => {
      for (const format of ['csv', 'xlsx']) {
        await delibere('template', what, '--format', format, '--out', path(`${what}.${format}`))
        const { code, err } = await delibere(what, 'import', path(`${what}.${format}`))
        expect([code, plain(err)]).toEqual([
          1,
          'Le fichier a une ligne de titres mais rien dessous.\nRien n’est enregistré.\n',
        ])
      }
    },
  )
})

describe('a person who is to be forgotten, from scripts (P2)', () => {
  it('goes for good, after a word, from the register and from every file', async () => {
    const lines = [candidateCells({ birthName: 'Quenouille' })]
    await delibere('candidates', 'import', put('oubli.csv', csvBytes([candidateHeadings, ...lines])))
    await delibere('file', 'receive', 'Anne Quenouille', 'individualPath')
    await delibere('file', 'attach', 'Anne Quenouille', 'individualPath', put('parcours.pdf', aPdf('Quenouille')))
    expect(filesWith('Quenouille').length).toBeGreaterThan(0)
    expect((await delibere('privacy', 'due', '--format', 'csv')).code).toBe(0)
    const unsure = await delibere('privacy', 'erase', '--candidate', 'Anne Quenouille')
    expect([unsure.code, unsure.err]).toEqual([2, expect.stringContaining('Rien n’est effacé')])
    const erase = ['privacy', 'erase', '--candidate', 'Anne Quenouille', '--confirm', 'EFFACER']
    const early = await delibere(...erase)
    expect([early.code, plain(early.err)]).toEqual([
      1,
      expect.stringContaining('n’est pas encore écoulée pour 1 personne'),
    ])
    expect((await delibere('candidate', 'show', 'Anne Quenouille')).code).toBe(0)
    const sure = await delibere(...erase, '--early', '--agent', 'c.martin')
    expect([sure.code, plain(sure.out)]).toEqual([0, 'Effacement terminé : 1 personne.\n'])
    expect((await delibere('candidate', 'show', 'Anne Quenouille')).code).toBe(1)
    expect(filesWith('Quenouille')).toEqual([])
    expect((await delibere('journal', '--limit', '2')).out).toMatch(
      /OEMM \(c\.martin\)\n +Données personnelles effacées/,
    )
    expect((await delibere('verify')).code).toBe(0)
  })
})

/** The files of the data folder in which this word stands. */
const filesWith = (word: string) =>
  readdirSync(join(folder, 'data'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(word))
    .map(({ name }) => name)
