import type { Client } from '@delibere/client'
import { CandidateId, err, ok, type Result } from '@delibere/core'
import { nbsp, quoted } from '@delibere/core/fr'
import type { SessionDraft } from '../session-draft.ts'
import { theCandidate } from './answers.ts'
import type { Given } from './command.ts'

/** How the option is told of. */
export const wordsDetail =
  '--send      "QUI=MOT"\u00A0: le mot par lequel un candidat est convoqué bien qu’un domaine ne soit pas maîtrisé\u202F; à répéter'

/** The office's words on candidates whose workplace assessment is not positive (C6), each given as `--send QUI=MOT`. */
export async function wordsGiven(client: Client, given: Given): Promise<Result<SessionDraft['words'], string>> {
  const words: Record<CandidateId, string> = {}
  for (const text of given.texts('send')) {
    const at = text.indexOf('=')
    const word = text.slice(at + 1).trim()
    if (at < 0 || word === '') return err(`${quoted(text)}${nbsp}: écrivez QUI=MOT.`)
    const candidate = await theCandidate(client, text.slice(0, at).trim())
    if (!candidate.ok) return candidate
    words[CandidateId.parse(candidate.value.id)] = word
  }
  return ok(words)
}
