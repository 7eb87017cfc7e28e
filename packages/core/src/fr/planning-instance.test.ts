import { describe, expect, it } from 'vitest'
import { readInstance } from '../planning/instance.ts'
import { smallInstance } from '../planning/testing/small-instance.ts'
import { explainInstanceProblem } from './planning-instance.ts'

type Draft = ReturnType<typeof smallInstance>

/** What is said of the small instance once it has been spoilt. */
function saidOf(spoil: (instance: Record<string, never> & Draft) => unknown): readonly string[] {
  const instance = structuredClone(smallInstance()) as Record<string, never> & Draft
  spoil(instance)
  const read = readInstance(instance)
  return read.ok ? [] : read.error.map((problem) => explainInstanceProblem(problem).replaceAll('\u00A0', ' '))
}

const set = (object: object, key: string, value: unknown) => Object.assign(object, { [key]: value })

describe('an instance', () => {
  it('is read where nothing is wrong with it', () => {
    expect(saidOf(() => {})).toEqual([])
  })

  it.each<[string, Parameters<typeof saidOf>[0]]>([
    [
      'candidates[0].ready : « 2026-02-30 » n’existe pas dans le calendrier.',
      (i) => set(i.candidates[0]!, 'ready', '2026-02-30'),
    ],
    [
      'candidates[0].deadline : « 2027-02-29 » n’existe pas dans le calendrier.',
      (i) => set(i.candidates[0]!, 'deadline', '2027-02-29'),
    ],
    ['candidates[1].cqp : aucun certificat ne s’appelle « XX ».', (i) => set(i.candidates[1]!, 'cqp', 'XX')],
    [
      'candidates[1].region : aucune région de la carte ne s’appelle « LUNE ».',
      (i) => set(i.candidates[1]!, 'region', 'LUNE'),
    ],
    [
      'candidates[1].id : « C1 » est là deux fois, il faut le retirer ou le renommer.',
      (i) => set(i.candidates[1]!, 'id', 'C1'),
    ],
    ['candidates[1].visio : il faut true ou false.', (i) => set(i.candidates[1]!, 'visio', 'oui')],
    [
      'jurors[0].available : il faut une lettre pour chaque date, soit 2, et il y en a 1.',
      (i) => set(i.jurors[0]!, 'available', 'D'),
    ],
    ['jurors[0].available : « DX » n’a pas la forme attendue.', (i) => set(i.jurors[0]!, 'available', 'DX')],
    ['jurors[0].college : il faut l’une de ces valeurs : E et U.', (i) => set(i.jurors[0]!, 'college', 'Z')],
    ['params.noticeDays : le nombre est trop petit.', (i) => set(i.params, 'noticeDays', -1)],
    [
      'openings[0].blocks.AM : le créneau « 12:30-09:00 » finit avant de commencer.',
      (i) => set(i.openings[0]!, 'blocks', { AM: ['12:30', '09:00'] }),
    ],
    [
      'openings[0].blocks : le matin finit après le début de l’après-midi.',
      (i) => set(i.openings[0]!, 'blocks', { AM: ['09:00', '14:00'], PM: ['13:30', '17:30'] }),
    ],
    [
      'pins.candidates.C9 : aucun candidat ne s’appelle « C9 ».',
      (i) => set(i, 'pins', { candidates: { C9: i.openings[0]!.id } }),
    ],
    [
      'pins.jurors[0] : aucun membre ne s’appelle « J99 ».',
      (i) => set(i, 'pins', { jurors: [['J99', i.openings[0]!.id]] }),
    ],
    ['pins.closed[0] : aucune ouverture ne s’appelle « O99 ».', (i) => set(i, 'pins', { closed: ['O99'] })],
    ['jurors : cette valeur manque.', (i) => delete (i as Partial<Draft>).jurors],
  ])('is refused where it is wrong: %s', (sentence, spoil) => {
    expect(saidOf(spoil)).toContain(sentence)
  })
})
