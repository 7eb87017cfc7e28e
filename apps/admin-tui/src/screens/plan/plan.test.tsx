import { valuesOf } from '@delibere/core'
import { aHouse } from '@delibere/server/testing'
import { expect, it } from 'vitest'
import { closingAfterEach } from '../../testing/each-closed.ts'
import { addNegative, fillPlanOffice } from '../../testing/plan-office.ts'
import { officeClient, openTerminal } from '../../testing/terminal.tsx'

const closing = closingAfterEach()

it(
  'a plan is proposed, read, changed by hand, undone, kept, opened again and confirmed (B5)',
  { timeout: 120_000 },
  async () => {
    const house = closing(await aHouse())
    await fillPlanOffice(officeClient(house))
    const terminal = closing(openTerminal(house))
    terminal.press('g', 'p')
    await terminal.see('12 candidats à planifier, 3 ouvertures libres, 8 jurés')
    terminal.press('p')
    await terminal.see('Proposer un planning')
    terminal.press('1')
    await terminal.see('12 candidats sur 12 en 2 séances', '12/01/2099 journée')
    await terminal.see('p proposer')

    terminal.press('return')
    const session = await terminal.see('Séance du planning', '09:15–', 'Préside')
    const first = /›.*(Camille \p{L}+)/u.exec(session)?.[1] ?? 'nobody'
    terminal.press('r')
    await terminal.seeNoMore(first)
    terminal.press('escape')
    await terminal.see('Délibéré › Planning', '11 candidats sur 12')
    terminal.press('x')
    await terminal.see('1 candidat sans séance', 'rien ne s’oppose à')
    terminal.press('p')
    await terminal.see(`Placer ${first}`, 'janvier 2099', 'Aucune règle ne s’y oppose.')
    terminal.press('return')
    await terminal.see('0 candidat sans séance')
    terminal.press('escape')
    await terminal.see('12 candidats sur 12')
    terminal.press('z')
    await terminal.see('11 candidats sur 12')
    terminal.press('z')
    await terminal.see('12 candidats sur 12')

    terminal.press('return', 'return')
    await terminal.see('Déplacer', 'janvier 2099, matin')
    terminal.press('return')
    await terminal.see('Séance du planning')
    terminal.press('f')
    await terminal.see('· fixé')
    terminal.press('t')
    const held = await terminal.see('(salarié) · fixé')
    expect(held.match(/· fixé/g)?.length).toBeGreaterThan(5)
    terminal.press('t')
    await terminal.seeNoMore('· fixé')
    terminal.press('t')
    await terminal.see('(salarié) · fixé')
    terminal.press('escape')
    await terminal.see('Délibéré › Planning')

    terminal.press('k')
    await terminal.see('Garder ce planning sous un nom')
    terminal.press('Hiver', 'return')
    await terminal.see('Le projet Hiver est gardé.', 'Projet Hiver')
    terminal.press('o')
    await terminal.see('Projets de planning', 'Hiver')
    terminal.press('c')
    await terminal.see('Comparer avec Hiver', 'en main', 'coût des jurys', 'tiennent les mêmes séances')
    terminal.press('escape')
    await terminal.see('Projets de planning')
    terminal.press('escape')
    await terminal.see('Projet Hiver')
    terminal.press('return', 'r', 'escape')
    await terminal.see('11 candidats sur 12')
    terminal.press('o')
    await terminal.see('Projets de planning')
    terminal.press('c')
    await terminal.see('Séance dans Hiver seulement : Camille', 'Autre dans Hiver : 12/01/2099', ', avec Camille')
    terminal.press('escape')
    await terminal.see('Projets de planning')
    terminal.press('return')
    await terminal.see('Délibéré › Planning', 'Projet Hiver')

    terminal.press('v')
    await terminal.see(
      'Créer 2 séances',
      'Créée : 12/01/2099, Salle Sully, Angers, 6 candidats',
      '! La séance a trop peu de candidats. (12/01/2099',
    )
    expect(house.server.engine.world.sessions).toEqual({})
    terminal.press('return')
    await terminal.see('Rien n’est créé', 'à 12 h 40, après 12 h 15')
    terminal.press('escape')
    await terminal.see('Projet Hiver')
    terminal.press('z', 'z', 'z', 'v')
    await terminal.see('Créer 2 séances')
    terminal.press('return')
    await terminal.see('Délibéré › Séances', '2 séances créées.', 'S-2099-002')
    expect(valuesOf(house.server.engine.world.sessions).flatMap(({ hearings }) => hearings)).toHaveLength(12)
    expect(house.server.engine.world.planDrafts).toEqual({})
  },
)

it('cannot be confirmed while it changes under one’s eyes', { timeout: 60_000 }, async () => {
  const house = closing(await aHouse())
  await fillPlanOffice(officeClient(house))
  const terminal = closing(openTerminal(house))
  terminal.press('g', 'p')
  await terminal.see('12 candidats à planifier')
  terminal.press('p', '1')
  await terminal.see('p proposer', 'v confirmer')
  terminal.press('p', '1')
  expect(await terminal.see('s arrêter')).not.toContain('v confirmer')
  await terminal.see('p proposer', 'v confirmer')
})

it('sends somebody of whom a domain is not mastered by a word (C6)', { timeout: 60_000 }, async () => {
  const house = closing(await aHouse())
  const office = officeClient(house)
  await fillPlanOffice(office)
  await addNegative(office)
  const terminal = closing(openTerminal(house))
  terminal.press('g', 'p')
  await terminal.see('12 candidats à planifier', '1 à confirmer')
  terminal.press('x')
  await terminal.see('Camille Basset : à confirmer')
  terminal.press('end', 'c')
  await terminal.see('Votre mot pour convoquer Camille Basset')
  terminal.press('Projet à défendre', 'return')
  await terminal.see('0 à confirmer')
  terminal.press('escape')
  await terminal.see('13 candidats à planifier')
  terminal.press('p', '1')
  await terminal.see('13 candidats sur 13', 'v confirmer')
  terminal.press('v')
  await terminal.see('Créer')
  terminal.press('return')
  await terminal.see('séances créées')
  const basset = valuesOf(house.server.engine.world.candidates).find(({ person }) => person.birthName === 'Basset')
  expect(basset?.history.at(-1)).toMatchObject({ kind: 'assessmentConfirmed' })
})

it('the calendar shows what is open, what is held and who can come, day by day (B2, J5)', async () => {
  const house = closing(await aHouse())
  await fillPlanOffice(officeClient(house))
  const terminal = closing(openTerminal(house))
  terminal.press('g', 'p')
  await terminal.see('12 candidats à planifier')
  terminal.press('c')
  const screen = await terminal.see(
    'Calendrier : janvier 2099',
    '›12 1o',
    'Jurés disponibles : 4 employeurs, 4 salariés.',
    'o Salle Sully, Angers, matin 09:00–12:30, après-midi 13:30–17:30',
  )
  // 1 January 2099 is a Thursday.
  expect(screen.split('\n').find((line) => / 1 +2 +3/.test(line))).toMatch(/^ {34,}1 /)
  terminal.press('right')
  await terminal.see('›13 1o', 'mardi 13 janvier 2099')
  terminal.press('right', 'right')
  await terminal.see('Rien n’est ouvert ce jour-là.')
  terminal.press('pageDown')
  await terminal.see('Calendrier : février 2099', 'dimanche 1er février 2099')
})

it('where there is nothing to plan with, it says what is missing (B5)', async () => {
  const house = closing(await aHouse())
  const terminal = closing(openTerminal(house))
  terminal.press('g', 'p')
  await terminal.see('0 candidat à planifier')
  terminal.press('x')
  await terminal.see('À régler d’abord : Il n’y a aucune ouverture.', 'Aucun dossier n’est prêt')
  terminal.press('escape')
  await terminal.see('0 candidat à planifier')
  terminal.press('p')
  await terminal.see('Rien ne peut être proposé', 'Il n’y a aucune ouverture.')
})
