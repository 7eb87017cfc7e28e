import { readFile, stat, writeFile } from 'node:fs/promises'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { CommandId } from '@delibere/core'
import { aJuror } from '@delibere/core/testing'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aFolder, createDevice, type Device, type ServerProcess, startServer } from './testing/index.ts'

async function aData(): Promise<string> {
  const { folder, remove } = await aFolder()
  onTestFinished(remove)
  return folder
}

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ServerProcess {
  const server = startServer(args, env)
  onTestFinished(() => void server.child.kill('SIGKILL'))
  return server
}

const on = (folder: string, ...args: readonly string[]) => start(['--port', '0', '--data', folder, ...args])
const urlOf = async (server: ServerProcess) => (await server.printed(/Délibéré[^:]*: (http:\S+)\n/))[1]!

/** The office, through the network. */
const officeOf = (url: string, token: string): Device => {
  let orders = 0
  const request = (input: string | URL | Request, init?: RequestInit) => {
    const { pathname, search } = new URL(String(input))
    return fetch(new URL(pathname + search, url), init)
  }
  return createDevice({ request }, () => `n${(orders += 1)}`, token)
}

const juror = (name: string) => {
  const { id: _id, ...rest } = aJuror(name, 'employer')
  return { type: 'juror.register', juror: rest } as const
}

describe('a first start', () => {
  it('says in French where it is, where the data lie, the staff token once, and what comes next', async () => {
    const folder = await aData()
    const first = on(folder)
    const url = await urlOf(first)
    const token = (await first.printed(/Jeton de l’OEMM[^:]*: (\S+)/))[1]!
    expect(first.out()).toContain(`Données\u00A0: ${folder}`)
    expect(first.out()).toContain(`DELIBERE_DATA=${folder} npx pnpm@12.21.0 admin`)
    expect((await officeOf(url, token).get('/api/jurors')).status).toBe(200)
    expect(first.log()).not.toContain(token)
    expect(await first.end('SIGTERM')).toBe(0)

    const second = on(folder)
    await urlOf(second)
    expect(second.out()).not.toContain('Jeton')
    expect(await second.end('SIGINT')).toBe(0)
    expect(second.out()).toContain('Délibéré est arrêté, tout est enregistré.')
  }, 20_000)

  it('makes a new staff token when it is asked to', async () => {
    const folder = await aData()
    const first = on(folder)
    const token = (await first.printed(/Jeton de l’OEMM[^:]*: (\S+)/))[1]!
    await first.end('SIGTERM')
    const second = on(folder, '--new-staff-token')
    const url = await urlOf(second)
    const renewed = (await second.printed(/Jeton de l’OEMM[^:]*: (\S+)/))[1]!
    expect((await officeOf(url, token).get('/api/jurors')).status).toBe(401)
    expect((await officeOf(url, renewed).get('/api/jurors')).status).toBe(200)
    await second.end('SIGTERM')
  }, 20_000)

  it('leaves a key in the folder for the terminal of this machine', async () => {
    const folder = await aData()
    const server = on(folder)
    const url = await urlOf(server)
    const file = join(folder, 'staff.key')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const key = (await readFile(file, 'utf8')).trim()
    expect((await officeOf(url, key).get('/api/jurors')).status).toBe(200)
    await server.end('SIGTERM')
  }, 20_000)
})

describe('what keeps the server from starting', () => {
  it('is a port that is taken: a sentence, and nothing was opened', async () => {
    const other = createTcpServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const folder = await aData()
    const server = start(['--port', String(port), '--data', join(folder, 'data')])
    expect(await server.end()).toBe(1)
    expect(server.log()).toContain(`Le port ${port} est déjà utilisé`)
    await expect(stat(join(folder, 'data'))).rejects.toMatchObject({ code: 'ENOENT' })
  }, 20_000)

  it('is a folder that is in use: by whom', async () => {
    const folder = await aData()
    const first = on(folder)
    const url = await urlOf(first)
    const second = on(folder)
    expect(await second.end()).toBe(1)
    expect(second.log()).toContain(
      `Le dossier de données ${folder} est déjà utilisé par le serveur Délibéré (processus ${first.child.pid}`,
    )
    expect(second.log()).toContain(url)
    expect(second.log()).not.toContain('    at ')
    await first.end('SIGTERM')
  }, 20_000)

  it('is a damaged file of records: which, and what to do', async () => {
    const folder = await aData()
    const first = on(folder)
    const url = await urlOf(first)
    const token = (await first.printed(/Jeton de l’OEMM[^:]*: (\S+)/))[1]!
    await officeOf(url, token).must(juror('Aubry'))
    await first.end('SIGTERM')
    const records = join(folder, 'records.json')
    await writeFile(records, (await readFile(records, 'utf8')).replace('Aubry', 'Aubrx'))
    const second = on(folder)
    expect(await second.end()).toBe(1)
    expect(second.log()).toContain(`Le fichier ${records} est abîmé`)
    expect(second.log()).toContain('Rien n’a été modifié.')
  }, 20_000)

  it.each([
    [['--nothing'], {}, 'Option inconnue\u00A0: --nothing'],
    [['--port', '70000'], {}, 'Le port «\u00A070000\u00A0» n’en est pas un'],
    [[], { DELIBERE_HOST: '0.0.0.0' }, 'DELIBERE_PUBLIC_URL'],
  ])(
    'is a setting that cannot be: %j %j',
    async (args, env, sentence) => {
      const server = start(args, env as Record<string, string>)
      expect(await server.end()).toBe(1)
      expect(server.log()).toContain(sentence)
      expect(server.log()).not.toContain('    at ')
    },
    20_000,
  )
})

describe('the end', () => {
  it('comes cleanly at SIGTERM, with a stream open', async () => {
    const folder = await aData()
    const server = on(folder)
    const url = await urlOf(server)
    const token = (await server.printed(/Jeton de l’OEMM[^:]*: (\S+)/))[1]!
    const office = officeOf(url, token)
    const events = await office.follow('/api/live/office')
    await events.next()
    await office.must(juror('Aubry'))
    await events.next()
    expect(await server.end('SIGTERM')).toBe(0)
    expect(await events.next().catch(() => null)).toBeNull()
    // Closed cleanly: the records hold all there is, and nobody has the folder.
    expect(await readFile(join(folder, 'records.json'), 'utf8')).toContain('Aubry')
    await expect(stat(join(folder, 'lock'))).rejects.toMatchObject({ code: 'ENOENT' })
  }, 20_000)

  it('by SIGKILL takes nothing away that was acknowledged, and the same command gets the same receipt', async () => {
    const folder = await aData()
    const first = on(folder)
    const url = await urlOf(first)
    const token = (await first.printed(/Jeton de l’OEMM[^:]*: (\S+)/))[1]!
    const office = officeOf(url, token)
    const names = Array.from({ length: 30 }, (_, n) => `Jure-${n}`)
    const acknowledged = new Map<string, number>()
    const giving = names.map(async (name) => {
      const response = await office.order(juror(name), `id-${name}`).catch(() => null)
      if (response?.ok) acknowledged.set(name, ((await response.json()) as { revision: number }).revision)
      // In the middle of it all.
      if (acknowledged.size === 10) first.child.kill('SIGKILL')
    })
    expect(await first.end()).toBeNull()
    await Promise.all(giving)
    expect(acknowledged.size).toBeGreaterThanOrEqual(10)

    const second = on(folder)
    const again = officeOf(await urlOf(second), token)
    const known = (await (await again.get('/api/jurors')).json()) as { name: string }[]
    for (const name of acknowledged.keys()) expect(known.map((one) => one.name)).toContain(`Dominique ${name}`)
    for (const [name, revision] of acknowledged) {
      const response = await again.post('/api/commands', { ...juror(name), id: CommandId.parse(`id-${name}`) })
      expect(await response.json()).toEqual({ revision })
    }
    await second.end('SIGTERM')
  }, 30_000)
})

describe('--demo', () => {
  it('has today’s session ready, with links that open it, and leaves nothing behind', async () => {
    const server = start(['--demo', '--port', '0'])
    const url = await urlOf(server)
    expect(server.log()).toBe('')
    const folder = (await server.printed(/DELIBERE_DATA=(\S+) npx pnpm@12\.21\.0 admin/))[1]!
    const links = [...server.out().matchAll(/^ {2}(.+)\u00A0: (http:\S+)#(\S+)$/gm)]
    expect(links.map(([, who]) => who)).toEqual([
      'Hélène Garnier',
      'Bertrand Oury',
      'Nadia Belkacem',
      'Yves Kermarrec',
      'Écran de la salle',
    ])
    const key = (await readFile(join(folder, 'staff.key'), 'utf8')).trim()
    const office = officeOf(url, key)
    const { sessions } = await office.look<{ sessions: { id: string; status: string }[] }>('/api/live/office')
    expect(sessions.map(({ status }) => status)).toEqual(['planned', 'sealed'])
    const candidates = (await (await office.get('/api/candidates')).json()) as {
      session: string | null
      route: string
      extraTime: boolean
    }[]
    const planned = candidates.filter(({ session }) => session !== null)
    expect(planned).toHaveLength(5)
    expect(new Set(planned.map(({ route }) => route))).toEqual(new Set(['training', 'vae']))
    expect(planned.filter(({ extraTime }) => extraTime)).toHaveLength(1)
    for (const [, , , secret] of links) {
      const response = await fetch(`${url}/api/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ secret }),
      })
      expect(await response.json()).toMatchObject({ sessionId: sessions[0]!.id })
    }
    expect(server.log()).toContain('/api/sign-in')
    expect(await server.end('SIGINT')).toBe(0)
    await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' })
  }, 30_000)

  it('takes the next port that is free', async () => {
    const other = createTcpServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const server = start(['--demo', '--port', String(port)])
    const url = new URL(await urlOf(server))
    expect(Number(url.port)).toBeGreaterThan(port)
    await server.end('SIGTERM')
  }, 30_000)
})
