import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hardNames, morning } from '@delibere/core/testing'
import { aClock, aFolder, aHouseOn } from '@delibere/server/testing'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { delibereOn } from '../testing/bin.ts'

const { folder, remove } = await aFolder()
const outside = await aFolder()
afterAll(async () => {
  await remove()
  await outside.remove()
})
const delibere = delibereOn(folder)
const file = () => join(outside.folder, 'S-papier.csv')
let number = ''

// The program goes by the clock of the machine: the session is of today.
beforeAll(async () => {
  const clock = aClock()
  clock.set(Date.now() - morning)
  const house = await aHouseOn(folder, clock)
  const made = await house.makeSession([
    { birthName: hardNames[0] },
    { birthName: hardNames[1], givenNames: ['Alix'], route: 'vae' },
    { birthName: hardNames[4], givenNames: ['Zoé'] },
  ])
  number = house.server.engine.world.sessions[made.sessionId]!.number
  await house.close()
})

/** The template with these answers; one that has no line is a fault of the test. */
async function filled(answers: Readonly<Record<string, string>>): Promise<string> {
  const { out } = await delibere('template', 'paper', number)
  const left = new Set(Object.keys(answers))
  const lines = out.split('\r\n').map((line) => {
    const [sheet = '', who = '', asks = ''] = line.split(';')
    const key = [`${sheet}/${asks}`, `${sheet}/${asks.split(' ')[0]}`].find((one) => answers[one] !== undefined)
    if (!key) return line
    left.delete(key)
    return [sheet, who, asks, answers[key], ''].join(';')
  })
  expect([...left]).toEqual([])
  writeFileSync(file(), lines.join('\r\n'))
  return file()
}

const domains = (sheet: string, ...verdicts: readonly string[]) =>
  Object.fromEntries(verdicts.map((verdict, index) => [`${sheet}/D${index + 1}`, verdict]))
const everybody = ['Garnier', 'Oury', 'Belkacem', 'Kermarrec']
const all: Readonly<Record<string, string>> = {
  ...Object.fromEntries(everybody.map((name) => [`Émargement/Dominique ${name}`, 'oui'])),
  'Présidence/Préside': 'Garnier',
  ...domains('Candidat n° 1', 'acquis', 'acquis', 'Acquis', 'acquis', 'acquis'),
  'Candidat n° 1/Signé, présidence': 'Garnier',
  'Candidat n° 1/Signé, autre collège': 'Dominique Belkacem',
  ...domains('Candidat n° 2', 'acquis', 'non acquis', 'acquis', 'acquis', 'acquis'),
  'Candidat n° 2/Récusés': 'Garnier',
  'Candidat n° 2/Modules à suivre': '"La prise de rendez-vous; Courriel"',
  'Candidat n° 2/Signé, présidence': 'Oury',
  'Candidat n° 2/Signé, autre collège': 'Kermarrec',
  'Candidat n° 3/Passage': 'absent',
  ...Object.fromEntries(everybody.map((name) => [`Procès-verbal/Dominique ${name}`, 'oui'])),
}

describe('a session on paper, by plain commands', () => {
  it('is printed in advance, the file being named', async () => {
    const { code, out } = await delibere('session', 'print', number, '--to', outside.folder)
    const path = join(outside.folder, `${number}-secours-papier.pdf`)
    expect({ code, out }).toEqual({ code: 0, out: `Écrit : ${path}\n` })
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('has a file to type it in, a line for each question', async () => {
    const { code, out } = await delibere('template', 'paper', number, '--to', outside.folder)
    expect({ code, out }).toEqual({ code: 0, out: `Écrit : ${join(outside.folder, `${number}-papier.csv`)}\n` })
    const text = readFileSync(join(outside.folder, `${number}-papier.csv`), 'utf8')
    expect(text).toContain(`Candidat n°\u00A02;Alix ${hardNames[1]};Passage;;`)
    expect(text.split('\r\n').filter((line) => /;D\d/.test(line))).toHaveLength(15)
  })

  it('is refused with all that cannot be read, each at its question', async () => {
    const wrong = {
      ...all,
      'Candidat n° 1/D2': 'peut-être',
      'Candidat n° 2/Signé, présidence': 'Aubry',
      'Candidat n° 3/D1': 'acquis',
    }
    const { code, err } = await delibere('session', 'paper', number, await filled(wrong))
    expect(code).toBe(1)
    expect(err).toContain('« peut-être » n’est pas acquis, non acquis.')
    expect(err).toContain('Signé, présidence : Membre du jury : « Aubry » n’est pas connu.')
    expect(err).toContain('Candidat n° 3, Zoé Étoile 🌟, D1')
    expect(err).toContain('le candidat n’a pas été entendu.')
  })

  it('is refused with every rule it breaks, each with its candidate, and nothing is entered', async () => {
    const wrong = { ...all, 'Candidat n° 2/Modules à suivre': '', 'Procès-verbal/Dominique Oury': 'non' }
    const { code, err } = await delibere('session', 'paper', number, await filled(wrong))
    expect(code).toBe(1)
    expect(err).toContain(`Candidat n° 2, Alix ${hardNames[1]} : En VAE`)
    expect(err).toContain('Dominique Oury n’a pas encore signé le procès-verbal.')
    expect((await delibere('sessions', 'list', '--json')).out).toContain('"status": "planned"')
  })

  it('is looked at by --dry-run, then entered, closed and sealed with its sheets', async () => {
    const path = await filled(all)
    const dry = await delibere('session', 'paper', number, path, '--dry-run')
    expect(dry).toMatchObject({
      code: 0,
      out: `Rien ne s’oppose à la saisie de la séance ${number}. Rien n’est enregistré.\n`,
    })
    const { code, out, err } = await delibere('session', 'paper', number, path)
    expect({ code, out, err }).toEqual({ code: 0, out: `La séance ${number} est saisie et close.\n`, err: '' })
    const sheet = join(outside.folder, 'fiche.pdf')
    await expect
      .poll(async () => (await delibere('sheet', number, '2', '--out', sheet)).code, { timeout: 10_000 })
      .toBe(0)
    expect(existsSync(sheet)).toBe(true)
    expect((await delibere('verify')).code).toBe(0)
    expect((await delibere('session', 'paper', number, path)).code).toBe(1)
  }, 30_000)
})

it('of a session that is open on the screens wants a word: it closes it under everybody’s eyes', async () => {
  const there = await aFolder()
  onTestFinished(there.remove)
  const clock = aClock()
  clock.set(Date.now() - morning)
  const house = await aHouseOn(there.folder, clock)
  const here = await house.makeSession()
  await here.play(({ status }) => status === 'open')
  const open = house.server.engine.world.sessions[here.sessionId]!
  await house.close()
  const on = delibereOn(there.folder)
  const asked = await on('session', 'paper', open.number, 'aucun.csv')
  expect([asked.code, asked.err]).toEqual([1, expect.stringContaining('est ouverte sur les écrans')])
  const meant = await on('session', 'paper', open.number, 'aucun.csv', '--confirm', 'SAISIR')
  expect(meant.err).toContain('aucun.csv')
}, 30_000)
