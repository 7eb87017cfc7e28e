import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { aFolder } from '@delibere/server/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { delibereOn } from '../testing/bin.ts'
import { startServer } from '../testing/own-server.ts'

const { folder, remove } = await aFolder()
afterAll(remove)
const delibere = delibereOn(folder)

describe('delibere rehearse', () => {
  it('is refused where no server runs: nobody would reach it', async () => {
    const { code, out, err } = await delibere('rehearse')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('Une répétition a besoin d’un serveur qui tourne : démarrez-le')
  })

  it('writes the address of a rehearsal and the link of each place, and the folder knows nothing of it', async () => {
    const server = await startServer(folder)
    try {
      const journal = () => readFile(join(folder, 'journal.ndjson'), 'utf8')
      const before = [await readdir(folder), await journal()]
      const { code, out } = await delibere('rehearse')
      const [address, ...links] = out.trim().split('\n')
      expect([code, address]).toEqual([0, expect.stringMatching(new RegExp(`^${server.url}/repetition/[\\w-]{22}/$`))])
      expect(links).toHaveLength(5)
      for (const link of links) expect(link).toMatch(new RegExp(`^\\p{L}.* : ${address}entrer#[\\w-]{22}$`, 'u'))
      expect((await fetch(address!)).status).toBe(200)
      expect([await readdir(folder), await journal()]).toEqual(before)
    } finally {
      await server.close()
    }
  })
})
