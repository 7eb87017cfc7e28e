import type { Refusal } from '@delibere/client'
import { describe, expect, it } from 'vitest'
import { explainRefusal, explainSave } from './words.ts'

const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')

describe('why something was refused', () => {
  it.each<[Refusal, string]>([
    [{ code: 'unreachable' }, 'Le serveur ne répond pas ; une demande en cours a pu aboutir ou non.'],
    [{ code: 'too-many-tries', retryAfterSeconds: 30 }, 'Trop d’essais. Réessayez dans 30 secondes.'],
    [
      { code: 'too-large', maxBytes: 32_000_000 },
      'La demande est trop grosse (32 Mo au plus) ; importez en plusieurs fichiers.',
    ],
    [{ code: 'malformed', paths: ['rows.3'] }, 'La demande n’a pas la forme attendue (rows.3).'],
    [{ code: 'no-candidate' }, 'Choisissez au moins un candidat.'],
  ])('%o', (refusal, sentence) => {
    expect(plain(explainRefusal(refusal))).toBe(sentence)
  })

  it('of a document that cannot be written, with the system’s name for it', () => {
    expect(plain(explainSave({ code: 'file-refused', path: '/x', errno: 'EACCES' }))).toBe(
      'Impossible d’écrire « /x » (EACCES).',
    )
  })
})
