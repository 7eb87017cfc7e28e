import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, createClient } from '@delibere/client'
import { openServer } from '@delibere/server'
import { aFolder } from '@delibere/server/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { delibereOn } from '../testing/bin.ts'
import { addNegative, fillPlanOffice } from '../testing/plan-office.ts'

const { folder, remove } = await aFolder()
afterAll(remove)
const data = join(folder, 'data')
const delibere = delibereOn(data)

async function fillOffice(at: string, more?: (client: Client) => Promise<void>): Promise<void> {
  const log = { info: () => {}, error: () => {} }
  const publicUrl = 'http://127.0.0.1'
  const server = await openServer({ folder: at, publicUrl, program: 'terminal', log })
  const client = createClient({ url: publicUrl, fetch: server.request, token: server.staffKey })
  await fillPlanOffice(client)
  await more?.(client)
  await server.close()
}
beforeAll(() => fillOffice(data))

const sessions = async () =>
  JSON.parse((await delibere('sessions', 'list', '--json')).out) as readonly { number: string }[]

describe('planning, as plain commands (B5)', { timeout: 120_000 }, () => {
  it('proposes a plan that says what it comes to, and keeps it under a name', async () => {
    const proposed = await delibere('plan', 'propose', '--seconds', '20', '--json', '--keep', 'Hiver')
    expect(proposed.code).toBe(0)
    const told = JSON.parse(proposed.out)
    expect(told.figures).toMatchObject({ placed: 12, of: 12, sessions: 2 })
    // So far ahead everybody is late.
    expect(told.score.slice(0, 4)).toEqual([0, 0, 12, 5])
    expect((await delibere('plan', 'list')).out).toMatch(/Hiver .* 2 +12/)
  })

  it('holds a whole session of a kept plan, candidates and jury', async () => {
    const sully = '12/01/2099 Salle Sully, Angers'
    const hold = ['plan', 'propose', '--seconds', '5', '--from', 'Hiver', '--hold', sully]
    expect(await delibere(...hold)).toMatchObject({ code: 0, out: expect.stringContaining('12 candidats sur 12') })
    const both = await delibere(...hold, '--close', sully)
    expect(both.err.match(/12\/01\/2099, Salle Sully, Angers, qui est fermée/g)?.length).toBeGreaterThan(8)
    expect(await delibere(...hold.slice(0, 4), '--hold', sully)).toMatchObject({
      code: 1,
      err: expect.stringContaining('aucune séance n’y est tenue'),
    })
  })

  it('compares two kept plans, session by session', async () => {
    const propose = [
      'plan',
      'propose',
      '--seconds',
      '5',
      '--close',
      '12/01/2099 Salle Sully, Angers',
      '--keep',
      'Sans Sully',
    ]
    expect(await delibere(...propose)).toMatchObject({ code: 0 })
    const { out } = await delibere('plan', 'compare', 'Hiver', 'Sans Sully')
    expect(out).toMatch(/Seulement dans Hiver\s: 12\/01\/2099, Salle Sully, Angers, \d candidats/)
    expect(out).toMatch(/échéances manquées +0 \| 0/)
    const same = JSON.parse((await delibere('plan', 'compare', 'Hiver', 'Hiver', '--json')).out)
    expect(same).toMatchObject({ plans: ['Hiver', 'Hiver'], differences: [] })
    expect(await delibere('plan', 'discard', 'Sans Sully')).toMatchObject({ code: 0 })
  })

  it('reads it in full: hours, jury, who presides, each juror’s load', async () => {
    const { out } = await delibere('plan', 'explain', 'hiver')
    expect(out).toContain('lundi 12 janvier 2099, journée, Salle Sully, Angers (Pays de la Loire)')
    expect(out).toMatch(/09:15–\d\d:\d\d {2}Camille \w+ \(AC, attend depuis \d+ jours\)/)
    expect(out.match(/Préside/g)).toHaveLength(2)
    expect(out).toMatch(/séance, 1 en présidant/)
  })

  it('writes it as a page for people who look rather than read, and the openings as a calendar', async () => {
    const page = join(folder, 'plan.html')
    expect(await delibere('plan', 'export', 'Hiver', '--out', page)).toMatchObject({ code: 0 })
    expect(readFileSync(page, 'utf8')).toMatch(/<li style="left:[\d.]+%;width:[\d.]+%" title="09:15–/)
    const { out } = await delibere('openings', 'export')
    expect(out.match(/BEGIN:VEVENT/g)).toHaveLength(4)
    expect(out).toContain('DTSTART:20990112T080000Z')
  })

  it('makes nothing without the word, nor where somebody has withdrawn meanwhile, and then says whom', async () => {
    expect(await delibere('plan', 'confirm', 'Hiver')).toMatchObject({ code: 2 })
    expect(await delibere('plan', 'confirm', 'Hiver', '--dry-run')).toMatchObject({ code: 0 })
    expect(await delibere('candidate', 'withdraw', 'Camille Roux')).toMatchObject({ code: 0 })
    const refused = await delibere('plan', 'confirm', 'Hiver', '--confirm', 'CONFIRMER')
    expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(/Camille Roux/) })
    expect(await sessions()).toEqual([])
    expect(await delibere('candidate', 'reinstate', 'Camille Roux')).toMatchObject({ code: 0 })
  })

  it('makes every session with the word, and plans again with the least change when a juror is ill', async () => {
    const made = await delibere('plan', 'confirm', 'Hiver', '--confirm', 'CONFIRMER')
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/2 séances créées\.$/m) })
    expect(await sessions()).toHaveLength(2)
    // A half-day is a jury's only where its session takes it.
    const taken = JSON.parse((await delibere('openings', 'list', '--json')).out) as readonly { span: string | null }[]
    const halves = taken.reduce((sum, { span }) => sum + (span === 'day' ? 2 : span ? 1 : 0), 0)
    expect((await delibere('openings', 'export')).out.match(/SUMMARY:Jury S-2099/g)).toHaveLength(halves)
    expect((await delibere('plan', 'list', '--json')).out.trim()).toBe('[]')
    await delibere('plan', 'propose', '--again', '--seconds', '5', '--keep', 'Pareil')
    const nothing = await delibere('plan', 'confirm', 'Pareil', '--confirm', 'CONFIRMER')
    expect(nothing).toMatchObject({ code: 1, err: expect.stringMatching(/ne crée aucune séance/) })
    expect(await sessions()).toHaveLength(2)
    const away = 'Indisponible=12/01/2099'
    const sitting = JSON.parse((await delibere('sessions', 'list', '--json')).out)[0].number as string
    expect(sitting).toMatch(/^S-2099-/)
    for (const name of ['Perrin', 'Sorel', 'Vidal'])
      await delibere('juror', 'correct', `Dominique ${name}`, '--set', away)
    const again = await delibere('plan', 'propose', '--again', '--seconds', '20', '--json', '--keep', 'Suite')
    const { score, plan } = JSON.parse(again.out)
    expect(score[0]).toBe(0)
    expect(score[1]).toBeGreaterThan(0)
    expect(plan.sessions.length).toBeGreaterThan(0)
    const dry = await delibere('plan', 'confirm', 'Suite', '--dry-run')
    expect(dry.out).toMatch(/Annulée(?: et recréée)? : S-2099-001, 12\/01\/2099/)
    expect(dry.out).not.toMatch(/S-2099-002/)
  })

  it('sends somebody of whom a domain is not mastered by a word, and not without (C6)', async () => {
    const { folder: other, remove: removeOther } = await aFolder()
    const there = delibereOn(join(other, 'data'))
    await fillOffice(join(other, 'data'), addNegative)
    const propose = ['plan', 'propose', '--seconds', '10', '--keep', 'Hiver']
    expect((await there(...propose)).out).toContain('Camille Basset (D2)')
    const send = ['--send', 'Camille Basset=Projet à défendre']
    expect((await there(...propose, ...send)).out).toContain('13 candidats sur 13')
    expect((await there('plan', 'explain', 'Hiver')).out).toContain('13 candidats sur 13')
    const confirm = ['plan', 'confirm', 'Hiver', '--confirm', 'CONFIRMER']
    expect(await there(...confirm)).toMatchObject({ code: 1, err: expect.stringContaining('Camille Basset') })
    expect(await there(...confirm, ...send)).toMatchObject({ code: 0 })
    await removeOther()
  })

  it.each([
    [['plan', 'explain', 'Nulle part'], 'n’est pas connu.', 1],
    [['plan', 'propose', '--seconds', '-1'], '--seconds', 2],
    [['plan', 'propose', '--pin', 'Camille Roux'], 'écrivez QUI=OUVERTURE', 1],
    [['plan', 'propose', '--send', 'Camille Roux'], 'écrivez QUI=MOT', 1],
  ])('refuses %j', async (words, sentence, code) => {
    const answer = await delibere(...words)
    expect(answer.code).toBe(code)
    expect(answer.err).toContain(sentence)
  })
})
