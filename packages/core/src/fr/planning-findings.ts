import type { Finding, FindingFault } from '../planning/inspect.ts'
import { halfWords, memberOf, membersOf, plainNames, type PlanNames } from './planning-words.ts'
import { formatDate } from './time.ts'
import { counted, listed, nbsp, quoted, thin } from './typography.ts'

type Sentences = {
  readonly [Code in FindingFault['code']]: (fault: Extract<FindingFault, { code: Code }>, names: PlanNames) => string
}

const files = (count: number) => counted(count, 'dossier')
/** “aucun membre salarié n’est…”, “un seul membre salarié est…”. */
const hardly = (found: number, college: 'E' | 'U', none: string, one: string) =>
  found === 0 ? `aucun membre ${memberOf[college]} ${none}` : `un seul membre ${memberOf[college]} ${one}`
const pinWhy = {
  notice: 'le délai de convocation ne serait pas tenu',
  deadline: 'la date est après son échéance',
  away: 'le candidat n’est pas disponible ce jour-là',
  distance: 'le lieu est trop loin',
  remote: 'le candidat n’accepte pas la visioconférence',
} as const
const jurorWhy = {
  unavailable: 'le membre n’est pas disponible ce jour-là',
  distance: 'le lieu est trop loin',
  remote: 'le membre n’accepte pas la visioconférence',
} as const
const loosen = `Il faut en fixer moins.`

// A finding without its sentence does not compile.
const sentences: Sentences = {
  'no-candidate': () => 'Aucun dossier n’est prêt à être planifié.',
  'no-opening': () => 'Il n’y a aucune ouverture. Saisissez ou importez au moins une date avec son lieu.',
  'all-closed': () => 'Toutes les ouvertures sont fermées. Rouvrez-en au moins une.',
  'college-short': ({ college, found }) =>
    `Il n’y a ${found === 0 ? 'aucun' : 'qu’un'} membre ${memberOf[college]}${thin}; un jury en demande deux. Inscrivez des membres ${membersOf[college]}.`,
  'college-without-president': ({ college }) =>
    `Aucun membre ${memberOf[college]} ne peut présider, alors que la présidence alterne entre les collèges. Indiquez qui le peut.`,
  'one-union': ({ union }) =>
    union === null
      ? 'Aucun membre salarié n’a de syndicat indiqué. Complétez le registre pour que les jurys soient mélangés.'
      : `Tous les membres salariés sont de ${union}${nbsp}: chaque jury aura deux membres du même syndicat.`,
  'cqp-without-jury': ({ cqp, college, found, files: count }, names) =>
    `Pour ${names.cqp(cqp)}, ${hardly(found, college, 'n’est qualifié', 'est qualifié')}${thin}; il en faut deux. ${concerned(count)} Qualifiez un membre de plus.`,
  'company-without-jury': ({ company, college, found, files: count }) =>
    `Pour les candidats de ${company}, ${hardly(found, college, 'ne vient d’ailleurs', 'vient d’ailleurs')}${thin}; il en faut deux. ${concerned(count)} Inscrivez des membres d’autres organismes.`,
  'deadline-past': ({ candidate, deadline }, names) =>
    `L’échéance de ${names.candidate(candidate)} est passée depuis le ${formatDate(deadline)}${nbsp}: ce dossier ne peut plus être placé. Vérifiez la date ou classez le dossier.`,
  'deadline-within-notice': ({ candidate, deadline, earliest }, names) =>
    `L’échéance de ${names.candidate(candidate)}, le ${formatDate(deadline)}, tombe avant le premier jour possible, le ${formatDate(earliest)} (délai de convocation). Ce dossier ne peut pas être placé sans raccourcir le délai.`,
  'away-date-unknown': ({ candidate, text }, names) =>
    `L’indisponibilité ${quoted(text)} de ${names.candidate(candidate)} n’est pas une date qui existe. Corrigez-la${nbsp}: elle ne compte pas.`,
  'slot-too-long': ({ cqp, extraTime, minutes, longest, files: count }, names) =>
    `Un passage de ${names.cqp(cqp)}${extraTime ? ' avec tiers temps' : ''} dure ${minutes}${nbsp}min, plus que la plus longue demi-journée ouverte (${longest}${nbsp}min). ${concerned(count)} Allongez une demi-journée.`,
  'opening-too-soon': ({ opening, date, earliest }, names) =>
    `L’ouverture ${names.opening(opening)} du ${formatDate(date)} est trop proche${nbsp}: personne ne peut être convoqué avant le ${formatDate(earliest)}. Elle ne servira pas.`,
  'opening-off-calendar': ({ opening, date }, names) =>
    `L’ouverture ${names.opening(opening)} est le ${formatDate(date)}, un jour pour lequel aucun membre n’a donné ses disponibilités. Demandez-les, sinon elle ne servira pas.`,
  'opening-without-time': ({ opening, half }, names) =>
    `À l’ouverture ${names.opening(opening)}, ${halfWords[half]} ne laisse aucune minute une fois ôtées l’ouverture et la clôture. Allongez la demi-journée.`,
  'clock-change': ({ opening, date, to }, names) =>
    `L’ouverture ${names.opening(opening)} du ${formatDate(date)} passe par le changement d’heure (heure ${to === 'summer' ? 'd’été' : 'd’hiver'})${nbsp}: ses horaires ne durent pas ce qu’ils semblent. Évitez la nuit de 2${nbsp}h à 3${nbsp}h.`,
  'room-twice': ({ openings, place, room, date }, names) =>
    `Les ouvertures ${listed(openings.map(names.opening))} prennent la même salle (${room}, ${place}) aux mêmes heures le ${formatDate(date)}. Changez la salle ou les heures de l’une d’elles, ou fermez-la.`,
  'pin-candidate-closed': ({ candidate, opening }, names) =>
    `${names.candidate(candidate)} est fixé à l’ouverture ${names.opening(opening)}, qui est fermée. Rouvrez-la ou ne l’y fixez plus.`,
  'pin-candidate-cannot': ({ candidate, opening, why }, names) =>
    `${names.candidate(candidate)} ne peut pas être fixé à l’ouverture ${names.opening(opening)}${nbsp}: ${pinWhy[why]}. Ne l’y fixez plus.`,
  'pin-juror-closed': ({ juror, opening }, names) =>
    `${names.juror(juror)} est fixé à l’ouverture ${names.opening(opening)}, qui est fermée. Rouvrez-la ou ne l’y fixez plus.`,
  'pin-juror-cannot': ({ juror, opening, why }, names) =>
    `${names.juror(juror)} ne peut pas être fixé à l’ouverture ${names.opening(opening)}${nbsp}: ${jurorWhy[why]}. Ne l’y fixez plus.`,
  'pin-juror-same-day': ({ juror, openings }, names) =>
    `${names.juror(juror)} est fixé le même jour aux ouvertures ${listed(openings.map(names.opening))}. ${loosen}`,
  'pin-juror-too-often': ({ juror, pinned, most }, names) =>
    `${names.juror(juror)} est fixé à ${counted(pinned, 'séance')}, alors que son maximum est de ${most}. ${loosen}`,
  'pin-college-full': ({ opening, college, pinned }, names) =>
    `À l’ouverture ${names.opening(opening)}, ${pinned} membres ${membersOf[college]} sont fixés pour deux places. ${loosen}`,
  'pin-company': ({ juror, candidate, opening }, names) =>
    `À l’ouverture ${names.opening(opening)}, ${names.juror(juror)} et ${names.candidate(candidate)} sont fixés ensemble, mais viennent du même organisme. ${loosen}`,
  'pin-not-qualified': ({ juror, candidate, opening }, names) =>
    `À l’ouverture ${names.opening(opening)}, ${names.juror(juror)} est fixé sans être qualifié pour le certificat de ${names.candidate(candidate)}. ${loosen}`,
  'pin-certificates': ({ opening, cqps, most }, names) =>
    `À l’ouverture ${names.opening(opening)}, les candidats fixés passent ${cqps.length} certificats (${listed(cqps.map(names.cqp))}), pour ${most} au plus par séance. ${loosen}`,
  'pin-branches': ({ opening, cqps }, names) =>
    `À l’ouverture ${names.opening(opening)}, les candidats fixés passent des certificats de branches différentes (${listed(cqps.map(names.cqp))}). ${loosen}`,
  'pin-slots': ({ opening, pinned }, names) =>
    `À l’ouverture ${names.opening(opening)}, les ${pinned} candidats fixés ne tiennent pas dans la journée. ${loosen}`,
}

const concerned = (count: number) => (count < 2 ? `${files(count)} est concerné.` : `${files(count)} sont concernés.`)

/** What is wrong with what there is to plan, which it is, and what to do. */
export function explainFinding(finding: Finding, names: PlanNames = plainNames): string {
  const say = sentences[finding.code] as (fault: FindingFault, names: PlanNames) => string
  return say(finding, names)
}
