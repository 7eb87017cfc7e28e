import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CandidateId, JurorId, PersonExport } from '@delibere/core'
import { calendarDate, piecesOf, timeOfDay, todayIn, valuesOf } from '@delibere/core'
import { aNewCandidate, aNewJuror, aPerson } from '@delibere/core/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPdf, aPng } from '../documents/testing/attachments.ts'
import { readPdf } from '../documents/testing/read-pdf.ts'
import { aFolder, aHouse, aHouseOn, content, type House, type Mind, type Sitting } from '../testing/index.ts'

// A sealed session of two candidates, one of whom comes again to a session that is open.

let house: House
let sealed: Sitting
let folder: string
let remove: () => Promise<void>
let whose: { readonly quenouille: CandidateId; readonly fuseau: CandidateId; readonly again: CandidateId }
const mind: Mind = {
  ...content,
  opinion: () => 'toDiscuss',
  verdict: (code) => (code === 'D1' ? 'acquired' : 'notAcquired'),
}
const sha256Of = (file: Uint8Array) => createHash('sha256').update(file).digest('hex')

beforeAll(async () => {
  ;({ folder, remove } = await aFolder())
  house = await aHouseOn(folder)
  const { staff } = house
  sealed = await house.makeSession([
    { birthName: 'Quenouille', route: 'vae', email: 'q@exemple.fr' },
    { birthName: 'Fuseau', email: 'f@exemple.fr' },
  ])
  const [quenouille, fuseau] = house.server.engine.world.sessions[sealed.sessionId]!.hearings.map(
    ({ candidateId }) => candidateId,
  ) as [CandidateId, CandidateId]
  const pieces = `/api/candidates/${quenouille}/pieces`
  await staff.upload(`${pieces}/cv/attachments?name=cv.pdf`, aPdf('cv'))
  await staff.upload(`${pieces}/evidence/attachments?name=photo.png`, aPng())
  const detach = { type: 'piece.detach', candidateId: quenouille, piece: 'evidence', sha256: sha256Of(aPng()) } as const
  await staff.must(detach)
  await staff.upload(`/api/candidates/${fuseau}/pieces/individualPath/attachments?name=fuseau.pdf`, aPdf('fuseau'))
  const past = { birthName: 'Quenouille', givenName: 'Camille', birthDate: calendarDate('1990-04-12') }
  await sealed.play(undefined, mind)
  await house.until((world) => world.archive[sealed.sessionId] !== undefined)
  const { version, person, ...entry } = house.server.engine.world.candidates[quenouille]!
  const candidate = aNewCandidate('x', { ...entry, person: { ...person, email: 'neuve@exemple.fr' } })
  await staff.must({ type: 'candidate.correct', candidateId: quenouille, version, candidate })
  await staff.must({
    type: 'results.import',
    rows: [
      {
        line: 2,
        person: past,
        certificate: 'AC',
        domain: 'D2',
        decidedOn: calendarDate('2024-03-10'),
        validUntil: null,
      },
    ],
  })
  await staff.must({
    type: 'candidates.import',
    rows: [{ line: 2, candidate: aNewCandidate('x', { person: aPerson('Quenouille') }) }],
    duplicates: 'both',
  })
  const again = valuesOf(house.server.engine.world.candidates).at(-1)!.id
  await staff.must({
    type: 'juror.register',
    juror: aNewJuror('Navette', 'employer', { organisation: { name: 'Cabinet Navette', siret: null } }),
  })
  whose = { quenouille, fuseau, again }
})
afterAll(async () => {
  await house.close()
  await remove()
})

const registeredJuror = ({ server }: House, id: JurorId) => {
  const { id: _id, history: _history, ...juror } = server.engine.world.jurors[id]!
  return juror
}

const at = (kind: string, id: string, more = '') => `/api/privacy/export/${kind}/${id}${more}`
const exported = async (kind: string, id: string) =>
  (await (await house.staff.get(at(kind, id))).json()) as PersonExport
const held = async <Kind extends PersonExport['held']['kind']>(kind: Kind, id: string) =>
  (await exported(kind, id)).held as Extract<PersonExport['held'], { kind: Kind }>

describe('an export of a candidate', () => {
  it('has all their registrations, sealed hearings, results and former values', async () => {
    const { registrations, pastResults } = await held('candidate', whose.again)
    expect(registrations.map(({ candidate }) => candidate.id)).toEqual([whose.quenouille, whose.again])
    expect(pastResults).toMatchObject([{ domain: 'D2' }])
    const [first] = registrations
    expect(first?.file.pieces.cv?.attachments).toHaveLength(1)
    expect(first?.acquired).toMatchObject([{ domain: 'D1' }])
    expect(first?.hearings).toMatchObject([
      {
        status: 'sealed',
        stage: 'signed',
        decided: { verdicts: { D1: 'acquired', D2: 'notAcquired' }, recommendation: { experience: 'À approfondir.' } },
        sheets: [{ sheet: { candidate: { birthName: 'Quenouille' } } }],
      },
    ])
    const { opinions } = first!.hearings[0]!.decided!
    expect(opinions.map(({ college }) => college).toSorted()).toEqual(['employee', 'employee', 'employer', 'employer'])
    expect(opinions[0]?.opinions).toMatchObject({ D1: 'toDiscuss' })
    const { journal } = await exported('candidate', whose.quenouille)
    expect(JSON.stringify(journal)).toContain('q@exemple.fr')
    expect(journal.flatMap(({ says }) => says)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Candidat inscrit.*Camille Quenouille\.$/),
        expect.stringMatching(/^Résultat antérieur repris/),
        expect.stringMatching(/fiche FD-2026-0001 version 1 signée/),
      ]),
    )
  })

  it('has nothing of anybody else but what the sheet itself says of the jury', async () => {
    const made = await exported('candidate', whose.quenouille)
    const said = JSON.stringify(made)
    for (const name of ['Fuseau', 'f@exemple.fr', 'fuseau.pdf']) expect(said).not.toContain(name)
    const bare = JSON.stringify(made, (key, value: unknown) => (key === 'sheets' ? null : value))
    for (const name of ['Garnier', 'Oury', 'Belkacem', 'Kermarrec']) expect(bare).not.toContain(name)
    expect(bare).toContain('un membre du collège')
    expect(said).not.toContain('avis noté')
  })

  it('lists its documents by hash and size, those taken off a piece too, and gives each', async () => {
    const { documents } = await exported('candidate', whose.quenouille)
    expect(documents).toMatchObject([
      { name: 'photo.png', piece: 'evidence', detached: true, bytes: aPng().length },
      { name: 'cv.pdf', piece: 'cv', detached: false, path: `pieces/${sha256Of(aPdf('cv')).slice(0, 8)}-cv.pdf` },
      { name: 'FD-2026-0001-v1.pdf', piece: null, path: 'fiches/FD-2026-0001-v1.pdf' },
    ])
    for (const { sha256, bytes } of documents) {
      const answer = await house.staff.get(at('candidate', whose.quenouille, `/documents/${sha256}`))
      const content = new Uint8Array(await answer.arrayBuffer())
      expect([content.length, sha256Of(content)]).toEqual([bytes, sha256])
    }
    const foreign = sha256Of(aPdf('fuseau'))
    expect((await house.staff.get(at('candidate', whose.quenouille, `/documents/${foreign}`))).status).toBe(404)
  })

  it('is the file alone where that is asked for', async () => {
    const made = await exported('file', whose.quenouille)
    expect(made.held).toMatchObject({ kind: 'file', file: { pieces: { cv: { attachments: [{ name: 'cv.pdf' }] } } } })
    expect(made.documents.map(({ name }) => name)).toEqual(['photo.png', 'cv.pdf'])
    expect(JSON.stringify(made)).not.toMatch(/exemple\.fr|FD-2026/)
    expect(made.journal.length).toBeGreaterThan(2)
  })

  it('tells nothing of opinions and verdicts before a sheet is signed, to the office neither (H4)', async () => {
    const other = await aHouse()
    const sitting = await other.makeSession([{ birthName: 'Rouet' }])
    await sitting.play(({ step }) => step.do === 'presentSheet', mind)
    const read = async (kind: string, id: string) => (await other.staff.get(at(kind, id))).text()
    const [candidate] = valuesOf(other.server.engine.world.candidates)
    const of = [await read('candidate', candidate!.id), await read('juror', sitting.jurorIds[0]!)]
    for (const said of of) expect(said).not.toMatch(/toDiscuss|notAcquired|avis noté/)
    expect(JSON.parse(of[0]!)).toMatchObject({ held: { registrations: [{ hearings: [{ decided: null }] }] } })
    await sitting.play(({ current }) => current === null, mind)
    expect(await read('candidate', candidate!.id)).toContain('toDiscuss')
    await other.close()
  })
})

it('the office’s word on a candidate is in their export, and in nobody else’s (C6)', async () => {
  const other = await aHouse()
  const { staff, server } = other
  const { jurorIds } = await other.makeSession([{ birthName: 'Rouet' }])
  other.clock.pass(24 * 3_600_000)
  const date = todayIn(server.engine.world, server.engine.now())
  const rows = ['Tamis', 'Crible'].map((name, at) => ({
    line: at + 2,
    candidate: aNewCandidate('x', { person: aPerson(name) }),
  }))
  await staff.must({ type: 'candidates.import', rows })
  const ids = valuesOf(server.engine.world.candidates)
    .slice(-2)
    .map(({ id }) => id)
  const notMastered = {
    ...{ exercised: true, dates: [], conditions: '', criteria: [], mastered: false },
    ...{ evaluatorsComment: '', candidateComment: '', answers: [] },
  }
  const framework = { certificate: 'AC', version: '2013.1' } as const
  const content = { framework, evaluators: [], signedOn: null, domains: { D2: notMastered } }
  for (const candidateId of ids) {
    await staff.must({
      type: 'piece.record',
      ...{ candidateId, pieces: [...piecesOf.training], state: 'received', on: date, reason: null },
    })
    await staff.must({ type: 'file.enter', candidateId, version: 1, entered: { part: 'assessment', content } })
  }
  const confirmations = ids.map((candidateId, at) => ({ candidateId, word: `Mot n° ${at}` }))
  await staff.must({
    type: 'session.make',
    ...{ date, place: 'Salle', opensAt: timeOfDay('09:00'), candidateIds: ids, jurorIds: [...jurorIds], confirmations },
  })
  for (const [at, id] of ids.entries()) {
    const said = await (await staff.get(`/api/privacy/export/candidate/${id}`)).text()
    expect(said.match(/Mot n° \d/g)).toEqual([`Mot n° ${at}`])
  }
  await other.close()
})

it('nobody is told which agent of the office acted, in the JSON or on paper', async () => {
  const other = await aHouse()
  const { jurorIds } = await other.makeSession([{ birthName: 'Rouet' }])
  const [candidate] = valuesOf(other.server.engine.world.candidates)
  const { id: candidateId, route } = candidate!
  const asAgent = (path: string, body: string) =>
    other.server.request(`http://localhost:4310${path}`, {
      method: 'POST',
      body,
      headers: {
        authorization: 'Bearer key-of-this-machine',
        'content-type': 'application/json',
        'x-delibere-agent': 'dentelle',
      },
    })
  const pieces = [...piecesOf[route]]
  const on = todayIn(other.server.engine.world, other.server.engine.now())
  const noted = { type: 'piece.record', id: 'c.noted', candidateId, pieces, state: 'awaited', on, reason: null }
  expect((await asAgent('/api/commands', JSON.stringify(noted))).status).toBe(200)
  const { version, ...juror } = registeredJuror(other, jurorIds[0]!)
  const order = {
    type: 'juror.correct',
    id: 'c.corrected',
    jurorId: jurorIds[0],
    version,
    juror: { ...juror, region: 'Corse' },
  }
  expect((await asAgent('/api/commands', JSON.stringify(order))).status).toBe(200)
  expect(JSON.stringify(other.server.engine.world)).toContain('dentelle')
  for (const path of [`candidate/${candidateId}`, `file/${candidateId}`, `juror/${jurorIds[0]}`]) {
    const made = await (await other.staff.get(`/api/privacy/export/${path}`)).text()
    expect(made).toContain('OEMM')
    expect(made).not.toContain('dentelle')
    const pdf = await other.staff.get(`/api/privacy/export/${path}/pdf`)
    const { lines } = await readPdf(new Uint8Array(await pdf.arrayBuffer()))
    expect(lines.join(' ')).not.toContain('dentelle')
  }
  await other.close()
})

describe('an export of a juror', () => {
  it('has their sessions, signatures, opinions and presidencies, candidates by position', async () => {
    const { juror, sessions, presidencies } = await held('juror', sealed.jurorIds[0]!)
    expect(juror.person.familyName).toBe('Garnier')
    const [sat] = sessions.filter(({ status }) => status === 'sealed')
    expect(sat).toMatchObject({ college: 'employer', presides: true, attendanceSignedAt: expect.any(Number) })
    expect(sat?.hearings).toMatchObject([
      { position: 1, opinions: { D1: 'toDiscuss' }, signed: [{ number: 'FD-2026-0001' }] },
      { position: 2, opinions: { D1: 'toDiscuss' } },
    ])
    expect(presidencies).toMatchObject([{ sessionId: sealed.sessionId, college: 'employer' }])
    const made = JSON.stringify(await exported('juror', sealed.jurorIds[0]!))
    for (const name of ['Quenouille', 'Fuseau', 'Oury', 'Belkacem', 'Kermarrec']) expect(made).not.toContain(name)
    expect(made).toContain('lien personnel créé pour Dominique Garnier')
  })
})

describe('the printed export', () => {
  it.each([
    [
      'candidate',
      () => whose.quenouille,
      ['Inscription au CQP Assistant(e) commercial(e)', 'Quenouille', 'FD-2026-0001, version 1'],
    ],
    ['file', () => whose.quenouille, ['Dossier', 'Pièces du dossier', 'cv.pdf']],
    ['juror', () => sealed.jurorIds[0]!, ['Inscription au registre des jurés', 'Garnier', 'Séances']],
  ] as const)('of a %s is an accessible PDF in French', async (kind, id, says) => {
    const answer = await house.staff.get(at(kind, id(), '/pdf'))
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const pdf = await readPdf(new Uint8Array(await answer.arrayBuffer()))
    expect([pdf.language, pdf.title]).toEqual(['fr', expect.stringContaining('Données personnelles de')])
    expect(pdf.xmp).toContain('pdfuaid:part')
    expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'Table', 'TH']))
    expect(pdf.lines).toEqual(expect.arrayContaining(['Journal', ...says]))
  })
})

it('is for the office alone, and of somebody who is there', async () => {
  for (const more of ['', '/pdf', `/documents/${'0'.repeat(64)}`]) {
    const path = at('candidate', whose.quenouille, more)
    expect((await sealed.members[0]!.get(path)).status).toBe(403)
    expect((await house.device().get(path)).status).toBe(401)
    expect((await house.staff.get(at('candidate', 'personne', more))).status).toBe(404)
    expect((await house.staff.get(at('voisin', whose.quenouille, more))).status).toBe(400)
  }
})

it('does not change the folder', async () => {
  const before = await readFile(join(folder, 'journal.ndjson'))
  await exported('candidate', whose.quenouille)
  expect((await readFile(join(folder, 'journal.ndjson'))).equals(before)).toBe(true)
})
