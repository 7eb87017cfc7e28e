import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

const root = resolve(import.meta.dirname, '../..')
const ran = (...args: readonly string[]) =>
  new Promise<{ readonly code: unknown; readonly out: string; readonly err: string }>((done) => {
    const run = execFile(
      process.execPath,
      [resolve(root, '.ci/build.ts'), ...args],
      { cwd: root },
      (_error, out, err) => done({ code: run.exitCode, out, err }),
    )
  })

it('a command of the root says what it has to say, and nothing of the build before it', async () => {
  for (const script of [packageJson.scripts.start, packageJson.scripts.admin])
    expect(script).toMatch(/^node \.ci\/build\.ts( @delibere\/[\w-]+)? && node [\w./-]+$/)
  expect(await ran('@delibere/core')).toEqual({ code: 0, out: '', err: '' })
  const failed = await ran('@delibere/nothing')
  expect(failed).toMatchObject({ code: 1, out: '', err: expect.stringContaining('@delibere/nothing') })
}, 60_000)
