import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calendarDate, valuesOf } from '@delibere/core'
import { aHouse } from '@delibere/server/testing'
import { describe, expect, it } from 'vitest'
import { closingAfterEach } from '../../testing/each-closed.ts'
import { anOffice, newCandidate, newJuror } from '../../testing/office.ts'
import { officeClient, openTerminal } from '../../testing/terminal.tsx'

const closing = closingAfterEach()

async function openPrivacy({ size = {}, pieces = 'awaited' as 'complete' | 'awaited' } = {}) {
  const until = { from: calendarDate('2015-01-01'), until: calendarDate('2024-06-30') }
  const house = closing(
    await anOffice({
      candidates: ['Aubry', 'Quenouille'],
      jurors: [newJuror('Garnier', 'employer'), newJuror('Fuseau', 'employee', { mandate: until })],
      files: pieces,
    }),
  )
  const client = officeClient(house)
  const old = newCandidate('Navette', { registeredOn: calendarDate('2010-03-01') })
  await client.order({ type: 'candidates.import', rows: [{ line: 2, candidate: old }] })
  const terminal = closing(openTerminal(house, size))
  await terminal.see('● à jour')
  terminal.press('gd')
  await terminal.see('Délibéré › Données personnelles', '2 à effacer')
  return { house, terminal }
}

const names = (house: Awaited<ReturnType<typeof openPrivacy>>['house']) =>
  [...valuesOf(house.server.engine.world.candidates), ...valuesOf(house.server.engine.world.jurors)].map(({ person }) =>
    'birthName' in person ? person.birthName : person.familyName,
  )

describe('what is past its time (P2)', () => {
  it('is listed with its reason and its date, the longest due first', async () => {
    const { terminal } = await openPrivacy({ size: { columns: 140, rows: 40 } })
    const screen = await terminal.see('› Camille Navette', 'Dominique Fuseau')
    expect(screen).toMatch(/Camille Navette +candidat +01\/03\/2023 +échéance passée le 01\/03\/2013/)
    expect(screen).toMatch(/Dominique Fuseau +juré +30\/06\/2025 +mandat fini le 30\/06\/2024/)
    expect(screen).not.toContain('Aubry')
  })

  it('goes all at once when the word has been typed', async () => {
    const { house, terminal } = await openPrivacy()
    terminal.press('E')
    const asked = await terminal.see('Effacer pour toujours : tout ce qui est dû (2) ?', '2 effacements d’un coup.')
    expect(asked).not.toContain('Attention')
    terminal.press('EFFACER', 'return')
    await terminal.see('Effacement terminé', 'Rien n’a dépassé sa durée de conservation.')
    expect(names(house)).toEqual(['Aubry', 'Quenouille', 'Garnier'])
  })
})

describe('somebody found by a search', () => {
  it('is erased by the word typed in full, and by nothing else', async () => {
    const { house, terminal } = await openPrivacy()
    terminal.press('/', 'quenouille', 'return')
    await terminal.see('1 sur 5 personnes', '› Camille Quenouille')
    terminal.press('e')
    await terminal.see(
      'Effacer pour toujours : Camille Quenouille ?',
      'Attention : la durée de conservation n’est pas encore écoulée.',
      'Rien ne rend ce qui est effacé.',
    )
    terminal.press('return')
    await terminal.see('Rien n’est effacé. Tapez EFFACER, en toutes lettres et en majuscules.')
    terminal.press('effacer', 'return')
    await terminal.see('Rien n’est effacé. Tapez EFFACER, en toutes lettres et en majuscules.', 'effacer')
    expect(names(house)).toContain('Quenouille')
    terminal.press('ctrl+u', 'EFFACER', 'return')
    await terminal.see('Effacement terminé : Camille Quenouille.', 'rien ne correspond')
    expect(names(house)).not.toContain('Quenouille')
  })

  it('stays where one goes back', async () => {
    const { house, terminal } = await openPrivacy()
    terminal.press('e')
    await terminal.see('Effacer pour toujours')
    terminal.press('escape')
    await terminal.see('2 à effacer')
    expect(names(house)).toContain('Navette')
  })

  it('may lose the file alone', async () => {
    const { house, terminal } = await openPrivacy({ pieces: 'complete' })
    terminal.press('/', 'quenouille', 'return')
    await terminal.see('› Camille Quenouille')
    terminal.press('f')
    await terminal.see(
      'Effacer pour toujours : le dossier de Camille Quenouille ?',
      'l’inscription et les fiches restent',
    )
    terminal.press('EFFACER', 'return')
    await terminal.see('Effacement terminé')
    const { world } = house.server.engine
    const one = valuesOf(world.candidates).find(({ person }) => person.birthName === 'Quenouille')!
    expect([world.files[one.id], Object.keys(world.files)]).toEqual([undefined, [expect.any(String)]])
  })

  it('is not erased while in a session that is not sealed, and the screen says which', async () => {
    const house = closing(await aHouse())
    await house.makeSession([{ birthName: 'Rouet' }])
    const terminal = closing(openTerminal(house))
    await terminal.see('● à jour')
    terminal.press('gd')
    await terminal.see('Rien n’a dépassé sa durée de conservation.')
    terminal.press('/', 'rouet', 'return')
    await terminal.see('› Camille Rouet')
    terminal.press('e')
    await terminal.see('Tapez EFFACER')
    terminal.press('EFFACER', 'return')
    await terminal.see('Camille Rouet est dans la séance S-2026-001')
    expect(names(house)).toContain('Rouet')
  })

  it('is handed all that is held on them, in a folder that one names', async () => {
    const { terminal } = await openPrivacy()
    const folder = mkdtempSync(join(tmpdir(), 'remis-'))
    terminal.press('/', 'quenouille', 'return')
    await terminal.see('› Camille Quenouille')
    terminal.press('x')
    await terminal.see('Remettre tout ce qui est conservé sur Camille Quenouille', 'donnees-camille-quenouille')
    terminal.press('ctrl+u')
    terminal.paste(join(folder, 'quenouille'))
    terminal.press('return')
    await terminal.see('Écrit dans ')
    const made = JSON.parse(readFileSync(join(folder, 'quenouille/donnees.json'), 'utf8'))
    expect(made.name).toBe('Camille Quenouille')
    expect(existsSync(join(folder, 'quenouille/donnees.pdf'))).toBe(true)
  })

  it('says why a folder cannot be written, and keeps what was typed', async () => {
    const { terminal } = await openPrivacy()
    const file = join(mkdtempSync(join(tmpdir(), 'remis-')), 'fichier')
    writeFileSync(file, '')
    terminal.press('x', 'ctrl+u')
    terminal.paste(join(file, 'x'))
    terminal.press('return')
    await terminal.see('Impossible d’écrire', 'ENOTDIR', 'enregistrer')
  })
})

it('tells every key in the help', async () => {
  const { terminal } = await openPrivacy()
  terminal.press('?')
  await terminal.see('remettre ses données', 'effacer son dossier seul', 'effacer tout ce qui est dû')
})
