import { folded } from '../basics/folded.ts'

/** A region of metropolitan France, by the letters INSEE and the regions themselves go by. */
export type RegionCode =
  | 'ARA'
  | 'BFC'
  | 'BRE'
  | 'COR'
  | 'CVL'
  | 'GES'
  | 'HDF'
  | 'IDF'
  | 'NAQ'
  | 'NOR'
  | 'OCC'
  | 'PAC'
  | 'PDL'

interface Region {
  readonly name: string
  /** The regions it has a border with; Corsica is reached from Provence. */
  readonly borders: readonly RegionCode[]
}

/** The regions and their borders: travel is counted in borders crossed (B4). */
export const regions: Readonly<Record<RegionCode, Region>> = {
  ARA: { name: 'Auvergne-Rhône-Alpes', borders: ['CVL', 'BFC', 'PAC', 'OCC', 'NAQ'] },
  BFC: { name: 'Bourgogne-Franche-Comté', borders: ['IDF', 'CVL', 'ARA', 'GES'] },
  BRE: { name: 'Bretagne', borders: ['NOR', 'PDL'] },
  COR: { name: 'Corse', borders: ['PAC'] },
  CVL: { name: 'Centre-Val de Loire', borders: ['IDF', 'NOR', 'PDL', 'NAQ', 'ARA', 'BFC'] },
  GES: { name: 'Grand Est', borders: ['HDF', 'IDF', 'BFC'] },
  HDF: { name: 'Hauts-de-France', borders: ['IDF', 'NOR', 'GES'] },
  IDF: { name: 'Île-de-France', borders: ['HDF', 'NOR', 'CVL', 'BFC', 'GES'] },
  NAQ: { name: 'Nouvelle-Aquitaine', borders: ['PDL', 'CVL', 'ARA', 'OCC'] },
  NOR: { name: 'Normandie', borders: ['HDF', 'IDF', 'CVL', 'PDL', 'BRE'] },
  OCC: { name: 'Occitanie', borders: ['NAQ', 'ARA', 'PAC'] },
  PAC: { name: 'Provence-Alpes-Côte d’Azur', borders: ['ARA', 'OCC', 'COR'] },
  PDL: { name: 'Pays de la Loire', borders: ['BRE', 'NOR', 'CVL', 'NAQ'] },
}

const byName = new Map<string, RegionCode>([
  ...(Object.entries(regions) as [RegionCode, Region][]).flatMap(([code, { name }]) => [
    [folded(code), code] as const,
    [folded(name), code] as const,
  ]),
  ['paca', 'PAC'],
])

/** The region that a text means, by name or letters, without accents, case or dashes; null where it means none. */
export const regionOf = (text: string): RegionCode | null => byName.get(folded(text)) ?? null
