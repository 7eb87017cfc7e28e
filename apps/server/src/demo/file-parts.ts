import {
  addMonths,
  type CalendarDate,
  type ExperienceSequence,
  type FilePart,
  type Framework,
  type TrainingRecord,
  type VaeFile,
  type WorkplaceAssessment,
} from '@delibere/core'
import { domainWords } from './file-words.ts'

type Content<Part extends FilePart['part']> = Extract<FilePart, { part: Part }>

const refOf = ({ certificate, version }: Framework) => ({ certificate, version })

/** An assessment by two evaluators who find every domain mastered, but not every criterion. */
export function assessmentOf(framework: Framework, today: CalendarDate): Content<'assessment'> {
  const domains: WorkplaceAssessment['domains'] = Object.fromEntries(
    framework.domains.map(({ code, finalCriteria }, index) => {
      const { conditions, evaluators, candidate, answers } = domainWords[index]!
      const said = {
        exercised: true,
        dates: [addMonths(today, -2)],
        conditions,
        criteria: finalCriteria.map((_, n) => index !== 3 || n !== finalCriteria.length - 1),
        mastered: true,
        evaluatorsComment: evaluators,
        candidateComment: candidate,
        answers: [...answers],
      }
      return [code, said]
    }),
  )
  const evaluators = [
    { name: 'Agnès Morvan', function: 'responsable d’agence' },
    { name: 'Loïc Prigent', function: 'tuteur' },
  ]
  return {
    part: 'assessment',
    content: { framework: refOf(framework), evaluators, signedOn: addMonths(today, -1), domains },
  }
}

/** The modules of each domain and how its formative assessments came out. */
export function trainingOf(framework: Framework, today: CalendarDate): Content<'training'> {
  const modules: TrainingRecord['modules'] = framework.domains.flatMap(({ code, formativeAssessments }, index) => {
    const from = addMonths(today, -10 + index)
    return formativeAssessments
      .flatMap((one) => one.modules.slice(0, 2))
      .map((title) => ({ title, domain: code, dates: { from, until: from }, hours: 7 }))
  })
  const common = { from: addMonths(today, -11), until: addMonths(today, -11) }
  const welcome = { title: 'Accueil et présentation du parcours', domain: null, dates: common, hours: 3.5 }
  const results: TrainingRecord['results'] = framework.domains.flatMap(({ code, formativeAssessments }, index) =>
    formativeAssessments.map(({ criteria }, assessment) => ({
      domain: code,
      assessment,
      on: addMonths(today, -8 + index),
      criteria: criteria.map((_, n) => (index === 3 && n === 0 ? 'toImprove' : 'acquired')),
      objective: index === 3 ? 'inProgress' : 'reached',
      trainer: 'Marie-Laure Danet',
      goals: index === 3 ? 'Revoir la portabilité des garanties avec deux cas pratiques.' : '',
    })),
  )
  return { part: 'training', content: { framework: refOf(framework), modules: [welcome, ...modules], results } }
}

/** Posts held, and an answer to each question of each domain. */
export function vaeOf(framework: Framework, today: CalendarDate): Content<'vae'> {
  const posts: VaeFile['posts'] = [
    {
      title: 'Assistante commerciale',
      organisation: 'Mutuelle Exemple des Deux Rives',
      from: addMonths(today, -60),
      until: null,
      description:
        'Suivi d’un portefeuille de 400 adhérents et de 35 entreprises.\nPréparation des rendez-vous de quatre conseillers.',
    },
    {
      title: 'Conseillère d’accueil',
      organisation: 'Mutuelle de l’Exemple Vert',
      from: addMonths(today, -102),
      until: addMonths(today, -61),
      description: 'Accueil à l’agence et au téléphone, devis, adhésions de particuliers.',
    },
  ]
  const answers: VaeFile['answers'] = Object.fromEntries(
    framework.domains.map(({ code }, index) => [code, [...domainWords[index]!.answers]]),
  )
  return { part: 'vae', content: { framework: refOf(framework), posts, answers } }
}

/** The experience of those posts, as a request to enter by VAE counts it (C4). */
export function admissibilityOf(framework: Framework, today: CalendarDate): Content<'admissibility'> {
  const sequences: ExperienceSequence[] = vaeOf(framework, today).content.posts.map(
    ({ title, organisation, from, until }) => ({ title, organisation, from, until, activity: 'employed' }),
  )
  return { part: 'admissibility', content: { requestedOn: addMonths(today, -7), sequences } }
}
