import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { catalogue, type DecisionSheet } from '@delibere/core'
import { voidMark } from '@delibere/core/fr'
import { aDecisionSheet, aPartialVaeSheet, aSheetDomain, aSheetMember } from '@delibere/core/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawableWith } from './drawable.ts'
import { loadFonts } from './fonts.ts'
import { createRenderer, isRenderFault, type RenderFault } from './render.ts'
import { aLookAlikeFont } from './testing/look-alike-font.ts'
import { readPdf } from './testing/read-pdf.ts'

const renderer = createRenderer()
const drawable = drawableWith(loadFonts())
const bare = (text: string) => text.replaceAll(/\s|\u200D|\uFE0F/g, '')

const rendered = (sheet: DecisionSheet) => readPdf(renderer.renderDecisionSheet(sheet))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'delibere-render-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('a decision sheet', () => {
  it('says everything, in the order in which it is read aloud', async () => {
    expect((await rendered(aPartialVaeSheet())).lines).toEqual([
      'Observatoire de l’emploi et des métiers en mutualité (OEMM)',
      'Fiche de décision du jury',
      'N° FD-2026-0002 – version 1',
      'Candidat',
      'Civilité',
      'Madame',
      'Nom de naissance',
      'Lefèvre',
      'Nom d’usage',
      'Le Goff',
      'Prénoms',
      'Jeanne, Marie',
      'Date de naissance',
      '1er mai 1990',
      'Lieu de naissance',
      'Angers',
      'Certificat et session',
      'Certificat',
      'CQP Assistant(e) commercial(e) (AC)',
      'Référentiel',
      'version 2013.1',
      'Parcours',
      'Validation des acquis de l’expérience (VAE)',
      'Session',
      'n° S-2026-001',
      'Date du jury',
      '23 novembre 2026',
      'Lieu',
      'Salle Condorcet, Nantes',
      'Décision',
      'Délivrance partielle',
      'Le jury délivre en partie le CQP Assistant(e) commercial(e) : 2 domaines de compétences sur 3 sont acquis.',
      'Domaine de compétences',
      'Décision du jury',
      'Validité du domaine',
      'D1 – Domaine 1 (exemple)',
      'Acquis',
      'jusqu’au 23 novembre 2031',
      'D2 – Domaine 2 (exemple)',
      'Acquis antérieurement',
      'jusqu’au 1er mars 2028',
      'D3 – Domaine 3 (exemple)',
      'Non acquis',
      'sans objet',
      'Un domaine acquis compte jusqu’à la date indiquée, ce jour compris. Le certificat est délivré quand la totalité des domaines de compétences est acquise.',
      'Préconisations',
      'Expérience professionnelle à approfondir en entreprise',
      'Mener des relances téléphoniques en autonomie.',
      'Suivre un contrat collectif du début à la fin.',
      'Modules de formation pouvant être suivis',
      '–',
      'Techniques de vente par téléphone',
      '–',
      'Le contrat collectif',
      'La liste des organismes de formation agréés par la CPNEFP est remise avec cette fiche.',
      'Composition du jury',
      'Membre',
      'Collège',
      'Organisation',
      'Qualité',
      'Hélène Garnier',
      'Employeur',
      'UGEM',
      'Présidence',
      'Bertrand Oury',
      'Employeur',
      'UGEM',
      'Membre',
      'Nadia Belkacem',
      'Salarié',
      'Syndicat Exemple',
      'Membre',
      'Yves Kermarrec',
      'Salarié',
      'Syndicat Exemple',
      'Membre',
      'Le jury est souverain. Ses décisions n’ont pas à être justifiées et ne peuvent faire l’objet d’aucun recours.',
      'Signature',
      'Signé électroniquement par Hélène Garnier, président(e) du jury, le 23 novembre 2026 à 10 h 42 (heure de Paris).',
    ])
  })

  it('says what a corrected version mends and what it replaces', async () => {
    const { lines, pages } = await rendered(
      aDecisionSheet({ version: 2, correctionReason: 'prénom mal orthographié.' }),
    )
    expect(lines).toContain(
      'Version 2, qui remplace la version 1 — motif de la correction matérielle : prénom mal orthographié.',
    )
    expect(pages[0]).toContain('version 2 page 1 sur 1')
  })

  it('fits on one page when the whole certificate is awarded', async () => {
    const assistant = catalogue.find(({ certificate }) => certificate === 'AC')!
    const domains = assistant.domains.map(({ code, title }) => ({ ...aSheetDomain(code, 'acquired', null), title }))
    expect(domains).toHaveLength(5)
    expect((await rendered(aDecisionSheet({ domains }))).pages).toHaveLength(1)
  })

  it('repeats on further pages whose sheet it is, and counts them', async () => {
    const recommendation = { experience: 'Mener des entretiens de vente. '.repeat(130), modules: ['Le dernier module'] }
    const { pages, lines } = await rendered(aPartialVaeSheet({ recommendation }))
    expect(pages).toHaveLength(2)
    expect(pages[1]).toMatch(/^Fiche de décision du jury n° FD-2026-0002 – Jeanne Le Goff/)
    expect(pages[1]).toMatch(/version 1 page 2 sur 2$/)
    expect(lines.join(' ').match(/Mener des entretiens de vente\./g)).toHaveLength(130)
  })

  it('takes twelve domains', async () => {
    const domains = Array.from({ length: 12 }, (_, n) => aSheetDomain(`D${n + 1}`, 'acquired', null))
    const { lines } = await rendered(aDecisionSheet({ domains }))
    for (const { code, title } of domains) expect(lines).toContain(`${code} – ${title}`)
  })
})

describe('the file', () => {
  it('conforms to PDF/UA-1: says so, has a title, a language, headings, lists and tables with a header row', async () => {
    const { xmp, title, language, roles } = await rendered(aPartialVaeSheet())
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(title).toBe('Fiche de décision du jury n° FD-2026-0002, version 1')
    expect(language).toBe('fr')
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
    expect(roles.filter((role) => role === 'H2')).toHaveLength(6)
    expect(roles.filter((role) => role === 'TH')).toHaveLength(3 + 4)
    expect(roles).toEqual(expect.arrayContaining(['H2', 'H3', 'P', 'L', 'LI', 'Table', 'THead', 'TBody', 'TD']))
  })

  it('has every font it uses in it', () => {
    const file = Buffer.from(renderer.renderDecisionSheet(aDecisionSheet())).toString('latin1')
    const fonts = file.match(/\/Type \/FontDescriptor\b.*?endobj/gs) ?? []
    expect(fonts.map((font) => /\/FontName \/\w{6}\+(\S+)/.exec(font)?.[1]).sort()).toEqual([
      'SourceSerif4-Regular',
      'SourceSerif4-SemiBold',
    ])
    for (const font of fonts) expect(font).toMatch(/\/FontFile[23] \d+ 0 R/)
  })

  it('is dated from the signature', async () => {
    const { xmp } = await rendered(aDecisionSheet())
    expect(xmp).toContain('<xmp:CreateDate>2026-11-23T09:42:00+00:00</xmp:CreateDate>')
    expect(xmp).toContain('<xmp:ModifyDate>2026-11-23T09:42:00+00:00</xmp:ModifyDate>')
  })
})

describe('the same sheet', () => {
  it('gives the same bytes again, whatever was rendered in between', () => {
    const first = renderer.renderDecisionSheet(aDecisionSheet())
    renderer.renderDecisionSheet(aPartialVaeSheet())
    expect(renderer.renderDecisionSheet(aDecisionSheet())).toEqual(first)
  })

  it('gives the same bytes in another process, where a look-alike of our font is installed', async () => {
    const home = join(folder, 'home')
    await mkdir(join(home, '.local/share/fonts'), { recursive: true })
    await writeFile(join(home, '.local/share/fonts/look-alike.ttf'), aLookAlikeFont())
    const script = `
      import { createHash } from 'node:crypto'
      import { aDecisionSheet } from '@delibere/core/testing'
      import { createRenderer } from './src/documents/render.ts'
      process.stdout.write(createHash('sha256').update(createRenderer().renderDecisionSheet(aDecisionSheet())).digest('hex'))`
    const there = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, HOME: home, XDG_DATA_HOME: join(home, '.local/share') },
    })
    const here = createHash('sha256').update(renderer.renderDecisionSheet(aDecisionSheet())).digest('hex')
    expect(there.stdout).toBe(here)
  })
})

describe('a sheet of a rehearsal', () => {
  const sat = Array.from({ length: 60 }, (_, n) => aSheetMember(`Membre ${n}`, 'employer'))
  const marked = async () => readPdf(createRenderer({ mark: voidMark }).renderDecisionSheet(aDecisionSheet({ sat })))

  it('is marked across each of its pages, and says so first to who hears it', async () => {
    const { pages, lines, title } = await marked()
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.filter((drawn) => drawn.includes(voidMark))).toHaveLength(pages.length)
    expect(lines[0]).toBe(voidMark)
    expect(title).toMatch(new RegExp(`^${voidMark} – `))
  })

  it('differs from a real one by that mark alone', async () => {
    const real = await rendered(aDecisionSheet({ sat }))
    expect((await marked()).lines.slice(1)).toEqual(real.lines)
    expect(real.pages.join(' ')).not.toContain('RÉPÉTITION')
  })
})

describe('a name', () => {
  const withName = async (birthName: string) => {
    const sheet = aDecisionSheet()
    const { lines } = await rendered({ ...sheet, candidate: { ...sheet.candidate, birthName } })
    return lines[lines.indexOf('Nom de naissance') + 1]
  }

  it.each([
    'Łukasz Ağaoğlu-Œuvrard dit L’Haÿ-Ÿvart',
    'Ştefănescu Żółkiewski Nguyễn Þórðarson Ελένη Жанна',
    '#let x = 1; *gras* _it_ $x^2$ [a] ] \\ @ref <a> `code` // rien /* rien */ "',
    '#read("a.typ") #sys.inputs',
    '- liste = titre + numéro',
    'Zoé 👍🏽 👩‍⚖️ 🇫🇷 ❤️',
  ])('stands as it is written: %s', async (name) => {
    expect(await withName(name)).toBe(name)
  })

  it.each([30, 80])('of %i letters keeps them all, and breaks at the end of its column', async (letters) => {
    const name = 'Wŵ'.repeat(letters / 2)
    const shown = (await withName(name)) ?? ''
    expect(shown.replaceAll(' ', '')).toBe(name)
    for (const line of shown.split(' ')) expect(line.length).toBeLessThanOrEqual(16)
  })

  it('shows by its code what no font has', async () => {
    expect(await withName('Zhang 张伟')).toBe('Zhang [U+5F20][U+4F1F]')
  })

  it('reads back as it was given', async () => {
    const letters = fc.constantFrom(...'aéÿWwłğœŸ1#*_$@\\[]-’ ', '張', '😀', '👍🏽', '👩‍⚖️', 'fi', 'Th', '\u0000', '\u202E')
    const names = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: letters, minLength: 1 }))
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        const { lines } = await rendered(aDecisionSheet({ sat: [aSheetMember(`x${name}x`, 'employer')] }))
        expect(bare(lines[lines.indexOf('Qualité') + 1] ?? '')).toBe(bare(drawable(`x${name}x`)))
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  it('never keeps a sheet from being rendered, were it of letters that combine across our fonts', () => {
    const awkward = fc.constantFrom(...'aé1#漢😀🏽🇫', '\u0301', '\u20E3', '\u200D', '\uFE0F', '\uD83D')
    fc.assert(
      fc.property(fc.string({ unit: awkward, minLength: 1 }), (name) => {
        const sheet = aDecisionSheet({ sat: [aSheetMember(name, 'employer')] })
        expect(renderer.renderDecisionSheet(sheet).length).toBeGreaterThan(0)
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

describe('a template', () => {
  const faultOf = async (template: string): Promise<RenderFault> => {
    await writeFile(join(folder, 'decision-sheet.typ'), template)
    try {
      createRenderer({ templates: folder }).renderDecisionSheet(aDecisionSheet())
    } catch (thrown) {
      if (isRenderFault(thrown)) return thrown
    }
    throw new Error('there was no fault')
  }

  it.each([
    ['does not compile', 'template-refused', '#nothing-of-that-name', 'unknown variable: nothing-of-that-name'],
    [
      'names a font we do not ship',
      'template-refused',
      '#set document(title: "x")\n#text(font: "Garamond")[= A]',
      'unknown font family',
    ],
    ['has no title', 'not-pdf-ua', '= A', 'missing document title'],
    [
      'skips a level of headings',
      'not-pdf-ua',
      '#set document(title: "x")\n= A\n=== B',
      'skipped from heading level 1 to 3',
    ],
    [
      'has a letter no font has',
      'not-pdf-ua',
      '#set document(title: "x")\n#set text(fallback: false)\n= 张',
      'could not be displayed',
    ],
  ])('that %s is a fault, with what the compiler says', async (_, code, template, saying) => {
    const fault = await faultOf(template)
    expect(fault.code).toBe(code)
    expect(fault.diagnostics.join('\n')).toContain(saying)
  })

  it('that fails says nothing of the sheet in the message of the fault', async () => {
    const { message } = await faultOf('#panic(sys.inputs.words)')
    expect(message).toBe('template-refused (1)')
  })
})
