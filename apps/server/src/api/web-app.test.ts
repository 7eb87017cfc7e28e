import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aHouse } from '../testing/index.ts'

async function aWeb(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'delibere-web-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'secret.txt'), 'not for anybody')
  await mkdir(join(folder, 'dist/assets'), { recursive: true })
  await writeFile(join(folder, 'dist/index.html'), '<!doctype html><title>Délibéré</title>')
  await writeFile(join(folder, 'dist/assets/index-abc123.js'), 'export {}')
  await writeFile(join(folder, 'dist/icon.svg'), '<svg/>')
  return join(folder, 'dist')
}

async function visit(webFolder: string, path: string) {
  const house = await aHouse({ webFolder })
  const response = await house.device().get(path)
  const answer = { status: response.status, headers: response.headers, text: await response.text() }
  await house.close()
  return answer
}

describe('the web application', () => {
  it.each(['/', '/entrer', '/seance/s-1', '/une/adresse/inconnue'])(
    'answers its page at %s, to be asked for again',
    async (path) => {
      const { status, headers, text } = await visit(await aWeb(), path)
      expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
      expect(text).toContain('<title>Délibéré</title>')
      expect(headers.get('cache-control')).toBe('no-cache')
    },
  )

  it('lets what has a hash in its name be kept for ever', async () => {
    const { status, headers } = await visit(await aWeb(), '/assets/index-abc123.js')
    expect([status, headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it('gives other files as what they are', async () => {
    const { headers } = await visit(await aWeb(), '/icon.svg')
    expect([headers.get('content-type'), headers.get('cache-control')]).toEqual([
      'image/svg+xml; charset=utf-8',
      'no-cache',
    ])
  })

  it('does not answer its page in the place of a file that has gone', async () => {
    const { status, headers } = await visit(await aWeb(), '/assets/index-old.js')
    expect([status, headers.get('cache-control')]).toEqual([404, null])
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/....//secret.txt',
  ])('gives nothing from outside its folder at %s', async (path) => {
    expect((await visit(await aWeb(), path)).text).not.toContain('not for anybody')
  })

  it('does not answer its page in the place of the API', async () => {
    const { status, text } = await visit(await aWeb(), '/api/nothing')
    expect([status, JSON.parse(text)]).toEqual([404, { code: 'not-found' }])
  })

  it('says in French that it has not been built', async () => {
    const { status, text } = await visit(join(tmpdir(), 'delibere-nothing-here'), '/entrer')
    expect(status).toBe(503)
    expect(text).toContain('L’application n’est pas construite')
  })
})

describe('the build of the pages', () => {
  const pageOf = (script: string) =>
    `<!doctype html><script type="module" crossorigin src="/assets/${script}"></script><link href="/assets/a.css">`

  /** What the stream of a session says of it, under a server that was started on this folder. */
  async function buildOf(webFolder: string | null) {
    const house = await aHouse({ webFolder })
    const here = await house.makeSession()
    const { response, close } = await here.members[0]!.follow(here.path)
    const build = response.headers.get('x-delibere-build')
    await close()
    await house.close()
    return build
  }

  it('is told by each stream: another one after an update', async () => {
    const folder = await aWeb()
    for (const script of ['index-abc123.js', 'index-_Z9-x.js']) {
      await writeFile(join(folder, 'index.html'), pageOf(script))
      expect(await buildOf(folder)).toBe(script)
    }
  })

  it('is not told where no page is served, nor of a page that begins with no script', async () => {
    expect(await buildOf(null)).toBeNull()
    expect(await buildOf(join(tmpdir(), 'not-there'))).toBeNull()
    expect(await buildOf(await aWeb())).toBeNull()
  })
})
