import type { IntakeFault, IntakeProblem } from '../intake/problem.ts'
import { formatDate } from './time.ts'
import { counted, listed, nbsp, quoted, thin } from './typography.ts'

type Sentences = {
  readonly [Code in IntakeFault['code']]: (fault: Extract<IntakeFault, { code: Code }>) => string
}

// A fault without its sentence does not compile. Each is said after “Ligne 5, colonne « CQP » : ”.
const sentences: Sentences = {
  'value-missing': () => 'la case est vide, elle doit être remplie.',
  'value-too-long': ({ max }) => `le texte est trop long (${max} caractères au plus).`,
  'control-character': () => 'le texte contient un caractère de commande, invisible à l’écran. Saisissez-le à nouveau.',
  'letters-damaged': ({ text }) =>
    `des lettres accentuées sont abîmées dans ${quoted(text)}. Enregistrez à nouveau le fichier en UTF-8.`,
  'certificate-unknown': ({ text }) =>
    `${quoted(text)} n’est pas l’un des cinq CQP (titre complet, ou code CM, CA, TC, AC, SP).`,
  'route-unknown': ({ text }) => `${quoted(text)} n’est pas un parcours${nbsp}: écrivez formation ou VAE.`,
  'sex-unknown': ({ text }) => `${quoted(text)} n’est pas attendu ici${nbsp}: écrivez M ou F.`,
  'yes-or-no': ({ text }) => `${quoted(text)} n’est pas attendu ici${nbsp}: écrivez oui ou non.`,
  'date-form': ({ text }) => `${quoted(text)} n’est pas une date au format JJ/MM/AAAA.`,
  'date-impossible': ({ text }) => `la date ${quoted(text)} n’existe pas.`,
  'date-future': ({ date }) => `le ${formatDate(date)} n’est pas encore passé.`,
  'born-after-registration': () => 'la date de naissance n’est pas avant la date d’inscription.',
  'age-unlikely': ({ age }) => `${counted(age, 'an')} à l’inscription${nbsp}: vérifiez la date de naissance.`,
  'insee-form': ({ text }) =>
    `${quoted(text)} n’est pas un code INSEE de commune (5 caractères, par exemple 49007 ou 2A004).`,
  'postal-code-form': ({ text }) => `${quoted(text)} n’est pas un code postal français (5 chiffres).`,
  'birth-code-missing': () => 'pour une naissance en France, indiquez le code INSEE ou le code postal de la commune.',
  'birth-code-abroad': () => 'pour une naissance à l’étranger, laissez cette case vide (code INSEE 99 admis).',
  'birth-codes-differ': () => 'le code postal et le code INSEE ne sont pas du même département. Vérifiez-les.',
  'country-missing': () => 'le code INSEE est celui d’un pays étranger, indiquez le pays.',
  'email-form': ({ text }) => `${quoted(text)} n’est pas une adresse e-mail.`,
  'phone-form': ({ text }) => `${quoted(text)} ne ressemble pas à un numéro de téléphone. Il est gardé tel quel.`,
  'college-unknown': ({ text }) => `${quoted(text)} n’est pas un collège${nbsp}: écrivez employeur ou salarié.`,
  'domain-form': ({ text }) => `${quoted(text)} n’est pas un domaine${nbsp}: écrivez D1, D2…`,
  'range-reversed': ({ text }) => `dans ${quoted(text)}, la fin est avant le début.`,
  'hours-form': ({ text }) => `${quoted(text)} n’est pas une demi-journée${nbsp}: écrivez par exemple 9h00-12h30.`,
  'hours-reversed': ({ text }) => `dans ${quoted(text)}, la fin n’est pas après le début.`,
  'hours-overlap': () => 'l’après-midi commence avant la fin de la matinée.',
  'region-unknown': ({ text }) => `${quoted(text)} n’est pas une région de France métropolitaine.`,
  'mandate-reversed': () => 'la fin du mandat est avant son début.',
  'siret-form': ({ text }) => `${quoted(text)} n’est pas un SIRET (14 chiffres).`,
  'siret-rounded': ({ text }) =>
    `le tableur a arrondi le SIRET en ${quoted(text)}. Mettez la colonne au format texte et saisissez-le à nouveau.`,
  'siret-key': ({ text }) =>
    `le SIRET ${quoted(text)} comporte une erreur${nbsp}: sa clé de contrôle ne tombe pas juste.`,
  'employer-missing': () => 'il y a un SIRET, il faut aussi le nom de l’employeur.',
  'zero-put-back': ({ text, read }) => `le zéro du début s’était perdu${nbsp}: ${quoted(text)} est lu ${quoted(read)}.`,
  formula: ({ text }) => `la case contient une formule${thin}; sa valeur ${quoted(text)} est lue. Vérifiez-la.`,
  'formula-unread': () =>
    'la case contient une formule dont la valeur n’est pas dans le fichier. Remplacez la formule par sa valeur.',
  'cell-error': ({ text }) => `la case affiche l’erreur ${quoted(text)}. Remplacez-la par sa valeur.`,
  'number-rounded': ({ text }) =>
    `le tableur a arrondi le nombre en ${quoted(text)}. Mettez la colonne au format texte et saisissez-le à nouveau.`,
  'date-number': ({ text }) => `le nombre ${quoted(text)}, au format date, n’est pas une date.`,
  'cell-count': ({ expected, found }) =>
    `${counted(found, 'case')} au lieu de ${expected}. Un séparateur est en trop ou manque sur cette ligne.`,
  'column-unknown': () => 'cette colonne n’est pas connue.',
  'column-missing': () => 'cette colonne manque.',
  'column-twice': () => 'cette colonne est là deux fois.',
  'column-unnamed': ({ position }) => `la ${position}ᵉ colonne n’a pas de titre.`,
  'headings-again': () => 'la ligne des titres est là une deuxième fois.',
  'quote-open': () => 'un guillemet ouvert n’est pas refermé. Le reste du fichier ne peut pas être lu.',
  'quote-stray': () => 'un guillemet est mal placé. Dans une case entre guillemets, un guillemet s’écrit deux fois.',
  'cells-merged': ({ range }) =>
    `les cases ${range} sont fusionnées. Annulez la fusion, pour que chaque case ait sa valeur.`,
  'rows-hidden': ({ count }) =>
    count === 1
      ? 'cette ligne, masquée dans le tableur, est lue aussi.'
      : `${count} lignes masquées dans le tableur, dont celle-ci, sont lues aussi.`,
  'column-hidden': () => 'cette colonne, masquée dans le tableur, est lue aussi.',
  'file-not-found': ({ path }) => `le fichier ${quoted(path)} n’existe pas.`,
  'file-not-readable': ({ path }) =>
    `le fichier ${quoted(path)} ne peut pas être lu (dossier, ou droits insuffisants).`,
  'file-not-plain': ({ path }) => `${quoted(path)} n’est pas un fichier ordinaire (tube ou périphérique).`,
  'file-empty': () => 'le fichier est vide.',
  'no-rows': () => 'le fichier a une ligne de titres mais rien dessous.',
  'too-many-rows': ({ max, found }) => `le fichier a ${found} lignes, ${max} au plus peuvent être importées à la fois.`,
  'file-too-large': ({ maxBytes }) =>
    `le fichier est trop gros (${Math.floor(maxBytes / 1_000_000)}${nbsp}Mo au plus).`,
  'file-utf16': () => `le fichier est en UTF-16. Enregistrez-le au format ${quoted('CSV UTF-8')}.`,
  'file-spreadsheet': () =>
    'le fichier est un classeur ancien (.xls) ou protégé par un mot de passe. Enregistrez-le au format XLSX, sans mot de passe.',
  'file-not-xlsx': () => 'le fichier n’est pas un classeur XLSX. Enregistrez-le au format XLSX ou CSV.',
  'file-damaged': () => 'le classeur est incomplet ou abîmé. Ouvrez-le dans le tableur et enregistrez-le à nouveau.',
  'file-inflates': ({ maxBytes }) =>
    `le classeur est trop gros une fois décompressé (${Math.floor(maxBytes / 1_000_000)}${nbsp}Mo au plus).`,
  'table-too-large': ({ maxRows, maxColumns }) =>
    `le tableau est trop grand (${maxRows} lignes et ${maxColumns} colonnes au plus).`,
  'sheets-several': ({ read, others }) =>
    `seule la feuille ${quoted(read)} est lue. ${
      others.length === 1 ? 'Une autre contient' : 'D’autres contiennent'
    } quelque chose${nbsp}: ${listed(others.map(quoted))}.`,
  'file-binary': () => 'le fichier n’est pas un fichier de texte. Il faut un fichier CSV ou XLSX.',
  'file-encoding': () => 'l’encodage du fichier n’est pas reconnu. Enregistrez-le en CSV UTF-8.',
}

/** What is wrong, after its place: “la date « 31/02/1990 » n’existe pas.” */
export function explainIntake<Code extends IntakeFault['code']>(fault: Extract<IntakeFault, { code: Code }>): string {
  const say = sentences[fault.code] as (fault: IntakeFault) => string
  return say(fault)
}

/**
 * A whole sentence with its place: “Ligne 5, colonne « CQP » : la case est vide, elle doit être remplie.”, or of the
 * file as a whole: “Le fichier est vide.”
 */
export function explainIntakeProblem(problem: IntakeProblem): string {
  const sentence = explainIntake(problem)
  if (problem.line === null) return sentence.charAt(0).toUpperCase() + sentence.slice(1)
  const place = problem.column === null ? '' : `, colonne ${quoted(problem.column)}`
  return `Ligne${nbsp}${problem.line}${place}${nbsp}: ${sentence}`
}
