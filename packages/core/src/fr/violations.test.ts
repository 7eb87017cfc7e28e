import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import { candidateId, jurorId } from '../testing/build.ts'
import { refusals } from '../testing/refusals/index.ts'
import { faultOfTypography } from '../testing/typography.ts'
import type { CandidateFault, JuryFault, OpeningFault, Violation } from '../violations.ts'
import { explainCandidateFault, explainJuryFault, explainOpeningFault } from './faults-of-session.ts'
import { explain } from './violations.ts'

/** With ordinary spaces, so that a sentence can be read. */
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')
const juror = { id: jurorId('aubry'), name: 'Anne Aubry' }
const candidate = { id: candidateId('morel'), name: 'Camille Morel' }

const morel = { name: 'Camille Morel', certificate: 'AC' } as const
const there = { name: 'Camille Morel', certificate: 'AC' } as const

const differing = [
  { field: 'email', before: null, after: 'a@exemple.fr' },
  { field: 'extraTime', before: true, after: false },
  { field: 'unavailable', before: [calendarDate('2026-12-14')], after: [] },
]

// Every refusal, as it is really met: the scenarios that prove that each can be are asked again for their sentence.
const met = Object.entries(refusals).flatMap(([code, scenarios]) =>
  Object.entries(scenarios).map(([sentence, scenario]) => [code, sentence, scenario] as const),
)

describe('every refusal has its sentence', () => {
  it.each(met)('%s: %s', (_code, _sentence, scenario) => {
    const decision = scenario()
    const said = decision.ok ? '' : explain(decision.error)
    for (const line of said.split('\n')) {
      expect([line, faultOfTypography(line)]).toEqual([line, null])
      expect(line).toMatch(/[.?]$/)
      expect(line).not.toMatch(/undefined|null|NaN|\[object/)
    }
  })
})

describe('a refusal says', () => {
  const cases: readonly (readonly [Violation, string])[] = [
    [{ code: 'president-only' }, 'Seul le président du jury peut le faire.'],
    [
      { code: 'wrong-status', status: 'closed', needed: ['open', 'minutes'] },
      'La séance est close ; elle doit être ouverte ou à la signature du procès-verbal.',
    ],
    [
      { code: 'wrong-stage', stage: 'called', needed: ['waiting'] },
      'Ce passage est au stade « en entretien » ; il faut « en attente ».',
    ],
    [
      { code: 'not-of-the-turn', turn: 'employee' },
      'La présidence revient au collège salarié ; sinon, indiquez le motif de la dérogation.',
    ],
    [
      { code: 'confirmation-needed', domain: 'D1', acquired: 1, notAcquired: 3 },
      'Les avis donnés sont 1 acquis et 3 non acquis. Confirmez-vous ce verdict du jury ?',
    ],
    [{ code: 'verdicts-missing', domains: ['D1', 'D4'] }, 'Il manque le verdict du jury pour D1 et D4.'],
    [{ code: 'sheet-unread', members: [juror] }, 'Anne Aubry n’a pas encore lu la fiche.'],
    [{ code: 'hearings-open', positions: [2, 3] }, 'Les candidats n° 2 et 3 sont sans décision ni absence notée.'],
    [
      {
        code: 'candidates-registered',
        duplicates: [
          { ...morel, line: 3, of: 'register', id: candidate.id, there, changes: differing },
          {
            ...morel,
            line: 7,
            of: 3,
            id: null,
            there: { ...there, name: 'Alix Morel' },
            changes: [{ field: 'birthName', before: 'Morel', after: 'MOREL' }],
          },
        ],
      },
      'Ligne 3 : Camille Morel est déjà inscrit pour le CQP Assistant(e) commercial(e) (diffère par : tiers temps, oui → non ; e-mail, rien → a@exemple.fr ; indisponibilités, 14/12/2026 → rien).\n' +
        'Ligne 7 : Camille Morel a le même nom de naissance et la même date de naissance que Alix Morel, qui figure déjà ligne 3 pour le CQP Assistant(e) commercial(e) (diffère par : écriture du nom de naissance, Morel → MOREL).',
    ],
    [
      { code: 'recusal-expected', candidate, members: [juror] },
      'Anne Aubry doit se récuser avant l’appel de Camille Morel : même organisation.',
    ],
    [
      { code: 'recusal-expected', candidate, members: [juror, { ...juror, name: 'Eli Caron' }] },
      'Anne Aubry et Eli Caron doivent se récuser avant l’appel de Camille Morel : même organisation.',
    ],
    [{ code: 'session-begun' }, 'La séance a été ouverte : elle ne peut plus être annulée.'],
  ]

  it.each(cases)('%j', (violation, text) => expect(plain(explain(violation))).toBe(text))
})

describe('a jury is refused because', () => {
  const cases: readonly (readonly [JuryFault, string])[] = [
    [
      { code: 'seats', college: 'employer', needed: 2, found: 1 },
      'Il faut 2 membres du collège employeur ; il y en a 1.',
    ],
    [{ code: 'juror-twice', juror }, 'Anne Aubry est choisi deux fois.'],
    [{ code: 'juror-unknown', jurorId: juror.id }, 'Un des membres choisis n’est pas au registre des jurés.'],
    [
      { code: 'not-qualified', juror, certificate: 'AC' },
      'Anne Aubry n’est pas habilité pour le CQP Assistant(e) commercial(e).',
    ],
    [
      { code: 'out-of-mandate', juror, from: calendarDate('2027-01-01'), until: null },
      'Anne Aubry n’a de mandat qu’à partir du 1er janvier 2027.',
    ],
    [
      { code: 'out-of-mandate', juror, from: calendarDate('2020-01-01'), until: calendarDate('2025-12-31') },
      'Anne Aubry n’a de mandat que du 1er janvier 2020 au 31 décembre 2025.',
    ],
    [
      { code: 'juror-unavailable', juror, date: calendarDate('2026-12-01') },
      'Anne Aubry n’est pas disponible le 1er décembre 2026.',
    ],
    [
      { code: 'juror-engaged', juror, session: 'S-2026-004' },
      'Anne Aubry siège déjà ce jour-là, dans la séance S-2026-004.',
    ],
    [
      { code: 'conflict', juror, candidate, by: 'siret', organisation: 'Mutuelle Exemple' },
      'Anne Aubry ne peut pas juger Camille Morel : même organisation (Mutuelle Exemple, même SIREN).',
    ],
    [
      { code: 'conflict', juror, candidate, by: 'name', organisation: 'Mutuelle Exemple' },
      'Anne Aubry ne peut pas juger Camille Morel : même organisation (Mutuelle Exemple).',
    ],
  ]

  it.each(cases)('%j', (fault, text) => {
    expect(plain(explainJuryFault(fault))).toBe(text)
    expect(faultOfTypography(explainJuryFault(fault))).toBeNull()
  })
})

describe('a candidate is refused because', () => {
  const cases: readonly (readonly [CandidateFault, string])[] = [
    [{ code: 'candidate-unknown', candidateId: candidate.id }, 'Un des candidats choisis n’est pas au registre.'],
    [{ code: 'candidate-twice', candidate }, 'Camille Morel est choisi deux fois.'],
    [
      { code: 'candidate-engaged', candidate, session: 'S-2026-001' },
      'Camille Morel est déjà dans la séance S-2026-001.',
    ],
    [
      { code: 'candidate-unavailable', candidate, date: calendarDate('2026-12-01') },
      'Camille Morel a indiqué ne pas être disponible le 1er décembre 2026.',
    ],
    [
      { code: 'framework-without-domains', candidate, certificate: 'TC' },
      'Camille Morel ne peut pas être convoqué : le référentiel du CQP Téléconseiller(ère) n’a pas encore ses domaines de compétences. Il faut d’abord charger un référentiel complet.',
    ],
    [
      { code: 'earlier-session-open', candidate, session: 'S-2026-001' },
      'Camille Morel a une décision dans la séance S-2026-001, qui n’est pas close : elle doit l’être d’abord.',
    ],
    [
      { code: 'candidate-withdrawn', candidate, on: calendarDate('2026-12-01') },
      'Camille Morel a retiré sa candidature le 1er décembre 2026.',
    ],
    [
      { code: 'file-incomplete', candidate, missing: ['cv', 'evidence'] },
      'Le dossier de Camille Morel n’est pas complet. Il manque : curriculum vitæ et preuves issues de l’expérience.',
    ],
    [
      { code: 'not-admissible', candidate, on: calendarDate('2026-12-01') },
      'La demande de VAE de Camille Morel a été déclarée non recevable le 1er décembre 2026.',
    ],
    [
      { code: 'assessment-negative', candidate, domains: ['D2'] },
      'L’évaluation en entreprise de Camille Morel dit non maîtrisé : D2. Pour convoquer tout de même, confirmez par un mot.',
    ],
    [{ code: 'nothing-to-judge', candidate }, 'Camille Morel a déjà tous les domaines : il n’y a rien à juger.'],
  ]

  it.each(cases)('%j', (fault, text) => {
    expect(plain(explainCandidateFault(fault))).toBe(text)
    expect(faultOfTypography(explainCandidateFault(fault))).toBeNull()
  })
})

describe('a session cannot open because', () => {
  const cases: readonly (readonly [OpeningFault, string])[] = [
    [{ code: 'attendance-missing', members: [juror] }, 'Anne Aubry n’a pas encore émargé.'],
    [{ code: 'college-absent', college: 'employee' }, 'Aucun membre du collège salarié n’a émargé.'],
    [{ code: 'president-missing' }, 'Le président n’est pas encore désigné.'],
    [{ code: 'president-absent', member: juror }, 'Anne Aubry, qui doit présider, n’a pas émargé.'],
  ]

  it.each(cases)('%j', (fault, text) => {
    expect(plain(explainOpeningFault(fault))).toBe(text)
    expect(faultOfTypography(explainOpeningFault(fault))).toBeNull()
  })
})
