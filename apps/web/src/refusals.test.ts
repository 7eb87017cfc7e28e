import type { Refusal } from '@delibere/client'
import { expect, it } from 'vitest'
import { sayRefusal } from './refusals.ts'

it.each<[Refusal, RegExp]>([
  [{ code: 'unreachable' }, /^Le serveur ne répond pas/],
  [{ code: 'signed-out' }, /Ouvrez de nouveau votre lien personnel/],
  [{ code: 'signed-in-another' }, /^Quelqu’un d’autre est entré/],
  [{ code: 'too-many-tries', retryAfterSeconds: 30 }, /dans 30.secondes/],
  [{ code: 'malformed', paths: ['juror.person.email'] }, /^Le serveur n’a pas compris cette demande(?!.*email)/],
  [{ code: 'too-large', maxBytes: 65_536 }, /^Le serveur n’a pas compris/],
  [{ code: 'storage-failed' }, /Prévenez l’OEMM/],
  [{ code: 'notes-closed' }, /^La séance est close/],
  [{ code: 'file-not-open' }, /^Dites d’abord si vous avez un lien/],
  [{ code: 'note-too-long', longest: 20_000 }, /dépasse 20000.caractères/],
  [{ code: 'unknown' }, /^Une erreur est survenue/],
  [{ code: 'president-only' }, /^Seul le président/],
])('%o is said in French', (refusal, sentence) => {
  expect(sayRefusal(refusal)).toMatch(sentence)
})
