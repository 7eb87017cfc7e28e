import type { HeldOnPerson, PersonExport } from '../../views/person-export.ts'
import { pieceWords } from '../register-words.ts'
import { formatMoment } from '../time.ts'
import { nbsp } from '../typography.ts'
import { registrationSections, resultsSection } from './candidate.ts'
import { fileSections } from './file.ts'
import { jurorSections } from './juror.ts'
import { section, type SectionWords } from './sections.ts'

/** Every word of a printed export of what is held on somebody, in reading order. Whoever lays it out adds nothing to it. */
export interface PersonExportWords {
  readonly body: string
  readonly title: string
  readonly documentTitle: string
  readonly reference: string
  readonly continued: string
  readonly page: { readonly page: string; readonly of: string }
  readonly intro: readonly string[]
  readonly sections: readonly SectionWords[]
}

/** What the printed export says (P2). */
export function personExportWords(made: PersonExport): PersonExportWords {
  const { name, body, timeZone, madeAt, held, documents, journal } = made
  const title = 'Données personnelles'
  const documentTitle = `${title} de ${name}`
  return {
    body,
    title,
    documentTitle,
    reference: name,
    continued: documentTitle,
    page: { page: 'page', of: 'sur' },
    intro: [
      `${titles[held.kind]}, au ${formatMoment(madeAt, timeZone)}.`,
      'Le nom d’aucune autre personne n’y figure, hormis ceux que portent le dossier et les fiches de décision elles-mêmes.',
      `Le fichier donnees.json, remis avec ce document, dit tout cela sous une forme lisible par un programme. Lui seul contient aussi le texte entier des fiches, et ce que le journal garde encore${nbsp}: valeurs d’avant une correction, motifs d’un retrait.`,
    ],
    sections: [
      ...sectionsOf(held, timeZone),
      ...section(2, 'Documents conservés', {
        headings: ['Document', 'Pièce', 'Octets', 'SHA-256'],
        cells: documents.map((one) => [
          one.detached ? `${one.name} (détaché)` : one.name,
          one.piece ? pieceWords[one.piece] : 'fiche de décision',
          String(one.bytes),
          one.sha256,
        ]),
      }),
      ...section(2, 'Journal', {
        headings: ['Quand', 'Quoi', 'Par'],
        cells: journal.flatMap(({ at, by, says }) => says.map((what) => [formatMoment(at, timeZone), what, by])),
      }),
    ],
  }
}

const titles = {
  candidate: `Tout ce qui est conservé sur cette personne${nbsp}: inscriptions, dossier, passages devant le jury, journal`,
  file: 'Tout ce qui est conservé dans le dossier de cette personne',
  juror: `Tout ce qui est conservé sur cette personne en tant que membre de jurys${nbsp}: registre, séances, journal`,
} as const

function sectionsOf(held: HeldOnPerson, timeZone: string): readonly SectionWords[] {
  switch (held.kind) {
    case 'candidate':
      return [
        ...held.registrations.flatMap((one) => registrationSections(one, timeZone)),
        ...resultsSection('Résultats antérieurs au registre', held.pastResults, 2),
      ]
    case 'file':
      return [{ heading: 'Dossier', level: 2, rows: [], paragraphs: [], table: null }, ...fileSections(held)]
    case 'juror':
      return jurorSections(held, timeZone)
  }
}
