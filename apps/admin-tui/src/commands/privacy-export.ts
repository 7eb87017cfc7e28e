import { resolve } from 'node:path'
import type { Client } from '@delibere/client'
import { ok, type Result, type Whom } from '@delibere/core'
import { counted } from '@delibere/core/fr'
import { exportFolderName, exportNames, savePerson } from '../file/save-person.ts'
import { explainSave } from '../words.ts'
import { inWords, theCandidate, theJuror } from './answers.ts'
import { type Command, done, type Given, misuse, refuse, withClient } from './command.ts'

const kinds = ['candidate', 'file', 'juror'] as const

/** Hands out everything that is held on one person, as JSON and PDF with the documents beside (P2). */
export const privacyExport: Command = {
  name: 'privacy export',
  usage: '(--candidate QUI | --file QUI | --juror QUI) [--out DOSSIER | --json]',
  says: 'remet tout ce qui est conservé sur une personne',
  options: {
    candidate: { type: 'string' },
    file: { type: 'string' },
    juror: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  },
  takes: { least: 0, most: 0 },
  details: [
    '--candidate   un candidat avec toutes ses inscriptions, par nom, partie du nom si elle suffit, ou identifiant',
    '--file        le dossier seul d’un candidat',
    '--juror       un juré',
    '--out         le dossier à écrire\u00A0: donnees.json, donnees.pdf, et les documents dans pieces et fiches',
    '--json        n’écrit aucun fichier\u202F; le JSON seul, sur la sortie standard',
    'Aucun nom d’autre candidat n’y figure\u202F; les avis du jury n’y sont qu’une fois la fiche signée.',
  ],
  async run(given, shell) {
    const named = kinds.filter((kind) => given.text(kind) !== null)
    const [kind] = named
    if (!kind || named.length > 1)
      return misuse(shell, 'Indiquez une personne et une seule\u00A0: --candidate, --file ou --juror.')
    if (given.flag('json') && given.text('out') !== null) return misuse(shell, 'Choisissez --out ou --json.')
    return withClient(shell, async (client) => {
      const found = await find(client, kind, given)
      if (!found.ok) return refuse(shell, found.error)
      const { whom, name } = found.value
      if (given.flag('json')) {
        const made = await inWords(client.personExport(whom))
        if (!made.ok) return refuse(shell, made.error)
        shell.out(JSON.stringify(made.value, null, 2))
        return done
      }
      const folder = resolve(given.text('out') ?? exportFolderName(name))
      const saved = await savePerson(client, { whom, folder }, { onProgress: shell.progress })
      if (!saved.ok) return refuse(shell, explainSave(saved.error))
      const { length } = saved.value.documents
      shell.out(
        `Écrit dans ${folder}\u00A0: ${exportNames.data}, ${exportNames.printed} et ${counted(length, 'document')}.`,
      )
      return done
    })
  },
}

async function find(
  client: Client,
  kind: (typeof kinds)[number],
  given: Given,
): Promise<Result<{ readonly whom: Whom; readonly name: string }, string>> {
  const text = given.text(kind) ?? ''
  if (kind === 'juror') {
    const juror = await theJuror(client, text)
    return juror.ok ? ok({ whom: { kind, id: juror.value.id }, name: juror.value.name }) : juror
  }
  const candidate = await theCandidate(client, text)
  return candidate.ok ? ok({ whom: { kind, id: candidate.value.id }, name: candidate.value.name }) : candidate
}
