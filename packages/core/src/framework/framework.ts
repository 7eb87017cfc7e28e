import { z } from 'zod'
import { CalendarDate } from '../basics/time.ts'

// “Guide” is the branch's guide of the CQP Assistant(e) commercial(e); its sections are named as its own headings.

// What a framework is made of takes no key that is not known: in a file of the office it is a mistake, and to be told.

/** A line or paragraph as it is shown: never empty, no space at either end. */
const Text = z.string().refine((text) => text !== '' && text === text.trim(), 'empty, or with a space at an end')
const lines = () => z.array(Text).readonly()
const someLines = () => z.array(Text).min(1).readonly()

const once = <Item>(items: readonly Item[], key: (item: Item) => string) =>
  new Set(items.map(key)).size === items.length

/**
 * The five certificates (rule F1): CM Conseiller(ère) mutualiste, CA Chargé(e) d’accueil et de relation
 * clients/adhérents, TC Téléconseiller(ère), AC Assistant(e) commercial(e), SP Spécialiste prestations santé-prévoyance.
 */
export const CertificateCode = z.enum(['CM', 'CA', 'TC', 'AC', 'SP'])
export type CertificateCode = z.infer<typeof CertificateCode>

/** `D1`, `D2`…: the guide's “Domaine 1”, “Domaine 2”… Unique within one framework, not across them. */
export const DomainCode = z.string().regex(/^D[1-9]\d?$/)
export type DomainCode = z.infer<typeof DomainCode>

/** One part of the oral before the jury (guide 2.5, rule F4); the deliberation is not one of them. */
export const OralPhase = z.strictObject({
  phase: z.enum(['presentation', 'interview']),
  /** Planned length in whole minutes, before accommodations. */
  minutes: z.number().int().positive(),
})
export interface OralPhase extends z.infer<typeof OralPhase> {}

/** An assessment made by the training body at the end of modules (guide, Livret de suivi de la formation). */
export const FormativeAssessment = z.strictObject({
  /** “Compétences : …”, given where a domain has several assessments; null where it has one. */
  subject: Text.nullable(),
  /** “Contenu du (des) module(s) de formation”. */
  modules: someLines(),
  /** “Modalités de l’évaluation formative”. */
  method: Text,
  /** “Résultats de l’évaluation formative”, each marked à améliorer / acquis. */
  criteria: someLines(),
})
export interface FormativeAssessment extends z.infer<typeof FormativeAssessment> {}

/** A domaine de compétences: what the jury awards one by one. */
export const Domain = z.strictObject({
  code: DomainCode,
  /** Guide, Référentiel de compétences. */
  title: Text,
  /** “Savoir-faire” (guide, Référentiel de compétences). */
  skills: someLines(),
  /** “Savoirs” (guide, Référentiel de compétences). */
  knowledge: someLines(),
  /** Grid of the two evaluators, each line marked oui / non (guide, Livret d’évaluation finale en entreprise). */
  finalCriteria: someLines(),
  /** Grid of the tutor, each line marked acquis / non acquis / à améliorer (guide, Guide Tuteur, partie 3). */
  intermediateCriteria: someLines(),
  /** One or more per domain (guide, Livret de suivi de la formation). */
  formativeAssessments: z.array(FormativeAssessment).min(1).readonly(),
  /** “Activités réalisées par la personne en formation” (guide, Livret d’évaluation finale en entreprise). */
  candidateQuestions: someLines(),
  /** “Exemples de questions” (guide, Guide d’entretien d’accueil et d’orientation). */
  orientationQuestions: someLines(),
  /** Paragraphs of “Modalités d’évaluation” (guide, Livret d’évaluation finale, mode d’emploi). */
  assessmentMethod: someLines(),
})
export interface Domain extends z.infer<typeof Domain> {}

/** How the skills are assessed, whatever the domain (guide, Livret d’évaluation finale en entreprise). */
export const AssessmentMethod = z.strictObject({
  /** “Note à l’attention des entreprises”. */
  note: someLines(),
  /** The phases in order, each its paragraphs: “L’évaluation des compétences : mode d’emploi”. */
  phases: z.array(someLines()).min(1).readonly(),
})
export interface AssessmentMethod extends z.infer<typeof AssessmentMethod> {}

/**
 * One certificate's référentiel in one version, frozen once published (rule F5). It ships for the five certificates
 * (rule F1), with domains only where the guide gives them (rules F2, F3); staff may load others from a file.
 */
export const Framework = z.object({
  certificate: CertificateCode,
  /** Year and number within it: `2013.1`. */
  version: z.string().regex(/^\d{4}\.\d{1,2}$/),
  /** True for a made-up framework of tests and demonstrations, which must never award anything. */
  example: z.boolean(),
  publishedOn: CalendarDate,
  /** “CQP Assistant(e) commercial(e)”. */
  title: Text,
  /** The same without “CQP”. */
  shortTitle: Text,
  /** “La finalité du métier … est de” (guide, Référentiel de compétences); empty where the guide gives none. */
  purpose: lines(),
  /** “Le titulaire du CQP … est capable de” (guide 1.3). */
  capableOf: someLines(),
  /** Ends the sentence “le cœur de métier du candidat est …” (guide, Guide d’entretien, première partie). */
  coreOfTrade: Text,
  /** The experience that makes a VAE request admissible, in the guide's words (guide 3.3). */
  admissibility: Text,
  /** The oral before the jury, in order, each phase once (guide 2.5, rule F4). */
  oral: z
    .array(OralPhase)
    .min(1)
    .refine((oral) => once(oral, ({ phase }) => phase), 'the same phase twice')
    .readonly(),
  /** In the guide's order; empty means that nobody can be summoned for this version (rule F3). */
  domains: z
    .array(Domain)
    .refine((domains) => once(domains, ({ code }) => code), 'the same domain code twice')
    .readonly(),
  /** Total length of all the modules, in hours (guide 2.3); null where the guide gives none. */
  trainingHours: z
    .strictObject({ min: z.number().int().positive(), max: z.number().int().positive() })
    .refine(({ min, max }) => min <= max, 'more hours at least than at most')
    .nullable(),
  /** Null where the guide gives none. */
  assessmentMethod: AssessmentMethod.nullable(),
})
export interface Framework extends z.infer<typeof Framework> {}

/** The planned length of the oral in minutes: all phases, without the deliberation and before accommodations. */
export const oralMinutes = (framework: Pick<Framework, 'oral'>): number =>
  framework.oral.reduce((total, { minutes }) => total + minutes, 0)

/** What names one version of one certificate in records and documents: `AC@2013.1`. */
export const frameworkKey = (framework: Pick<Framework, 'certificate' | 'version'>): string =>
  `${framework.certificate}@${framework.version}`
