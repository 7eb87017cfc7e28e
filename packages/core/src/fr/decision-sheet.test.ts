import { describe, expect, it } from 'vitest'
import type { DecisionSheet } from '../model/decision-sheet.ts'
import { aDecisionSheet, aPartialVaeSheet, aSheetDomain, aSheetMember } from '../testing/decision-sheet.ts'
import { decisionSheetWords, type LabelledWords } from './decision-sheet.ts'

/** The words with ordinary spaces, so that they can be read here. */
const said = (sheet: DecisionSheet): ReturnType<typeof decisionSheetWords> =>
  JSON.parse(JSON.stringify(decisionSheetWords(sheet)).replaceAll(/[\u00A0\u202F]/g, ' '))

const asRecord = (rows: readonly LabelledWords[]) => Object.fromEntries(rows.map(({ label, value }) => [label, value]))

describe('a decision sheet in French', () => {
  it('names itself by its number and version', () => {
    const { title, documentTitle, reference, continued } = said(aDecisionSheet({ version: 2, correctionReason: 'x' }))
    expect(title).toBe('Fiche de décision du jury')
    expect(documentTitle).toBe('Fiche de décision du jury n° FD-2026-0001, version 2')
    expect(reference).toBe('N° FD-2026-0001 – version 2')
    expect(continued).toBe('Fiche de décision du jury n° FD-2026-0001 – Jeanne Le Goff')
  })

  it('says what a later version replaces and mends, a first version nothing of the kind (H9)', () => {
    expect(said(aDecisionSheet()).correction).toBe(null)
    expect(said(aDecisionSheet({ version: 3, correctionReason: 'date de naissance.' })).correction).toBe(
      'Version 3, qui remplace la version 2 — motif de la correction matérielle : date de naissance.',
    )
  })

  it('says who the candidate is', () => {
    expect(asRecord(said(aDecisionSheet()).candidate.rows)).toEqual({
      Civilité: 'Madame',
      'Nom de naissance': 'Lefèvre',
      'Nom d’usage': 'Le Goff',
      Prénoms: 'Jeanne, Marie',
      'Date de naissance': '1er mai 1990',
      'Lieu de naissance': 'Angers',
    })
  })

  it('is silent about a civility, a name in use or a second given name that there is not', () => {
    const { candidate } = aDecisionSheet()
    const bare = { ...candidate, civility: null, usageName: null, givenNames: ['Jeanne'] }
    expect(said(aDecisionSheet({ candidate: bare })).candidate.rows.map(({ label }) => label)).toEqual([
      'Nom de naissance',
      'Prénom',
      'Date de naissance',
      'Lieu de naissance',
    ])
  })

  it.each([
    ['training', 'Formation'],
    ['vae', 'Validation des acquis de l’expérience (VAE)'],
  ] as const)('says of which certificate, session and route: %s', (route, words) => {
    expect(asRecord(said(aDecisionSheet({ route })).session.rows)).toEqual({
      Certificat: 'CQP Assistant(e) commercial(e) (AC)',
      Référentiel: 'version 2013.1',
      Parcours: words,
      Session: 'n° S-2026-001',
      'Date du jury': '23 novembre 2026',
      Lieu: 'Salle Condorcet, Nantes',
    })
  })

  it('says that the jury is sovereign and that there is no appeal (H8, guide 2.5)', () => {
    expect(said(aDecisionSheet()).sovereign).toBe(
      'Le jury est souverain. Ses décisions n’ont pas à être justifiées et ne peuvent faire l’objet d’aucun recours.',
    )
  })

  it('names who sat and in what quality, and says of a recused member that they did not (J4)', () => {
    const sat = [
      aSheetMember('Anne Aubry', 'employee', { president: true }),
      aSheetMember('Luc Lefort', 'employer'),
      aSheetMember('Zoé Morin', 'employer', { recused: true }),
    ]
    expect(said(aDecisionSheet({ sat })).jury.members.rows).toEqual([
      ['Anne Aubry', 'Salarié', 'Syndicat Exemple', 'Présidence'],
      ['Luc Lefort', 'Employeur', 'UGEM', 'Membre'],
      ['Zoé Morin', 'Employeur', 'UGEM', 'N’a pas siégé (récusation)'],
    ])
  })

  it.each([
    ['Europe/Paris', '23 novembre 2026 à 10 h 42 (heure de Paris)'],
    ['Indian/Reunion', '23 novembre 2026 à 13 h 42 (UTC+4)'],
    ['Pacific/Noumea', '23 novembre 2026 à 20 h 42 (UTC+11)'],
  ])('says when the president signed, by the clocks of %s', (timeZone, moment) => {
    expect(said(aDecisionSheet({ timeZone })).signature.sentence).toBe(
      `Signé électroniquement par Hélène Garnier, président(e) du jury, le ${moment}.`,
    )
  })
})

describe('the decision in French', () => {
  const acquired = (n: number) => aSheetDomain(`D${n}`, 'acquired', '2031-11-23')
  const refused = (n: number) => aSheetDomain(`D${n}`, 'notAcquired', null)

  it('of a whole certificate', () => {
    expect(said(aDecisionSheet()).decision).toMatchObject({
      outcome: 'Délivrance totale',
      sentence: 'Le jury délivre en totalité le CQP Assistant(e) commercial(e).',
      note: null,
    })
  })

  it.each([
    [[acquired(1), refused(2)], '1 domaine de compétences sur 2 est acquis.'],
    [[acquired(1), acquired(2), refused(3)], '2 domaines de compétences sur 3 sont acquis.'],
    [
      [acquired(1), aSheetDomain('D2', 'heldBefore', '2028-03-01'), refused(3)],
      '2 domaines de compétences sur 3 sont acquis.',
    ],
  ])('of a part of it', (domains, count) => {
    expect(said(aDecisionSheet({ outcome: 'partial', domains })).decision).toMatchObject({
      outcome: 'Délivrance partielle',
      sentence: `Le jury délivre en partie le CQP Assistant(e) commercial(e) : ${count}`,
    })
  })

  it('of none of it', () => {
    expect(said(aDecisionSheet({ outcome: 'none', domains: [refused(1), refused(2)] })).decision).toMatchObject({
      outcome: 'Refus',
      sentence: 'Le jury ne délivre pas le CQP Assistant(e) commercial(e) : aucun domaine de compétences n’est acquis.',
      note: null,
    })
  })

  it('says of each domain what was decided and until when it counts (C5)', () => {
    const domains = [
      aSheetDomain('D1', 'acquired', '2031-11-23'),
      aSheetDomain('D2', 'heldBefore', '2028-03-01'),
      aSheetDomain('D3', 'acquired', null),
      aSheetDomain('D4', 'notAcquired', null),
    ]
    const { decision } = said(aDecisionSheet({ outcome: 'partial', domains }))
    expect(decision.domains.rows).toEqual([
      ['D1 – Domaine 1 (exemple)', 'Acquis', 'jusqu’au 23 novembre 2031'],
      ['D2 – Domaine 2 (exemple)', 'Acquis antérieurement', 'jusqu’au 1er mars 2028'],
      ['D3 – Domaine 3 (exemple)', 'Acquis', 'sans limite de durée'],
      ['D4 – Domaine 4 (exemple)', 'Non acquis', 'sans objet'],
    ])
    expect(decision.note).toBe(
      'Un domaine acquis compte jusqu’à la date indiquée, ce jour compris. Le certificat est délivré quand la totalité des domaines de compétences est acquise.',
    )
  })

  it('speaks of no date where domains are acquired for life', () => {
    const domains = [aSheetDomain('D1', 'acquired', null), refused(2)]
    expect(said(aDecisionSheet({ outcome: 'partial', domains })).decision.note).toBe(
      'Le certificat est délivré quand la totalité des domaines de compétences est acquise.',
    )
  })
})

describe('the recommendation in French (H7)', () => {
  const list = 'La liste des organismes de formation agréés par la CPNEFP est remise avec cette fiche.'

  it('keeps the paragraphs and the modules, and announces the list of training bodies to a VAE candidate', () => {
    expect(said(aPartialVaeSheet()).recommendation).toEqual({
      heading: 'Préconisations',
      experience: {
        label: 'Expérience professionnelle à approfondir en entreprise',
        paragraphs: [
          'Mener des relances téléphoniques en autonomie.',
          'Suivre un contrat collectif du début à la fin.',
        ],
      },
      modules: {
        label: 'Modules de formation pouvant être suivis',
        items: ['Techniques de vente par téléphone', 'Le contrat collectif'],
      },
      trainingBodies: list,
    })
  })

  it('has no heading over nothing: experience alone, modules alone', () => {
    const experienceOnly = said(aPartialVaeSheet({ recommendation: { experience: 'Relancer.', modules: [] } }))
    expect(experienceOnly.recommendation?.modules).toBe(null)
    const modulesOnly = said(aPartialVaeSheet({ recommendation: { experience: ' \n ', modules: ['Vente'] } }))
    expect(modulesOnly.recommendation?.experience).toBe(null)
  })

  it.each([
    ['training', 'partial', { experience: 'Relancer.', modules: [] }, { trainingBodies: null }],
    ['training', 'partial', { experience: '', modules: [] }, null],
    ['training', 'none', null, null],
    ['vae', 'none', null, { experience: null, modules: null, trainingBodies: list }],
    ['vae', 'full', null, null],
  ] as const)('by route, outcome and what the jury wrote: %s, %s, %j', (route, outcome, recommendation, words) => {
    const sheet = aDecisionSheet({
      route,
      outcome,
      recommendation: recommendation && { ...recommendation, modules: [...recommendation.modules] },
    })
    if (words === null) expect(said(sheet).recommendation).toBe(null)
    else expect(said(sheet).recommendation).toMatchObject(words)
  })
})
