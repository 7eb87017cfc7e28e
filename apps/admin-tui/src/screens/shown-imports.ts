import type { CalendarDate, NewCandidate, NewJuror, NewOpening, ReadResult, RegisterFile } from '@delibere/core'
import { formatShortDate, routeWords, sayHalfDay } from '@delibere/core/fr'
import { candidatesKind, type ImportKind, jurorsKind, openingsKind, resultsKind } from '../file/import-kinds.ts'
import type { Column } from '../parts/table.tsx'
import type { Route, ScreenName } from '../routes.ts'
import { collegeNames } from '../words.ts'

type Row<Value> = RegisterFile<Value>['rows'][number]

/** A kind of file as the screen of imports shows it. */
export interface ShownImport<Value> {
  readonly kind: ImportKind<Value>
  readonly screen: ScreenName
  /** A path as it could be typed. */
  readonly example: string
  /** What such a file holds. */
  readonly about: string
  readonly columns: readonly Column<Row<Value>>[]
  /** Where one finds what has been stored. */
  readonly stored: Route
}

const line = { heading: 'Ligne', width: 7, cell: ({ line: at }: { readonly line: number }) => String(at) }
const nothingYet = 'Rien n’est enregistré avant que vous ayez vu la liste et confirmé.'

export const shownCandidates = (today: CalendarDate): ShownImport<NewCandidate> => ({
  kind: candidatesKind(() => today),
  screen: 'import',
  example: '~/Documents/candidats.csv',
  about: `Une ligne de titres, puis un candidat par ligne. ${nothingYet}`,
  columns: [
    line,
    {
      heading: 'Nom',
      share: 3,
      cell: ({ value: { person } }) => `${person.givenNames[0]} ${person.usageName ?? person.birthName}`,
    },
    { heading: 'Né(e) le', width: 11, cell: ({ value: { person } }) => formatShortDate(person.birthDate) },
    { heading: 'CQP', width: 4, cell: ({ value: { certificate } }) => certificate },
    { heading: 'Parcours', width: 10, cell: ({ value: { route } }) => routeWords[route] },
    { heading: 'Employeur', share: 2, cell: ({ value: { person } }) => person.employer?.name ?? '' },
  ],
  stored: { screen: 'candidates' },
})

export const shownJurors: ShownImport<NewJuror> = {
  kind: jurorsKind,
  screen: 'import-jurors',
  example: '~/Documents/jurés.csv',
  about: `Une ligne de titres, puis un juré par ligne. ${nothingYet}`,
  columns: [
    line,
    { heading: 'Nom', share: 2, cell: ({ value: { person } }) => `${person.givenName} ${person.familyName}` },
    { heading: 'Collège', width: 10, cell: ({ value: { college } }) => collegeNames[college] },
    { heading: 'Organisation', share: 2, cell: ({ value: { organisation } }) => organisation.name },
    { heading: 'CQP', width: 15, cell: ({ value: { certificates } }) => certificates.join(' ') },
  ],
  stored: { screen: 'jurors' },
}

export const shownOpenings: ShownImport<NewOpening> = {
  kind: openingsKind,
  screen: 'import-openings',
  example: '~/Documents/ouvertures.csv',
  about: `Une ligne de titres, puis une date et un lieu par ligne, avec ses demi-journées. Sans région, c’est à distance. ${nothingYet}`,
  columns: [
    line,
    { heading: 'Date', width: 11, cell: ({ value: { date } }) => formatShortDate(date) },
    { heading: 'Lieu', share: 2, cell: ({ value: { place } }) => place },
    { heading: 'Région', share: 1, cell: ({ value: { region } }) => region ?? 'à distance' },
    { heading: 'Matin', width: 17, cell: ({ value: { morning } }) => sayHalfDay(morning) },
    { heading: 'Après-midi', width: 17, cell: ({ value: { afternoon } }) => sayHalfDay(afternoon) },
  ],
  stored: { screen: 'openings' },
}

export const shownResults: ShownImport<ReadResult> = {
  kind: resultsKind,
  screen: 'import-results',
  example: '~/Documents/résultats.csv',
  about: `Les domaines acquis avant Délibéré\u00A0: une ligne de titres, puis un domaine par ligne. Ils comptent pour qui est inscrit sous ce nom de naissance, ce prénom et cette date, maintenant ou plus tard. ${nothingYet}`,
  columns: [
    line,
    { heading: 'Nom', share: 1, cell: ({ value: { person } }) => `${person.givenName} ${person.birthName}` },
    { heading: 'Né(e) le', width: 11, cell: ({ value: { person } }) => formatShortDate(person.birthDate) },
    { heading: 'CQP', width: 4, cell: ({ value: { certificate } }) => certificate },
    { heading: 'Domaine', width: 8, cell: ({ value: { domain } }) => domain },
    { heading: 'Décision', width: 11, cell: ({ value: { decidedOn } }) => formatShortDate(decidedOn) },
    {
      heading: 'Valable',
      width: 11,
      cell: ({ value: { validUntil } }) => (validUntil ? formatShortDate(validUntil) : 'règlement'),
    },
  ],
  stored: { screen: 'candidates' },
}
