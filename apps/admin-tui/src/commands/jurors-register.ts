import { CertificateCode, type College, err, folded, ok, type Result } from '@delibere/core'
import { listed, nbsp, quoted } from '@delibere/core/fr'
import { emptyJuror, readJuror, type TypedJuror } from '../juror-form.ts'
import { explainRefusal } from '../words.ts'
import { type Command, done, type Given, misuse, refuse, withClient } from './command.ts'
import { today } from './days.ts'

const options = {
  'given-name': { type: 'string' },
  'family-name': { type: 'string' },
  college: { type: 'string' },
  organisation: { type: 'string' },
  siret: { type: 'string' },
  certificate: { type: 'string', multiple: true },
  from: { type: 'string' },
  until: { type: 'string' },
  region: { type: 'string' },
  email: { type: 'string' },
  phone: { type: 'string' },
} as const

/** The option in which each field of a juror is given. */
const optionOf: Readonly<Record<keyof TypedJuror, string>> = {
  givenName: '--given-name',
  familyName: '--family-name',
  college: '--college',
  organisation: '--organisation',
  siret: '--siret',
  certificates: '--certificate',
  from: '--from',
  until: '--until',
  region: '--region',
  email: '--email',
  phone: '--phone',
}

/** Registers somebody who may sit in juries (J5). */
export const jurorsRegister: Command = {
  name: 'jurors register',
  usage: '--given-name PRÉNOM --family-name NOM --college COLLÈGE --organisation NOM --certificate CODE…',
  says: 'inscrit un juré',
  options,
  takes: { least: 0, most: 0 },
  details: [
    '--college       employeur ou salarié',
    '--certificate   CM, CA, TC, AC ou SP\u202F; à répéter pour plusieurs',
    '--from, --until début (aujourd’hui par défaut) et fin du mandat, JJ/MM/AAAA',
    '--siret, --region, --email, --phone   facultatifs',
  ],
  async run(given, shell) {
    const typed = typedJuror(given)
    if (!typed.ok) return misuse(shell, typed.error)
    const { juror, problems } = readJuror(typed.value)
    if (!juror) {
      const faults = Object.entries(problems).map(
        ([field, problem]) => `${optionOf[field as keyof TypedJuror]}${nbsp}: ${problem}`,
      )
      return misuse(shell, faults.join('\n'))
    }
    return withClient(shell, async (client) => {
      const answer = await client.order({ type: 'juror.register', juror })
      if (!answer.ok) return refuse(shell, explainRefusal(answer.error))
      shell.out(`${juror.person.givenName} ${juror.person.familyName} est au registre des jurés.`)
      return done
    })
  },
}

const colleges: Readonly<Record<string, College>> = {
  employeur: 'employer',
  employer: 'employer',
  salarie: 'employee',
  employee: 'employee',
}

/** What was given, as the form of the screen has it; a sentence where a word is none of the possible ones. */
function typedJuror(given: Given): Result<TypedJuror, string> {
  const empty = emptyJuror(today())
  const college = colleges[folded(given.text('college') ?? '')]
  if (!college) return err(`--college${nbsp}: écrivez employeur ou salarié.`)
  const codes = given.texts('certificate').map((code) => code.toUpperCase())
  const unknown = codes.filter((code) => !CertificateCode.safeParse(code).success)
  if (unknown.length > 0)
    return err(`--certificate${nbsp}: ${listed(unknown.map(quoted))} n’est pas un code de CQP (CM, CA, TC, AC, SP).`)
  return ok({
    ...empty,
    college,
    givenName: given.text('given-name') ?? '',
    familyName: given.text('family-name') ?? '',
    organisation: given.text('organisation') ?? '',
    siret: given.text('siret') ?? '',
    certificates: CertificateCode.options.filter((code) => codes.includes(code)),
    from: given.text('from') ?? empty.from,
    until: given.text('until') ?? '',
    region: given.text('region') ?? '',
    email: given.text('email') ?? '',
    phone: given.text('phone') ?? '',
  })
}
