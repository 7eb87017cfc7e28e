import { describe, expect, it } from 'vitest'
import { catalogue, certificateTitles } from './catalogue.ts'
import { type CertificateCode, type Domain, Framework, frameworkKey, oralMinutes } from './framework.ts'

const frameworkOf = (code: CertificateCode) => catalogue.find(({ certificate }) => certificate === code) as Framework
const assistant = frameworkOf('AC')
const modulesOf = (domain: Domain) => domain.formativeAssessments.flatMap(({ modules }) => modules)
const formativeCriteriaOf = (domain: Domain) => domain.formativeAssessments.flatMap(({ criteria }) => criteria)

describe('the catalogue', () => {
  it('is the five certificates, each in its version of 2013 and none an example (F1)', () => {
    expect(catalogue.map(frameworkKey)).toEqual(['CM@2013.1', 'CA@2013.1', 'TC@2013.1', 'AC@2013.1', 'SP@2013.1'])
    expect(catalogue.map(({ example }) => example)).toEqual([false, false, false, false, false])
    expect(catalogue.map(({ publishedOn }) => publishedOn)).toEqual(Array(5).fill('2013-01-01'))
  })

  it.each(catalogue)('holds a valid framework, and nothing that the schema does not know: $title', (framework) => {
    expect(Framework.parse(framework)).toEqual(framework)
  })

  // Title: guide, opening list. Oral: guide 2.5. The number of “est capable de”: guide 1.3.
  it.each([
    ['CM', 'Conseiller(ère) mutualiste', ['presentation', 'interview'], 5],
    ['CA', 'Chargé(e) d’accueil et de relation clients/adhérents', ['presentation', 'interview'], 7],
    ['TC', 'Téléconseiller(ère)', ['interview'], 6],
    ['AC', 'Assistant(e) commercial(e)', ['interview'], 7],
    ['SP', 'Spécialiste prestations santé-prévoyance', ['presentation', 'interview'], 6],
  ] as const)(
    'has of %s, %s, the oral and the capabilities of the guide (F1, F4)',
    (code, title, phases, capabilities) => {
      const framework = frameworkOf(code)
      expect(framework.shortTitle).toBe(title)
      expect(framework.title).toBe(`CQP ${title}`)
      expect(certificateTitles[code]).toBe(`CQP ${title}`)
      expect(framework.oral.map(({ phase }) => phase)).toEqual(phases)
      expect(oralMinutes(framework)).toBe(20)
      expect(framework.capableOf).toHaveLength(capabilities)
    },
  )

  it.each(catalogue)('asks 3 years of experience in the last 12, in the words of the guide: $title', (framework) => {
    expect(framework.admissibility).toMatch(/^Avoir une expérience .*, acquise dans le cadre d’une activité salariée,/)
    expect(framework.admissibility).toMatch(/ au minimum de 3\u00a0ans sur les 12\u00a0dernières années\.$/)
  })

  it('tells the certificates apart by the core of the trade', () => {
    expect(new Set(catalogue.map(({ coreOfTrade }) => coreOfTrade)).size).toBe(5)
    expect(assistant.coreOfTrade).toBe('l’organisation des activités et l’assistance aux conseillers mutualistes')
  })

  it.each(catalogue.filter((framework) => framework !== assistant))('invents nothing for $title (F3)', (framework) => {
    const { domains, purpose, trainingHours, assessmentMethod } = framework
    expect({ domains, purpose, trainingHours, assessmentMethod }).toEqual({
      domains: [],
      purpose: [],
      trainingHours: null,
      assessmentMethod: null,
    })
  })
})

describe('the framework of Assistant(e) commercial(e) (F2)', () => {
  it('has the five domains, titled as in the “Référentiel de compétences”', () => {
    expect(assistant.domains.map(({ code, title }) => `${code} ${title}`)).toEqual([
      'D1 Organiser et suivre l’activité commerciale d’une équipe de conseillers en utilisant des outils bureautiques et électroniques',
      'D2 Utiliser des techniques de communication adaptées en face-à-face et au téléphone auprès des particuliers et des entreprises',
      'D3 Valoriser l’image de l’entreprise mutualiste auprès des adhérents et des prospects en s’appuyant sur sa connaissance du secteur des mutuelles',
      'D4 Intégrer la réglementation liée au code de la Mutualité, à la santé et à la prévoyance dans les contacts avec les adhérents et les prospects',
      'D5 Informer les entreprises et les particuliers sur les produits de la mutuelle à partir de sa connaissance des produits et des bénéficiaires',
    ])
  })

  // Counted line by line in the guide, section by section, for D1 to D5.
  it.each<[string, (domain: Domain) => readonly string[], number[]]>([
    ['savoir-faire (Référentiel de compétences)', (domain) => domain.skills, [5, 8, 2, 2, 4]],
    ['savoirs (Référentiel de compétences)', (domain) => domain.knowledge, [3, 1, 3, 2, 3]],
    ['criteria (Livret d’évaluation finale)', (domain) => domain.finalCriteria, [5, 5, 2, 2, 3]],
    ['questions to the candidate (Livret d’évaluation finale)', (domain) => domain.candidateQuestions, [4, 4, 3, 4, 3]],
    ['paragraphs of method (Livret d’évaluation finale)', (domain) => domain.assessmentMethod, [1, 4, 4, 4, 4]],
    ['criteria (Guide Tuteur, partie 3)', (domain) => domain.intermediateCriteria, [5, 5, 2, 2, 3]],
    ['example questions (Guide d’entretien)', (domain) => domain.orientationQuestions, [3, 3, 5, 2, 3]],
    ['modules (Livret de suivi)', (domain) => modulesOf(domain), [7, 7, 4, 4, 1]],
    ['criteria (Livret de suivi)', (domain) => formativeCriteriaOf(domain), [9, 8, 3, 3, 4]],
  ])('has every line of the guide: %s', (_, linesOf, counts) => {
    expect(assistant.domains.map((domain) => linesOf(domain).length)).toEqual(counts)
  })

  it('has the two formative assessments of D1, each with its subject, and one for each other domain', () => {
    const assessments = assistant.domains.map((domain) =>
      domain.formativeAssessments.map(({ subject, criteria }) => [subject, criteria.length]),
    )
    expect(assessments).toEqual([
      [
        ['Organisation', 5],
        ['Outils bureautiques', 4],
      ],
      [[null, 8]],
      [[null, 3]],
      [[null, 3]],
      [[null, 4]],
    ])
  })

  it.each(assistant.domains)('has no line twice in one list of $code', (domain) => {
    const { skills, knowledge, finalCriteria, candidateQuestions, orientationQuestions, assessmentMethod } = domain
    const own = [skills, knowledge, finalCriteria, candidateQuestions, orientationQuestions, assessmentMethod]
    const all = [...own, modulesOf(domain), formativeCriteriaOf(domain)]
    expect(all).toEqual(all.map((list) => [...new Set(list)]))
  })

  it.each(assistant.domains)('asks of $code the same criteria along the way and at the end', (domain) => {
    expect(domain.intermediateCriteria).toEqual(domain.finalCriteria)
  })

  it('has the purpose, the hours of training and the method of assessment in three phases', () => {
    expect(assistant.purpose).toHaveLength(3)
    expect(assistant.trainingHours).toEqual({ min: 280, max: 320 })
    expect(assistant.assessmentMethod?.note).toHaveLength(5)
    expect(assistant.assessmentMethod?.phases.map((paragraphs) => paragraphs.length)).toEqual([2, 3, 4])
  })
})
