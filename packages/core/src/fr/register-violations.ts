import type { Act } from '../model/act.ts'
import type { RegulationChange, SettingName } from '../model/regulation.ts'
import { defaultTimeZone } from '../model/time-zone.ts'
import type { Duplicate, DuplicateJuror, FieldChange, ResultFault, Unregistered, Violation } from '../violations.ts'
import { sayFieldChange } from './changes.ts'
import { aboutWord, formatExperience, partWords, pieceStateWords, pieceWords, settingWords } from './register-words.ts'
import { formatSetting } from './setting-values.ts'
import { formatDate, formatMoment } from './time.ts'
import { listed, nbsp, quoted, thin } from './typography.ts'
import { certificateWord, routeWords } from './words.ts'

type Sentences<Codes extends Violation['code']> = {
  readonly [Code in Codes]: (violation: Extract<Violation, { code: Code }>) => string
}

// Extra time is said first: where there is no room for all, it is not what is cut off (H2).
const differs = (changes: readonly FieldChange[]) => {
  const inOrder = changes.toSorted((a, b) => Number(b.field === 'extraTime') - Number(a.field === 'extraTime'))
  return changes.length === 0 ? '' : ` (diffère par${nbsp}: ${inOrder.map(sayFieldChange).join(`${thin}; `)})`
}

/** “Ligne 4 : Anne Aubry est déjà inscrit pour le CQP … (diffère par : e-mail, rien → a@exemple.fr).” */
export function explainDuplicate({ line, name, of, there, changes }: Duplicate): string {
  const who =
    there.name === name
      ? name
      : `${name} a le même nom de naissance et la même date de naissance que ${there.name}, qui`
  const where =
    of === 'register'
      ? `est déjà inscrit pour le ${certificateWord(there.certificate)}`
      : `figure déjà ligne ${of} pour le ${certificateWord(there.certificate)}`
  return `Ligne ${line}${nbsp}: ${who} ${where}${differs(changes)}.`
}

export const explainDuplicateJuror = ({ line, name, of, changes }: DuplicateJuror): string =>
  of === 'register'
    ? `Ligne ${line}${nbsp}: ${name} est déjà inscrit pour cette organisation${differs(changes)}.`
    : `Ligne ${line}${nbsp}: ${name} figure déjà ligne ${of}.`

/** “Ligne 4 : Anne Aubry, naissance le 12 avril 1990 : personne non inscrite. Alix Aubry, de même date de naissance, est au registre.” */
export function explainUnregistered({ line, name, birthDate, near }: Unregistered): string {
  const kept = near
    ? `${near}, de même date de naissance, est au registre${nbsp}: vérifiez le nom.`
    : 'Le résultat est gardé pour son inscription.'
  return `Ligne ${line}${nbsp}: ${name}, naissance le ${formatDate(birthDate)}, personne non inscrite. ${kept}`
}

export function explainResultFault(fault: ResultFault): string {
  const say = (sentence: string) => `Ligne ${fault.line}${nbsp}: ${sentence}`
  switch (fault.code) {
    case 'framework-without-domains':
      return say(`le référentiel du ${certificateWord(fault.certificate)} n’a pas encore ses domaines de compétences.`)
    case 'domain-unknown':
      return say(`le ${certificateWord(fault.certificate)} n’a pas de domaine ${fault.domain}.`)
    case 'date-future':
      return say(`le ${formatDate(fault.date)} n’est pas encore passé.`)
    case 'end-before-decision':
      return say('la fin de validité est avant la décision.')
  }
}

/** “le 24 novembre 2026 à 10 h 12, m.durand (e-mail et téléphone)”. */
const sayAct = ({ at, by, about }: Omit<Act, 'kind'>) =>
  `le ${formatMoment(at, defaultTimeZone)}, ${by ?? 'un autre poste de l’OEMM'}${about.length === 0 ? '' : ` (${listed(about.map(aboutWord))})`}`

/** “le 24 novembre 2026 à 10 h 12, m.durand (Tiers temps : durée × 3/2 à compter du 1er janvier 2027)”. */
function sayChange({ at, by, effectiveFrom, settings }: RegulationChange): string {
  const values = (Object.keys(settings) as SettingName[]).map(
    (name) => `${settingWords[name]}${nbsp}: ${formatSetting(name, settings[name]!)}`,
  )
  return sayAct({ at, by, about: [`${values.join(', ')} à compter du ${formatDate(effectiveFrom)}`] })
}

/** The sentences of what is refused in the registers, the regulation and the frameworks. */
export const registerSentences = {
  'candidates-registered': ({ duplicates }) => duplicates.map(explainDuplicate).join('\n'),
  'jurors-registered': ({ duplicates }) => duplicates.map(explainDuplicateJuror).join('\n'),
  'results-unregistered': ({ lines }) => lines.map(explainUnregistered).join('\n'),
  'results-refused': ({ faults }) => faults.map(explainResultFault).join('\n'),
  'candidate-unknown': () => 'Ce candidat n’est pas au registre, ou n’y est plus.',
  'juror-unknown': () => 'Ce juré n’est pas au registre, ou n’y est plus.',
  'changed-meanwhile': ({ acts, version }) =>
    acts.length === 0
      ? `La version indiquée n’existe pas${nbsp}: le registre en est à la version ${version}.`
      : `Modifié entre-temps${nbsp}: ${acts.map(sayAct).join(' puis ')}. Votre saisie est gardée${nbsp}: comparez, puis confirmez.`,
  'certificate-fixed': ({ candidate, session }) =>
    `${candidate.name} est ou a été dans la séance ${session}${nbsp}: le CQP et le parcours ne changent plus.`,
  'candidate-planned': ({ candidate, session }) =>
    `${candidate.name} est dans la séance ${session}${nbsp}: retirez d’abord ce candidat de la séance ou, si elle est ouverte, attendez qu’il y ait été entendu ou noté absent.`,
  'already-withdrawn': () => 'Cette candidature est déjà retirée.',
  'not-withdrawn': () => 'Cette candidature n’est pas retirée.',
  'date-to-come': ({ date }) => `Le ${formatDate(date)} n’est pas encore passé.`,
  'piece-not-of-route': ({ piece, route }) =>
    `La pièce ${quoted(pieceWords[piece])} n’est pas demandée par le parcours ${routeWords[route]}.`,
  'piece-not-waivable': ({ piece }) => `La pièce ${quoted(pieceWords[piece])} est toujours demandée.`,
  'piece-not-there': ({ piece, state }) =>
    `La pièce ${quoted(pieceWords[piece])} est ${pieceStateWords[state]}${nbsp}: seule une pièce reçue peut être retournée.`,
  'return-reason-missing': () => 'Indiquez pourquoi la pièce est retournée.',
  'too-many-attachments': ({ max }) => `Cette pièce a déjà ${max} documents, c’est le plus qu’elle peut avoir.`,
  'attachment-unknown': () => 'Ce document n’est pas joint à cette pièce.',
  'part-not-of-route': ({ part, route }) =>
    `${quoted(partWords[part])} ne fait pas partie d’un dossier par le parcours ${routeWords[route]}.`,
  'framework-unknown': ({ certificate, version }) =>
    `La version ${version} du référentiel ${certificate} n’est pas publiée, ou n’est pas celle du CQP de ce candidat.`,
  'part-not-of-framework': ({ domain }) =>
    `Ce qui est saisi pour le domaine ${domain} ne correspond pas au référentiel (domaine inconnu, ou plus de réponses que de questions).`,
  'request-missing': () => 'Saisissez d’abord la demande de VAE et son expérience.',
  'experience-too-short': ({ missing }) =>
    `Il manque ${formatExperience(missing)} d’expérience${nbsp}: pour admettre la demande malgré tout, dites en un mot pourquoi.`,
  'decision-before-request': ({ date }) => `La décision ne peut pas être avant la demande, du ${formatDate(date)}.`,
  'college-fixed': ({ juror, session }) =>
    `${juror.name} est du jury de la séance ${session}, qui n’est pas close${nbsp}: son collège ne peut pas changer.`,
  'effect-past': ({ date }) =>
    `Le ${formatDate(date)} est passé${nbsp}: un réglage prend effet aujourd’hui au plus tôt.`,
  'regulation-changed': ({ changes }) =>
    `Modifié entre-temps${nbsp}: ${changes.map(sayChange).join(' puis ')}. Votre saisie est gardée${nbsp}: comparez, puis confirmez.`,
  'setting-invalid': ({ setting }) => `La valeur donnée à ${quoted(settingWords[setting])} n’est pas possible.`,
  'framework-published': ({ certificate, version }) =>
    `La version ${version} du référentiel ${certificate} est publiée${nbsp}: elle ne change plus. Donnez un autre numéro de version.`,
  'draft-unknown': ({ certificate, version }) =>
    `La version ${version} du référentiel ${certificate} n’est pas chargée. Importez d’abord son fichier.`,
  'framework-empty': ({ certificate }) =>
    `Ce référentiel ${certificate} n’a pas de domaine de compétences${nbsp}: il ne peut pas être publié.`,
  'framework-example': ({ certificate }) =>
    `Ce référentiel ${certificate} est un exemple${nbsp}: publié, il servirait à de vraies décisions. Confirmez.`,
  'person-engaged': ({ name, session }) =>
    `${name} est dans la séance ${session}, qui n’est pas encore scellée${nbsp}: ses données ne peuvent pas être effacées.`,
  'erasure-unknown': () => 'Aucun effacement n’est en cours pour cette personne.',
} satisfies Partial<Sentences<Violation['code']>>
