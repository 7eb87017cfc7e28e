import { describe, expect, it } from 'vitest'
import { explainFinding } from '../fr/planning-findings.ts'
import { faultOfTypography } from '../testing/typography.ts'
import { compile } from './compiled.ts'
import { inspect } from './inspect.ts'
import { type Instance, readInstance } from './instance.ts'
import { smallInstance } from './testing/small-instance.ts'

type Loose = {
  -readonly [Key in keyof Instance]: Instance[Key] extends readonly (infer Item)[] ? Item[] : Instance[Key]
}

/** What is found in the small instance after a change, as sentences that can be read, blocking ones with a `!` in front. */
function found(change: (instance: Loose) => void): readonly string[] {
  const instance = structuredClone(smallInstance()) as Loose
  change(instance)
  const read = readInstance(JSON.parse(JSON.stringify(instance)))
  if (!read.ok) return [JSON.stringify(read.error)]
  return inspect(compile(read.value)).map((finding) => {
    const sentence = explainFinding(finding)
    expect([sentence, faultOfTypography(sentence)]).toEqual([sentence, null])
    return `${finding.severity === 'blocking' ? '!' : ''}${sentence.replace(/[\u00A0\u202F]/g, ' ')}`
  })
}

const opening = (id: string, date: string, blocks: Record<string, [string, string]>, room = 'salle 1') =>
  ({ id, date, place: 'IDF', room, blocks }) as unknown as Instance['openings'][number]
const pinned = (pins: NonNullable<Instance['pins']>) => (instance: Loose) => {
  instance.openings.push(opening('O2', '2026-03-03', { AM: ['09:00', '12:30'] }, 'salle 2'))
  instance.pins = pins
}

describe('what is wrong with what there is to plan', () => {
  it('is nothing where all is well', () => {
    expect(found(() => {})).toEqual([])
  })

  it.each<[string, (instance: Loose) => void, readonly string[]]>([
    [
      'no opening',
      (i) => (i.openings = []),
      ['!Il n’y a aucune ouverture. Saisissez ou importez au moins une date avec son lieu.'],
    ],
    [
      'every opening closed',
      (i) => (i.pins = { closed: ['O1'] }),
      ['!Toutes les ouvertures sont fermées. Rouvrez-en au moins une.'],
    ],
    ['no candidate', (i) => (i.candidates = []), ['!Aucun dossier n’est prêt à être planifié.']],
    [
      'no juror of a college',
      (i) => (i.jurors = i.jurors.filter(({ college }) => college === 'E')),
      ['!Il n’y a aucun membre salarié ; un jury en demande deux. Inscrivez des membres salariés.'],
    ],
    [
      'one juror of a college',
      (i) => i.jurors.splice(0, 1),
      ['!Il n’y a qu’un membre employeur ; un jury en demande deux. Inscrivez des membres employeurs.'],
    ],
    [
      'nobody of a college who presides',
      (i) => (i.jurors = i.jurors.map((one) => ({ ...one, canPreside: one.college === 'U' }))),
      [
        '!Aucun membre employeur ne peut présider, alors que la présidence alterne entre les collèges. Indiquez qui le peut.',
      ],
    ],
    [
      'one union only',
      (i) => (i.jurors = i.jurors.map((one) => ({ ...one, union: one.college === 'U' ? 'CFDT' : null }))),
      ['Tous les membres salariés sont de CFDT : chaque jury aura deux membres du même syndicat.'],
    ],
    [
      'no union said',
      (i) => (i.jurors = i.jurors.map((one) => ({ ...one, union: null }))),
      ['Aucun membre salarié n’a de syndicat indiqué. Complétez le registre pour que les jurys soient mélangés.'],
    ],
    [
      'everybody from one company',
      (i) => {
        i.candidates = i.candidates.map((one) => ({ ...one, company: 'Mutuelle Unique' }))
        i.jurors = i.jurors.map((one) => ({ ...one, company: one.college === 'E' ? 'Mutuelle Unique' : null }))
      },
      [
        '!Pour les candidats de Mutuelle Unique, aucun membre employeur ne vient d’ailleurs ; il en faut deux. 3 dossiers sont concernés. Inscrivez des membres d’autres organismes.',
      ],
    ],
    [
      'a certificate too few are qualified for',
      (i) => {
        i.candidates[0] = { ...i.candidates[0]!, cqp: 'CA' }
        i.jurors[2] = { ...i.jurors[2]!, cqps: ['CM'] }
      },
      [
        'Pour CA, un seul membre salarié est qualifié ; il en faut deux. 1 dossier est concerné. Qualifiez un membre de plus.',
      ],
    ],
    [
      'a deadline already past',
      (i) => (i.candidates[0] = { ...i.candidates[0]!, deadline: '2025-12-31' as never }),
      [
        'L’échéance de C1 est passée depuis le 31 décembre 2025 : ce dossier ne peut plus être placé. Vérifiez la date ou classez le dossier.',
      ],
    ],
    [
      'a deadline before anybody can be summoned',
      (i) => (i.candidates[0] = { ...i.candidates[0]!, deadline: '2026-01-20' as never }),
      [
        'L’échéance de C1, le 20 janvier 2026, tombe avant le premier jour possible, le 26 janvier 2026 (délai de convocation). Ce dossier ne peut pas être placé sans raccourcir le délai.',
      ],
    ],
    [
      'a slot longer than a half-day',
      (i) => {
        i.openings = [opening('O1', '2026-03-03', { AM: ['09:00', '10:10'], PM: ['13:30', '14:40'] })]
        i.candidates[0] = { ...i.candidates[0]!, tiersTemps: true }
        i.cqps[0] = { ...i.cqps[0]!, examMin: 40 }
      },
      [
        'Un passage de CM avec tiers temps dure 69 min, plus que la plus longue demi-journée ouverte (55 min). 1 dossier est concerné. Allongez une demi-journée.',
      ],
    ],
    [
      'a half-day without a minute left',
      (i) => i.openings.push(opening('O2', '2026-03-10', { AM: ['09:00', '09:30'], PM: ['13:30', '17:30'] })),
      [
        'À l’ouverture O2, le matin ne laisse aucune minute une fois ôtées l’ouverture et la clôture. Allongez la demi-journée.',
      ],
    ],
    [
      'two openings in the same room',
      (i) => i.openings.push(opening('O2', '2026-03-03', { AM: ['12:00', '13:00'] })),
      [
        '!Les ouvertures O1 et O2 prennent la même salle (salle 1, IDF) aux mêmes heures le 3 mars 2026. Changez la salle ou les heures de l’une d’elles, ou fermez-la.',
      ],
    ],
    [
      'nothing where a room is taken by two openings one after the other',
      (i) => {
        i.openings[0] = opening('O1', '2026-03-03', { AM: ['09:00', '12:30'] })
        i.openings.push(opening('O2', '2026-03-03', { PM: ['12:30', '17:30'] }))
      },
      [],
    ],
    [
      'an opening too soon',
      (i) =>
        i.openings.push({ ...opening('O2', '2026-01-12', { AM: ['09:00', '12:30'] }) }) &&
        i.dates.push('2026-01-12' as never) &&
        (i.jurors = i.jurors.map((one) => ({ ...one, available: 'DDD' }))),
      [
        'L’ouverture O2 du 12 janvier 2026 est trop proche : personne ne peut être convoqué avant le 26 janvier 2026. Elle ne servira pas.',
      ],
    ],
    [
      'an opening on a day nobody was asked for',
      (i) => i.openings.push(opening('O2', '2026-05-04', { AM: ['09:00', '12:30'] })),
      [
        'L’ouverture O2 est le 4 mai 2026, un jour pour lequel aucun membre n’a donné ses disponibilités. Demandez-les, sinon elle ne servira pas.',
      ],
    ],
    [
      'a day away that does not exist',
      (i) => (i.candidates[0] = { ...i.candidates[0]!, unavailable: ['2026-02-29', '2028-02-29'] }),
      ['L’indisponibilité « 2026-02-29 » de C1 n’est pas une date qui existe. Corrigez-la : elle ne compte pas.'],
    ],
    [
      'a night in which clocks change',
      (i) => {
        i.dates = ['2026-03-29', '2026-10-25'] as never
        i.openings = [
          opening('O1', '2026-03-29', { AM: ['01:00', '04:00'] }),
          opening('O2', '2026-10-25', { AM: ['01:00', '04:00'] }),
        ]
      },
      [
        'L’ouverture O1 du 29 mars 2026 passe par le changement d’heure (heure d’été) : ses horaires ne durent pas ce qu’ils semblent. Évitez la nuit de 2 h à 3 h.',
        'L’ouverture O2 du 25 octobre 2026 passe par le changement d’heure (heure d’hiver) : ses horaires ne durent pas ce qu’ils semblent. Évitez la nuit de 2 h à 3 h.',
      ],
    ],
    [
      'nothing on the day of a change of clocks, nor on 29 February of a leap year',
      (i) => {
        i.dates = ['2026-03-29', '2028-02-29'] as never
        i.candidates = i.candidates.map((one) => ({ ...one, deadline: '2028-02-29' as never }))
        i.openings = [
          opening('O1', '2026-03-29', { AM: ['09:00', '12:30'] }),
          opening('O2', '2028-02-29', { AM: ['09:00', '12:30'] }),
        ]
      },
      [],
    ],
    [
      'an opening on 29 February of another year, refused with its place',
      (i) => i.openings.push(opening('O2', '2026-02-29', { AM: ['09:00', '12:30'] })),
      [JSON.stringify([{ code: 'date-impossible', text: '2026-02-29', path: 'openings[1].date' }])],
    ],
  ])('%s', (_name, change, sentences) => {
    expect(found(change)).toEqual(sentences)
  })

  it.each<[string, (instance: Loose) => void, readonly string[]]>([
    [
      'a candidate where it is closed',
      pinned({ candidates: { C1: 'O2' }, closed: ['O2'] }),
      ['!C1 est fixé à l’ouverture O2, qui est fermée. Rouvrez-la ou ne l’y fixez plus.'],
    ],
    [
      'a candidate where it is too far',
      (i) => {
        i.pins = { candidates: { C1: 'O1' } }
        i.candidates[0] = { ...i.candidates[0]!, region: 'BRE' }
      },
      ['!C1 ne peut pas être fixé à l’ouverture O1 : le lieu est trop loin. Ne l’y fixez plus.'],
    ],
    [
      'a juror where it is closed',
      pinned({ jurors: [['E1', 'O2']], closed: ['O2'] }),
      ['!E1 est fixé à l’ouverture O2, qui est fermée. Rouvrez-la ou ne l’y fixez plus.'],
    ],
    [
      'a juror who is not there',
      (i) => {
        i.pins = { jurors: [['E1', 'O1']] }
        i.jurors[0] = { ...i.jurors[0]!, available: '.D' }
      },
      ['!E1 ne peut pas être fixé à l’ouverture O1 : le membre n’est pas disponible ce jour-là. Ne l’y fixez plus.'],
    ],
    [
      'a juror twice a day',
      pinned({
        jurors: [
          ['E1', 'O1'],
          ['E1', 'O2'],
        ],
      }),
      ['!E1 est fixé le même jour aux ouvertures O1 et O2. Il faut en fixer moins.'],
    ],
    [
      'more of a college than there are seats',
      (i) => {
        i.jurors.push({ ...i.jurors[0]!, id: 'E3' })
        i.pins = { jurors: ['E1', 'E2', 'E3'].map((id) => [id, 'O1'] as [string, string]) }
      },
      ['!À l’ouverture O1, 3 membres employeurs sont fixés pour deux places. Il faut en fixer moins.'],
    ],
    [
      'a juror with a candidate of their company',
      (i) => {
        i.jurors.push({ ...i.jurors[0]!, id: 'E3', company: 'Mutuelle C1' })
        i.pins = { candidates: { C1: 'O1' }, jurors: [['E3', 'O1']] }
      },
      ['!À l’ouverture O1, E3 et C1 sont fixés ensemble, mais viennent du même organisme. Il faut en fixer moins.'],
    ],
    [
      'a juror with a candidate they may not judge',
      (i) => {
        i.jurors.push({ ...i.jurors[0]!, id: 'E3', cqps: ['CA'] })
        i.pins = { candidates: { C1: 'O1' }, jurors: [['E3', 'O1']] }
      },
      ['!À l’ouverture O1, E3 est fixé sans être qualifié pour le certificat de C1. Il faut en fixer moins.'],
    ],
    [
      'two branches together',
      (i) => {
        i.candidates[0] = { ...i.candidates[0]!, cqp: 'ZZ' }
        i.pins = { candidates: { C1: 'O1', C2: 'O1' } }
      },
      [
        '!À l’ouverture O1, les candidats fixés passent des certificats de branches différentes (CM et ZZ). Il faut en fixer moins.',
      ],
    ],
    [
      'more certificates than a session takes',
      (i) => {
        i.params = { ...i.params, maxCqpPerSession: 1 }
        i.candidates[0] = { ...i.candidates[0]!, cqp: 'CA' }
        i.pins = { candidates: { C1: 'O1', C2: 'O1' } }
      },
      [
        '!À l’ouverture O1, les candidats fixés passent 2 certificats (CA et CM), pour 1 au plus par séance. Il faut en fixer moins.',
      ],
    ],
    [
      'more than a day holds',
      (i) => {
        i.openings[0] = opening('O1', '2026-03-03', { AM: ['09:00', '10:40'] })
        i.pins = { candidates: { C1: 'O1', C2: 'O1', C3: 'O1' } }
      },
      ['!À l’ouverture O1, les 3 candidats fixés ne tiennent pas dans la journée. Il faut en fixer moins.'],
    ],
    [
      'a juror more often than they sit',
      (i) => {
        i.openings.push(opening('O2', '2026-03-10', { AM: ['09:00', '12:30'] }))
        i.jurors[0] = { ...i.jurors[0]!, maxSessions: 1 }
        i.pins = {
          jurors: [
            ['E1', 'O1'],
            ['E1', 'O2'],
          ],
        }
      },
      ['!E1 est fixé à 2 séances, alors que son maximum est de 1. Il faut en fixer moins.'],
    ],
  ])('a contradiction between pins: %s', (_name, change, sentences) => {
    expect(found(change)).toEqual(sentences)
  })
})
