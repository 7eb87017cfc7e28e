import { valuesOf } from '@delibere/core'
import type { House } from '@delibere/server/testing'
import { describe, expect, it } from 'vitest'
import { closingAfterEach } from '../../testing/each-closed.ts'
import { anOffice, newJuror, sessionsOf } from '../../testing/office.ts'
import { officeClient, openTerminal } from '../../testing/terminal.tsx'

const closing = closingAfterEach()

async function openSteps(office: Parameters<typeof anOffice>[0] = {}) {
  const house = closing(await anOffice(office))
  const terminal = closing(openTerminal(house))
  await terminal.see('● à jour')
  terminal.press('gn')
  await terminal.see('[1 Date et lieu]')
  return { house, terminal }
}
const whenAndWhere = '01/12/2026\r\rSalle Sully, Angers\r'

/** Enters an assessment by which the second domain is not mastered. */
async function assessedNegatively(house: House): Promise<void> {
  const [candidate] = valuesOf(house.server.engine.world.candidates)
  const nothing = { exercised: true, dates: [], conditions: '', criteria: [], evaluatorsComment: '' }
  const domains = { D2: { ...nothing, mastered: false, candidateComment: '', answers: [] } }
  const framework = { certificate: 'AC', version: '2013.1' } as const
  const content = { framework, evaluators: [], signedOn: null, domains }
  const entered = { part: 'assessment', content } as const
  await officeClient(house).order({ type: 'file.enter', candidateId: candidate!.id, version: 1, entered })
}

describe('making a session', () => {
  it('takes the date, the candidates in the order they are picked, and the jury', async () => {
    const { house, terminal } = await openSteps()
    terminal.press(whenAndWhere)
    await terminal.see('[2 Candidats]', '– Choisissez au moins un candidat.')
    terminal.press('down', ' ', 'up', ' ')
    await terminal.see('Ordre : 1 Camille Lefort · 2 Camille Aubry')
    terminal.press('-')
    await terminal.see('Ordre : 1 Camille Aubry · 2 Camille Lefort')
    terminal.press('tab')
    await terminal.see('[3 Jury]', '– Il faut 2 membres du collège employeur ; il y en a 0.')
    terminal.press(' ', 'down', ' ', 'down', ' ', 'down', ' ')
    await terminal.see(
      'collège employeur 2 · collège salarié 2',
      'Rien ne s’oppose à cette séance.',
      'À savoir : rien n’est saisi pour le jury du dossier de Camille Aubry',
    )
    terminal.press('tab')
    await terminal.see('mardi 1er décembre 2026, 9 h, Salle Sully, Angers', '1. Camille Aubry', 'créer la séance')
    terminal.press('return')
    await terminal.see('Délibéré › Séances', 'La séance est préparée.', 'S-2026-001')
    const { candidates } = house.server.engine.world
    const [session] = sessionsOf(house)
    expect(session).toMatchObject({ date: '2026-12-01', opensAt: '09:00', place: 'Salle Sully, Angers' })
    expect(session?.hearings.map(({ candidateId }) => candidates[candidateId]?.person.birthName)).toEqual([
      'Aubry',
      'Lefort',
    ])
    expect(session?.jurorIds).toEqual(valuesOf(house.server.engine.world.jurors).map(({ id }) => id))
  })

  it('asks for a word on somebody whose evaluators say a domain is not mastered (C6)', async () => {
    const house = closing(await anOffice({ candidates: ['Aubry'] }))
    await assessedNegatively(house)
    const terminal = closing(openTerminal(house))
    await terminal.see('● à jour')
    terminal.press('gn')
    await terminal.see('[1 Date et lieu]')
    terminal.press(whenAndWhere)
    await terminal.see('[2 Candidats]')
    terminal.press(' ')
    await terminal.see('dit non maîtrisé : D2', 'm confirmer par un mot')
    terminal.press('m')
    await terminal.see('Votre mot pour convoquer Camille Aubry')
    terminal.press('décidé en commission', 'return')
    await terminal.seeNoMore('dit non maîtrisé')
    terminal.press('tab')
    await terminal.see('[3 Jury]')
    terminal.press(' ', 'down', ' ', 'down', ' ', 'down', ' ')
    await terminal.see('Rien ne s’oppose à cette séance.')
    terminal.press('tab')
    await terminal.see('créer la séance')
    terminal.press('return')
    await terminal.see('La séance est préparée.')
    const [candidate] = valuesOf(house.server.engine.world.candidates)
    expect(candidate?.history.at(-1)).toMatchObject({ kind: 'assessmentConfirmed', about: ['S-2026-001'] })
  })

  it('says of the juror under the cursor every reason they cannot sit (J4, J5)', async () => {
    const house = { name: 'Mutuelle de Aubry', siret: null }
    const jurors = [
      newJuror('Garnier', 'employer', { certificates: ['CM'], organisation: house }),
      newJuror('Oury', 'employee'),
    ]
    const { terminal } = await openSteps({ jurors })
    terminal.press(whenAndWhere)
    await terminal.see('[2 Candidats]')
    terminal.press(' ', 'tab')
    await terminal.see(
      'Dominique Garnier n’est pas habilité pour le CQP Assistant(e) commercial(e).',
      'Dominique Garnier ne peut pas',
    )
    terminal.press('down')
    await terminal.see('Rien ne s’oppose à Dominique Oury.')
  })

  it('refuses with every fault in words, and creates nothing', async () => {
    const { house, terminal } = await openSteps({ jurors: [newJuror('Garnier', 'employer')] })
    terminal.press(whenAndWhere)
    await terminal.see('[2 Candidats]')
    terminal.press(' ', 'tab', ' ', 'tab')
    await terminal.see(
      'La séance ne peut pas encore être créée.',
      '– Il faut 2 membres du collège employeur ; il y en a 1.',
      '– Il faut 2 membres du collège salarié ; il y en a 0.',
    )
    terminal.press('return')
    terminal.press('shiftTab')
    await terminal.see('[3 Jury]')
    expect(sessionsOf(house)).toEqual([])
  })

  it('tells what stands against the candidates and the jury at once, and how far the last step reads', async () => {
    const { terminal } = await openSteps({ jurors: [newJuror('Garnier', 'employer')], files: 'awaited' })
    terminal.press(whenAndWhere)
    await terminal.see('[2 Candidats]')
    terminal.press(' ', 'down', ' ', 'tab', ' ', 'tab')
    await terminal.see('Le dossier de Camille Aubry n’est pas complet.', 'Le dossier de Camille Lefort', '1–')
    terminal.press('end')
    await terminal.see('Il faut 2 membres du collège employeur ; il y en a 1.', ' sur ')
  })

  it('says what is wrong with a date while it is typed', async () => {
    const { terminal } = await openSteps()
    terminal.press('31/02/2027')
    await terminal.see('← la date « 31/02/2027 » n’existe pas.')
    terminal.press('backspace', 'backspace', 'backspace', 'backspace', '2028')
    await terminal.see('← la date « 31/02/2028 » n’existe pas.')
    terminal.press('home', 'delete', 'delete', '29')
    await terminal.see('29▏/02/2028', 'Lieu : à remplir.')
    await terminal.seeNoMore('n’existe pas')
  })

  it('keeps everything when it is left and opened again', async () => {
    const { terminal } = await openSteps()
    terminal.press(whenAndWhere)
    await terminal.see('[2 Candidats]')
    terminal.press(' ')
    await terminal.see('Ordre : 1 Camille Aubry')
    terminal.press('ga')
    await terminal.see('À faire')
    terminal.press('n')
    await terminal.see('01/12/2026▏', 'Salle Sully, Angers')
    terminal.press('tab', 'tab', 'tab')
    await terminal.see('Ordre : 1 Camille Aubry')
  })
})
