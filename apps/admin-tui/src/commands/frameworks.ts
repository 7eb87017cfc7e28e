import { readFile } from 'node:fs/promises'
import type { Order } from '@delibere/client'
import { CertificateCode, type Framework, readFramework } from '@delibere/core'
import {
  counted,
  explainFrameworkProblem,
  formatShortDate,
  frameworkLinesOf,
  frameworkStateWords,
  quoted,
} from '@delibere/core/fr'
import { typedPath } from '../file/typed-path.ts'
import { explainRefusal } from '../words.ts'
import { formatOptions, inWords, orderAndSay, writeList } from './answers.ts'
import { type Command, done, type Given, misuse, refuse, type Shell, withClient } from './command.ts'

export const frameworkList: Command = {
  name: 'framework list',
  usage: '[--format table|csv|json]',
  says: 'liste les référentiels et leurs versions',
  options: formatOptions,
  takes: { least: 0, most: 0 },
  run: (given, shell) =>
    withClient(shell, async (client) => {
      const lines = await inWords(client.frameworks())
      if (!lines.ok) return refuse(shell, lines.error)
      const list = {
        headings: ['CQP', 'Version', 'État', 'Publié le', 'Domaines', 'Exemple', 'Titre'],
        cells: (line: (typeof lines.value)[number]) => [
          line.certificate,
          line.version,
          frameworkStateWords[line.state],
          line.publishedOn ? formatShortDate(line.publishedOn) : '',
          String(line.domains),
          line.example ? 'oui' : '',
          line.title,
        ],
      }
      return writeList(lines.value, list, given, shell)
    }),
}

/** The certificate of the first word; a sentence where it is none. */
const certificateGiven = (given: Given) => CertificateCode.safeParse((given.words[0] ?? '').toUpperCase())

const notACertificate = (given: Given, shell: Shell) =>
  misuse(shell, `${quoted(given.words[0] ?? '')} n’est pas un code de CQP (CM, CA, TC, AC, SP).`)

export const frameworkShow: Command = {
  name: 'framework show',
  usage: 'CQP [VERSION] [--json]',
  says: 'montre un référentiel en entier',
  options: { json: { type: 'boolean' } },
  takes: { least: 1, most: 2 },
  details: ['VERSION   la version en vigueur si elle n’est pas donnée'],
  async run(given, shell) {
    const certificate = certificateGiven(given)
    if (!certificate.success) return notACertificate(given, shell)
    return withClient(shell, async (client) => {
      const lines = await inWords(client.frameworks())
      if (!lines.ok) return refuse(shell, lines.error)
      const of = lines.value.filter((line) => line.certificate === certificate.data)
      const version = given.words[1] ?? of.find(({ state }) => state === 'current')?.version
      if (!version || !of.some((line) => line.version === version))
        return refuse(shell, `${certificate.data} n’a pas de version ${version ?? ''}.`)
      const framework = await inWords(client.framework({ certificate: certificate.data, version }))
      if (!framework.ok) return refuse(shell, framework.error)
      shell.out(
        given.flag('json') ? JSON.stringify(framework.value, null, 2) : frameworkLinesOf(framework.value).join('\n'),
      )
      return done
    })
  },
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
      const text = await readFile(path, 'utf8').catch(() => null)
      if (text === null) return refuse(shell, `Le fichier ${quoted(path)} ne peut pas être lu.`)
      const read = readFramework(text)
      if (!read.ok) {
        const problems = read.error.map((problem) => ({
          path: problem.path,
          code: problem.code,
          sentence: explainFrameworkProblem(problem),
        }))
        if (given.flag('json')) shell.out(JSON.stringify({ file: path, stored: false, problems }, null, 2))
        else for (const { sentence } of problems) shell.complain(sentence)
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

const sayLoaded = ({ certificate, version, domains }: Framework, stored: boolean): string =>
  stored
    ? `${certificate} version ${version} chargé, ${counted(domains.length, 'domaine')}. Relisez-le puis publiez-le.`
    : `${certificate} version ${version}, ${counted(domains.length, 'domaine')}. Rien n’est chargé (--dry-run).`

export const frameworkPublish: Command = {
  name: 'framework publish',
  usage: 'CQP VERSION [--example]',
  says: 'publie une version chargée\u202F; elle ne change plus ensuite',
  options: { example: { type: 'boolean' } },
  takes: { least: 2, most: 2 },
  details: ['--example   confirme la publication d’un référentiel qui se dit exemple'],
  async run(given, shell) {
    const certificate = certificateGiven(given)
    if (!certificate.success) return notACertificate(given, shell)
    const version = given.words[1] ?? ''
    const confirmation = given.flag('example') ? 'given' : 'none'
    return withClient(shell, (client) =>
      orderAndSay(
        client,
        { type: 'framework.publish', certificate: certificate.data, version, confirmation },
        `${certificate.data} version ${version} est publié.`,
        shell,
      ),
    )
  },
}

export const frameworkDiscard: Command = {
  name: 'framework discard',
  usage: 'CQP VERSION',
  says: 'abandonne une version chargée et pas encore publiée',
  options: {},
  takes: { least: 2, most: 2 },
  async run(given, shell) {
    const certificate = certificateGiven(given)
    if (!certificate.success) return notACertificate(given, shell)
    const version = given.words[1] ?? ''
    return withClient(shell, (client) =>
      orderAndSay(
        client,
        { type: 'framework.discard', certificate: certificate.data, version },
        `${certificate.data} version ${version} est abandonné.`,
        shell,
      ),
    )
  },
}
