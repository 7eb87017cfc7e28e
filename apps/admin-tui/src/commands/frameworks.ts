import type { Client, Order } from '@delibere/client'
import { CertificateCode, type Framework } from '@delibere/core'
import { counted, formatShortDate, frameworkLinesOf, frameworkStateWord, quoted } from '@delibere/core/fr'
import { openFrameworkFile } from '../file/framework-file.ts'
import { typedPath } from '../file/typed-path.ts'
import { explainRefusal } from '../words.ts'
import { inWords, orderAndSay } from './answers.ts'
import { type Command, done, type ExitCode, type Given, misuse, refuse, type Shell, withClient } from './command.ts'
import { listing } from './listing.ts'

export const frameworkList: Command = listing({
  name: 'framework list',
  says: 'liste les référentiels et leurs versions',
  read: (client) => inWords(client.frameworks()),
  headings: ['CQP', 'Version', 'État', 'Publié le', 'Domaines', 'Exemple', 'Titre'],
  cells: ({ certificate, version, state, publishedOn, domains, example, title }) => [
    certificate,
    version,
    frameworkStateWord({ state, domains }),
    publishedOn ? formatShortDate(publishedOn) : '',
    String(domains),
    example ? 'oui' : '',
    title,
  ],
})

/** Does something with the certificate of the first word, if it is one. */
async function withCertificate(
  given: Given,
  shell: Shell,
  act: (client: Client, certificate: CertificateCode) => Promise<ExitCode>,
): Promise<ExitCode> {
  const [word = ''] = given.words
  const certificate = CertificateCode.safeParse(word.toUpperCase())
  return certificate.success
    ? withClient(shell, (client) => act(client, certificate.data))
    : misuse(shell, `${quoted(word)} n’est pas un code de CQP (CM, CA, TC, AC, SP).`)
}

export const frameworkShow: Command = {
  name: 'framework show',
  usage: 'CQP [VERSION] [--json]',
  says: 'montre un référentiel en entier',
  options: { json: { type: 'boolean' } },
  takes: { least: 1, most: 2 },
  details: ['VERSION   la version en vigueur si elle n’est pas donnée'],
  run: (given, shell) =>
    withCertificate(given, shell, async (client, certificate) => {
      const lines = await inWords(client.frameworks())
      if (!lines.ok) return refuse(shell, lines.error)
      const of = lines.value.filter((line) => line.certificate === certificate)
      const version = given.words[1] ?? of.find(({ state }) => state === 'current')?.version
      if (!version || !of.some((line) => line.version === version))
        return refuse(shell, `${certificate} n’a pas de version ${version ?? ''}.`)
      const framework = await inWords(client.framework({ certificate, version }))
      if (!framework.ok) return refuse(shell, framework.error)
      shell.out(
        given.flag('json') ? JSON.stringify(framework.value, null, 2) : frameworkLinesOf(framework.value).join('\n'),
      )
      return done
    }),
}

/** Loads a version from a JSON file, to be looked at and published; every fault by its path. */
export const frameworkImport: Command = {
  name: 'framework import',
  usage: 'FICHIER.json [--dry-run] [--json]',
  says: 'charge une version d’un référentiel, à publier ensuite',
  options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  takes: { least: 1, most: 1 },
  details: ['Le fichier est décrit par delibere template framework (et --schema).'],
  run: (given, shell) =>
    withClient(shell, async (client) => {
      const path = typedPath(given.words[0] ?? '')
      const read = await openFrameworkFile(path)
      if (!read.ok) {
        if (given.flag('json')) shell.out(JSON.stringify({ file: path, stored: false, problems: read.error }, null, 2))
        else for (const { sentence } of read.error) shell.complain(sentence)
        return refuse(shell, 'Rien n’est chargé.')
      }
      const order: Order = { type: 'framework.import', framework: read.value }
      const answer = given.flag('dry-run') ? await client.consider(order) : await client.order(order)
      if (!answer.ok) return refuse(shell, explainRefusal(answer.error))
      const stored = !given.flag('dry-run')
      if (given.flag('json')) shell.out(JSON.stringify({ file: path, stored, problems: [] }, null, 2))
      else shell.out(sayLoaded(read.value, stored))
      return done
    }),
}

/** Said of a version that has been read from a file, whether it was loaded or only looked at. */
export const sayLoaded = ({ certificate, version, domains }: Framework, stored: boolean): string =>
  stored
    ? `${certificate} version ${version} chargé, ${counted(domains.length, 'domaine')}. Relisez-le puis publiez-le.`
    : `${certificate} version ${version}, ${counted(domains.length, 'domaine')}. Rien n’est chargé (--dry-run).`

type Version = Pick<Framework, 'certificate' | 'version'>
export const sayPublished = ({ certificate, version }: Version): string =>
  `${certificate} version ${version} est publié.`
export const sayDiscarded = ({ certificate, version }: Version): string =>
  `${certificate} version ${version} est abandonné.`

export const frameworkPublish: Command = {
  name: 'framework publish',
  usage: 'CQP VERSION [--example]',
  says: 'publie une version chargée\u202F; elle ne change plus ensuite',
  options: { example: { type: 'boolean' } },
  takes: { least: 2, most: 2 },
  details: ['--example   confirme la publication d’un référentiel qui se dit exemple'],
  run: (given, shell) =>
    withCertificate(given, shell, (client, certificate) => {
      const version = given.words[1] ?? ''
      const confirmation = given.flag('example') ? 'given' : 'none'
      const order: Order = { type: 'framework.publish', certificate, version, confirmation }
      return orderAndSay(client, order, sayPublished({ certificate, version }), shell)
    }),
}

export const frameworkDiscard: Command = {
  name: 'framework discard',
  usage: 'CQP VERSION',
  says: 'abandonne une version chargée et pas encore publiée',
  options: {},
  takes: { least: 2, most: 2 },
  run: (given, shell) =>
    withCertificate(given, shell, (client, certificate) => {
      const version = given.words[1] ?? ''
      const order: Order = { type: 'framework.discard', certificate, version }
      return orderAndSay(client, order, sayDiscarded({ certificate, version }), shell)
    }),
}
