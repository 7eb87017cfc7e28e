import { positionsOf, whoMustSign } from './people.ts'
import { defaultTimeZone } from '../model/time-zone.ts'
import type { PaperFault, RefusedSession, Violation } from '../violations.ts'
import { explainCandidateFault, explainJuryFault, explainOpeningFault } from './faults-of-session.ts'
import { explainSlotFault, explainSpanFault, isSpanFault } from './openings.ts'
import { explainOnPaperFault, isOnPaperFault } from './paper-faults.ts'
import { registerSentences } from './register-violations.ts'
import { formatDate, formatMoment } from './time.ts'
import { counted, listed, nbsp, quoted, thin } from './typography.ts'
import { collegeWords, phaseWords, stageWords, statusWords } from './words.ts'

type Sentences = {
  readonly [Code in Violation['code']]: (violation: Extract<Violation, { code: Code }>) => string
}

// A violation without its sentence does not compile.
const sentences: Sentences = {
  'not-allowed': () => 'Vous n’avez pas accès à cette action.',
  'president-only': () => 'Seul le président du jury peut le faire.',
  'session-unknown': () => 'Cette séance n’existe pas ou n’existe plus.',
  'hearing-unknown': () => 'Ce passage n’existe pas dans cette séance.',
  'member-unknown': () => 'Cette personne n’est pas membre présent de ce jury.',
  'domain-unknown': ({ domain }) => `Le domaine ${domain} n’est pas à juger pour ce candidat.`,
  'date-past': () => 'La date de la séance est déjà passée.',
  'no-candidate': () => 'Choisissez au moins un candidat.',
  'candidates-refused': ({ faults }) => faults.map(explainCandidateFault).join('\n'),
  'session-refused': ({ candidates, jury }) =>
    [...candidates.map(explainCandidateFault), ...jury.map(explainJuryFault)].join('\n'),
  ...registerSentences,
  'juror-registered': ({ juror }) => `${juror.name} est déjà inscrit pour cette organisation.`,
  'jury-refused': ({ faults }) => faults.map(explainJuryFault).join('\n'),
  'opening-unknown': explainSpanFault,
  'opening-used': explainSpanFault,
  'openings-refused': ({ faults }) => faults.map(explainSlotFault).join('\n'),
  'plan-unknown': () => 'Ce projet de planning n’existe pas ou n’existe plus.',
  'plan-name-taken': ({ name }) => `Un projet s’appelle déjà ${quoted(name)}${nbsp}: choisissez un autre nom.`,
  'plan-kept-meanwhile': ({ by, at }) =>
    `${by ?? 'Un autre poste de l’OEMM'} a gardé ce projet entre-temps, le ${formatMoment(at, defaultTimeZone)}${nbsp}: gardez le vôtre sous un autre nom.`,
  'plan-refused': ({ sessions }) =>
    sessions
      .map(({ date, place, fault }) =>
        [date ? `Séance du ${formatDate(date)}, ${place}` : 'Séance', explainRefused(fault)].join(`${nbsp}: `),
      )
      .join('\n'),
  'wrong-status': ({ status, needed }) =>
    `La séance est ${statusAs(status)}${thin}; elle doit être ${needed.map(statusAs).join(' ou ')}.`,
  'wrong-stage': ({ stage, needed }) =>
    `Ce passage est au stade «${nbsp}${stageWords[stage]}${nbsp}»${thin}; il faut ${needed.map((one) => `«${nbsp}${stageWords[one]}${nbsp}»`).join(' ou ')}.`,
  'not-the-day': ({ date }) =>
    `La séance est prévue le ${formatDate(date)}${nbsp}: l’émargement se fait ce jour-là. Si la date est fausse, prévenez l’OEMM.`,
  'already-signed': () => 'Vous avez déjà signé.',
  'not-signed-in': () => 'Il faut d’abord avoir signé l’émargement.',
  'not-of-the-turn': ({ turn }) =>
    `La présidence revient au ${collegeWords[turn]}${thin}; sinon, indiquez le motif de la dérogation.`,
  'already-president': () => 'Cette personne préside déjà.',
  'member-has-acted': ({ member }) =>
    `${member.name} a déjà émargé ou préside${nbsp}: le remplacement n’est plus possible.`,
  'not-left': ({ member }) => `${member.name} siège${nbsp}: seul un membre parti ou absent est remplacé.`,
  'already-replaced': ({ member }) => `Le remplacement est déjà fait${nbsp}: ${member.name}.`,
  'has-left': () => 'Vous avez quitté la séance, ou quelqu’un siège à votre place.',
  'left-for-good': ({ member }) =>
    `${member.name} a été remplacé(e) dans cette séance${nbsp}: choisissez une autre personne.`,
  'alone-there': () =>
    `Il faut qu’un autre membre ait émargé${nbsp}: un membre seul ne compose pas le jury. L’OEMM peut aussi faire le remplacement.`,
  'not-departed': () => 'Ce membre n’est pas noté comme parti.',
  'composition-broken': ({ college, needed, found, departed }) =>
    `Le jury n’est plus au complet${nbsp}: ${counted(found, 'membre')} du ${collegeWords[college]} sur ${needed}${departed.length === 0 ? '' : ` (${listed(departed.map(({ name }) => name))} ${departed.length === 1 ? 'est parti(e)' : 'sont partis'})`}. Remplacez le membre parti, ou reportez les candidats qui restent.`,
  'claim-gone': () => 'Cette proposition n’est plus là. Regardez qui préside à présent.',
  'second-member-needed': () => `Il faut l’accord d’un autre membre${nbsp}: vous avez fait la proposition.`,
  'link-unanswered': ({ members }) =>
    `${listed(members.map(({ name }) => name))} ${members.length === 1 ? 'n’a' : 'n’ont'} pas encore dit s’il existe un lien avec le candidat.`,
  'same-house': ({ member }) =>
    `${member.name} et le candidat sont de la même organisation${nbsp}: ce membre ne peut pas siéger pour ce candidat.`,
  'recusal-undecided': ({ members }) =>
    `La récusation de ${listed(members.map(({ name }) => name))} est demandée${nbsp}: le jury doit d’abord décider.`,
  'recusal-not-asked': () => 'La récusation de ce membre n’est pas demandée.',
  'not-recused': () => 'Ce membre n’est pas récusé pour ce candidat.',
  'session-not-sealed': () =>
    `La séance se publie une fois close et tous ses documents conservés${nbsp}: ce n’est pas encore le cas.`,
  'already-published': () => 'Cette séance est déjà publiée.',
  'opening-refused': ({ faults }) => faults.map(explainOpeningFault).join('\n'),
  'recusal-expected': ({ candidate, members }) =>
    `${listed(members.map(({ name }) => name))} ${members.length === 1 ? 'doit' : 'doivent'} se récuser avant l’appel de ${candidate.name}${nbsp}: même organisation.`,
  'hearing-under-way': ({ position }) => `Le passage du candidat n°${nbsp}${position} n’est pas terminé.`,
  'phase-out-of-order': ({ expected }) =>
    expected
      ? `C’est le moment de l’étape «${nbsp}${phaseWords[expected]}${nbsp}».`
      : 'Aucune étape n’est à démarrer maintenant.',
  'timer-not-running': () => 'Le minuteur n’est pas en marche.',
  'timer-not-paused': () => 'Le minuteur n’est pas en pause.',
  'timer-ended': () => 'Cette étape est terminée.',
  'oral-not-ended': ({ phase }) => `L’étape «${nbsp}${phaseWords[phase]}${nbsp}» n’est pas terminée.`,
  'oral-started': () => 'L’entretien a déjà commencé.',
  'opinions-closed': () => `La délibération est ouverte${nbsp}: les avis sont arrêtés.`,
  recused: () => 'Vous ne siégez pas pour ce candidat.',
  'nobody-left': () => 'Vous êtes le dernier membre à siéger pour ce candidat.',
  'domain-held': ({ domain }) => `Le domaine ${domain} est déjà acquis et valide${nbsp}: il n’est pas jugé à nouveau.`,
  'confirmation-needed': ({ acquired, notAcquired }) =>
    `Les avis donnés sont ${counted(acquired, 'acquis', 'acquis')} et ${counted(notAcquired, 'non acquis', 'non acquis')}. Confirmez-vous ce verdict du jury${thin}?`,
  'verdicts-missing': ({ domains }) => `Il manque le verdict du jury pour ${listed(domains)}.`,
  'module-unknown': ({ module }) =>
    `${quoted(module)} n’est pas un module du référentiel${nbsp}: choisissez parmi ses modules, ou écrivez-le dans l’expérience à approfondir.`,
  'recommendation-missing': () =>
    `En VAE, une décision partielle ou un refus comporte une préconisation${nbsp}: expérience à approfondir ou modules à suivre.`,
  'draft-changed': () => 'La fiche a changé depuis. Relisez-la avant de continuer.',
  'sheet-unread': ({ members }) => `${whoMustSign(members)} pas encore lu la fiche.`,
  'hearings-open': ({ positions }) => `${positionsOf(positions)} sans décision ni absence notée.`,
  'minutes-unsigned': ({ members }) => `${whoMustSign(members)} pas encore signé le procès-verbal.`,
  'document-kept': () => 'Ce document est déjà conservé.',
  'documents-missing': () => 'Des fiches signées n’ont pas encore leur document.',
  'paper-refused': ({ faults }) => faults.map(explainPaperFault).join('\n'),
  'session-begun': () => `La séance a été ouverte${nbsp}: elle ne peut plus être annulée.`,
  'last-candidate': ({ session }) => `C’est le seul candidat de la séance ${session}${nbsp}: annulez plutôt la séance.`,
}

/** One thing that stands against an entry from paper, with its candidate. */
function explainPaperFault({ about, fault }: PaperFault): string {
  const said = isOnPaperFault(fault) ? explainOnPaperFault(fault) : explain(fault)
  if (about === null) return said
  const who = about.position === null ? about.name : `Candidat n°${nbsp}${about.position}, ${about.name}`
  return said
    .split('\n')
    .map((line) => `${who}${nbsp}: ${line}`)
    .join('\n')
}

const explainRefused = (fault: RefusedSession['fault']) =>
  isSpanFault(fault) ? explainSpanFault(fault) : explain(fault)

const statusAs = (status: keyof typeof statusWords) =>
  status === 'minutes' ? 'à la signature du procès-verbal' : statusWords[status]

/** Why something was refused, in one or several French sentences (one a line), for the person who asked. */
export function explain(violation: Violation): string {
  const say = sentences[violation.code] as (violation: Violation) => string
  return say(violation)
}
