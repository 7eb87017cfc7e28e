import type { CandidateFile } from '../../model/candidate-file.ts'
import type { PieceKind } from '../../model/piece.ts'
import type { TrainingRecord } from '../../model/training-record.ts'
import type { WorkplaceAssessment } from '../../model/workplace-assessment.ts'
import type { AskedDomain, FileExport } from '../../views/file-export.ts'
import { activityWords, pieceStateWords, pieceWords } from '../register-words.ts'
import { formatDate } from '../time.ts'
import { listed, nbsp } from '../typography.ts'
import { period, section, type SectionWords, yesNo } from './sections.ts'

/** The pieces of a file and what was entered from them. */
export const fileSections = ({ file, asked }: FileExport): readonly SectionWords[] => [
  ...piecesSection(file),
  ...(file.assessment ? assessmentSections(file.assessment, asked) : []),
  ...(file.training ? trainingSections(file.training) : []),
  ...vaeSections(file, asked),
]

const piecesSection = ({ pieces }: CandidateFile) =>
  section(3, 'Pièces du dossier', {
    headings: ['Pièce', 'État', 'Le', 'Motif'],
    cells: Object.entries(pieces).flatMap(([kind, piece]) =>
      (piece?.steps ?? []).map(({ state, on, reason }) => [
        pieceWords[kind as PieceKind],
        pieceStateWords[state],
        formatDate(on),
        reason ?? '',
      ]),
    ),
  })

const assessmentSections = (
  { evaluators, signedOn, domains, framework }: WorkplaceAssessment,
  asked: FileExport['asked'],
): readonly SectionWords[] => [
  ...section(3, 'Évaluation en entreprise', {
    rows: [
      ['Référentiel', `${framework.certificate}, version${nbsp}${framework.version}`],
      [
        'Évaluateurs',
        listed(evaluators.map((one) => [one.name, one.function].filter((text) => text !== '').join(', '))),
      ],
      ['Signée le', signedOn && formatDate(signedOn)],
    ],
  }),
  ...Object.entries(domains).flatMap(([code, domain]) => {
    if (!domain) return []
    const of = asked.find((one) => one.code === code)
    return section(3, `Évaluation en entreprise, ${titleOf(code, of)}`, {
      rows: [
        ['Activités exercées', yesNo(domain.exercised)],
        ['Jours', listed(domain.dates.map(formatDate))],
        ['Conditions', domain.conditions],
        ['Maîtrisé', yesNo(domain.mastered)],
        ['Évaluateurs', domain.evaluatorsComment],
        ['Candidat', domain.candidateComment],
      ],
      headings: ['Critère ou question', 'Réponse'],
      cells: [
        ...domain.criteria.map((met, place) => [of?.criteria[place] ?? `Critère ${place + 1}`, yesNo(met)]),
        ...answered(of?.questions ?? [], domain.answers),
      ],
    })
  }),
]

const titleOf = (code: string, of: AskedDomain | undefined) => (of ? `${code}${nbsp}– ${of.title}` : `domaine ${code}`)

/** Each answer that was given beside its question. */
const answered = (questions: readonly string[], answers: readonly string[]): readonly (readonly string[])[] =>
  answers.flatMap((answer, place) => (answer === '' ? [] : [[questions[place] ?? `Question ${place + 1}`, answer]]))

const resultWords = { acquired: 'acquis', toImprove: 'à améliorer' } as const
const objectiveWords = { reached: 'atteint', notReached: 'non atteint', inProgress: 'en cours' } as const

const trainingSections = ({ modules, results }: TrainingRecord): readonly SectionWords[] => [
  ...section(3, 'Suivi de la formation', {
    headings: ['Module', 'Domaine', 'Dates', 'Heures'],
    cells: modules.map(({ title, domain, dates, hours }) => [
      title,
      domain ?? 'plusieurs',
      period(dates),
      String(hours).replace('.', ','),
    ]),
  }),
  ...section(3, 'Évaluations formatives', {
    headings: ['Domaine', 'Le', 'Critères', 'Objectif', 'Formateur', 'Progression'],
    cells: results.map(({ domain, assessment, on, criteria, objective, trainer, goals }) => [
      `${domain}, n°${nbsp}${assessment + 1}`,
      on ? formatDate(on) : '',
      criteria.map((one) => (one ? resultWords[one] : '—')).join(', '),
      objective ? objectiveWords[objective] : '',
      trainer,
      goals,
    ]),
  }),
]

const vaeSections = ({ vae, admissibility }: CandidateFile, asked: FileExport['asked']): readonly SectionWords[] => [
  ...section(3, 'Demande de recevabilité', {
    rows: admissibility
      ? [
          ['Demande du', formatDate(admissibility.requestedOn)],
          [
            'Décision',
            admissibility.decision &&
              `${admissibility.decision.admissible ? 'recevable' : 'non recevable'}, le ${formatDate(admissibility.decision.on)}`,
          ],
        ]
      : [],
    headings: ['Emploi ou activité', 'Organisme', 'Nature', 'Période'],
    cells: (admissibility?.sequences ?? []).map((one) => [
      one.title,
      one.organisation,
      activityWords[one.activity],
      period(one),
    ]),
  }),
  ...section(3, 'Dossier VAE', {
    headings: ['Poste', 'Organisme', 'Période', 'Description'],
    cells: (vae?.posts ?? []).map((post) => [post.title, post.organisation, period(post), post.description]),
  }),
  ...Object.entries(vae?.answers ?? {}).flatMap(([code, answers]) => {
    const of = asked.find((one) => one.code === code)
    return section(3, `Dossier VAE, ${titleOf(code, of)}`, {
      headings: ['Question', 'Réponse'],
      cells: answered(of?.questions ?? [], answers ?? []),
    })
  }),
]
