import { paperKit } from '@delibere/core'
import { aCandidate, aJuror, aPerson, aSession, hardNames, type Sitting } from '@delibere/core/testing'
import { describe, expect, it } from 'vitest'
import { createRenderer } from './render.ts'
import { readPdf } from './testing/read-pdf.ts'

const renderer = createRenderer()
const printed = ({ play, session }: Sitting) => renderer.renderPaperKit(paperKit(play.world, session))
const bare = (text: string) => text.replaceAll(/\s/g, '')

describe('the printed fallback of a session', () => {
  it('has the attendance, a page for each candidate, and the minutes, each with its foot', async () => {
    const { pages, lines, title, xmp, roles } = await readPdf(printed(aSession('made')))
    expect(title).toBe('Secours papier de la séance n° S-2026-001')
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH']))
    expect(pages).toHaveLength(4)
    for (const page of pages) expect(page).toContain('Secours papier – à ressaisir par l’OEMM')
    expect(lines).toEqual(
      expect.arrayContaining([
        'La présidence revient au collège employeur.',
        'Absent Excusé Reporté',
        'D1 – Organiser et suivre l’activité commerciale d’une équipe de conseillers en utilisant des outils bureautiques et électroniques',
        'Acquis Non acquis',
        'Préconisations (facultatives, si un domaine n’est pas acquis)',
        'Le jury est souverain. Ses décisions n’ont pas à être justifiées et ne peuvent faire l’objet d’aucun recours.',
        'Signature du procès-verbal',
      ]),
    )
  })

  it('gives the VAE candidate with extra time the longer oral and the compulsory advice (H2, H7)', async () => {
    const [, , petit = ''] = (await readPdf(printed(aSession('made')))).pages
    expect(petit).toContain('Petit')
    expect(petit).toContain('entretien 27 min et délibération 10 min, tiers temps compté')
    expect(petit).toContain('Préconisations (obligatoires en VAE si un domaine n’est pas acquis)')
    expect(petit).toContain('Traitement de texte')
  })

  it('leaves out who is decided on the screens, and says so in the order', async () => {
    const { pages } = await readPdf(printed(aSession('signed')))
    expect(pages).toHaveLength(3)
    expect(pages[0]).toContain('noté à l’écran : fiche signée')
    expect(pages[1]).toContain('Candidat n° 2')
  })

  it('has no box for a domain that is held, and says until when (C5)', async () => {
    const sitting = aSession('made')
    const again = aSession('made', {
      start: {
        ...sitting.play.world,
        sessions: {},
        acquisitions: {
          morel: [
            {
              certificate: 'AC',
              domain: 'D2',
              decidedOn: '2025-03-03',
              validUntil: '2030-03-03',
              sheetNumber: 'FD-2025-0001',
            },
          ],
        },
      } as never,
    })
    const { lines } = await readPdf(printed(again))
    expect(lines).toContain('Acquis antérieurement, jusqu’au 3 mars 2030')
    expect(lines.filter((line) => line === 'Acquis Non acquis')).toHaveLength(4 + 5)
  })

  it('keeps names as they come, of 80 letters too, each on its page', async () => {
    const jurors = hardNames.slice(2).map((familyName, at) =>
      aJuror(`j${at}`, at < 2 ? 'employer' : 'employee', {
        person: { givenName: 'Zoë', familyName, email: null, phone: null },
        organisation: { name: familyName, siret: null },
      }),
    )
    const candidates = hardNames.map((name, at) => aCandidate(`c${at}`, { person: aPerson(name, { employer: null }) }))
    const { pages } = await readPdf(printed(aSession('made', { candidates, jurors })))
    expect(pages).toHaveLength(candidates.length + 2)
    hardNames.forEach((name, at) => expect(bare(pages[at + 1]!)).toContain(bare(name)))
    for (const name of hardNames.slice(2)) expect(bare(pages.at(-1)!)).toContain(bare(name))
  })

  it('is the same bytes each time it is printed', () => {
    expect(printed(aSession('made'))).toEqual(printed(aSession('made')))
  })
})
