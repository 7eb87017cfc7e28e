import { join } from 'node:path'
import { openServer } from '@delibere/server'
import { readLock } from '@delibere/server/store'
import { aFolder } from '@delibere/server/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { connect } from './connect.ts'
import type { Where } from './connection.ts'
import { closingAfterEach } from './testing/each-closed.ts'
import { delibereOn } from './testing/bin.ts'
import { startServer } from './testing/own-server.ts'

const { folder, remove } = await aFolder()
afterAll(remove)
const closing = closingAfterEach()
const on = (name: string, more: Partial<Where> = {}): Where => ({
  url: null,
  token: null,
  agent: null,
  folder: join(folder, name),
  publicUrl: 'http://127.0.0.1:4310',
  ...more,
})
const sentence = (answer: Awaited<ReturnType<typeof connect>>) =>
  answer.ok ? '' : answer.error.replace(/[\u00A0\u202F]/g, ' ')

describe('the terminal reaches the records', () => {
  it('by carrying the server itself when nobody has the folder, and gives it up again', async () => {
    const where = on('libre')
    const connection = await connect(where)
    expect(connection).toMatchObject({ ok: true, value: { place: { kind: 'inside', name: where.folder } } })
    if (!connection.ok) return
    const { client, newStaffToken, close } = connection.value
    expect(newStaffToken).toMatch(/^[\w-]{22}$/)
    expect(await client.me()).toEqual({ ok: true, value: { kind: 'staff' } })
    expect(await readLock(where.folder)).toMatchObject({ holder: { program: 'terminal' } })
    expect(await close()).toEqual([])
    expect(await readLock(where.folder)).toBeNull()
  })

  it('through the server that has the folder, as staff without any token', async () => {
    const { url } = closing(await startServer(on('serveur').folder))
    const connection = await connect(on('serveur'))
    expect(connection).toMatchObject({ ok: true, value: { place: { kind: 'server', name: url }, newStaffToken: null } })
    const delibere = delibereOn(on('serveur').folder)
    expect(await delibere('candidates', 'list')).toMatchObject({ code: 0, err: '' })
  })

  it('not at all while another terminal has the folder: it says which', async () => {
    const server = await openServer({
      folder: on('pris').folder,
      program: 'terminal',
      publicUrl: 'http://127.0.0.1:4310',
      log: { info: () => {}, error: () => {} },
    })
    closing(server)
    expect(sentence(await connect(on('pris')))).toMatch(
      new RegExp(
        `^Le dossier de données ${on('pris').folder} est déjà utilisé par le terminal Délibéré \\(processus ${process.pid} sur `,
      ),
    )
  })

  it('on another machine with the staff token, and not without', async () => {
    const { url, token } = closing(await startServer(on('loin').folder))
    expect(await connect(on('ici', { url, token }))).toMatchObject({
      ok: true,
      value: { place: { kind: 'server', name: url } },
    })
    expect(sentence(await connect(on('ici', { url, token: 'faux' })))).toBe(
      `Le serveur ${url} ne reconnaît pas ce terminal : le jeton (DELIBERE_TOKEN) manque ou n’est pas le bon.`,
    )
    expect(sentence(await connect(on('ici', { url })))).toContain('ne reconnaît pas ce terminal')
  })

  it('not where there is none', async () => {
    expect(sentence(await connect(on('ici', { url: 'http://127.0.0.1:9' })))).toBe(
      'Le serveur http://127.0.0.1:9 ne répond pas.',
    )
    expect(sentence(await connect(on('ici', { url: 'chez moi' })))).toBe(
      '« chez moi » n’est pas l’adresse d’un serveur.',
    )
  })
})
