import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'
import { adminCommand, explainSetting } from './words.ts'

describe('the settings', () => {
  it('are what suits one machine when nothing is said', () => {
    expect(readSettings([], {}, true)).toEqual({
      ok: true,
      value: {
        demo: false,
        host: '127.0.0.1',
        port: 4310,
        publicUrl: null,
        folder: resolve('data'),
        renewStaffToken: false,
        logLevel: 'warn',
      },
    })
  })

  it('come from the environment, and an option wins over it', () => {
    const env = {
      DELIBERE_PORT: '5000',
      DELIBERE_HOST: '0.0.0.0',
      DELIBERE_PUBLIC_URL: 'https://jury.example/',
      DELIBERE_DATA: '/srv/jury',
    }
    const found = readSettings(['--', '--port', '6000'], env, false)
    expect(found).toMatchObject({
      value: { port: 6000, host: '0.0.0.0', publicUrl: 'https://jury.example', folder: '/srv/jury', logLevel: 'info' },
    })
  })

  it.each([
    [['--nothing'], {}, { code: 'option-unknown', option: '--nothing' }],
    [['extra'], {}, { code: 'option-unknown', option: 'extra' }],
    [['--port', 'x'], {}, { code: 'port-invalid', given: 'x' }],
    [[], { DELIBERE_PORT: '70000' }, { code: 'port-invalid', given: '70000' }],
    [[], { DELIBERE_PUBLIC_URL: 'ftp://x' }, { code: 'address-invalid', given: 'ftp://x' }],
    [[], { DELIBERE_PUBLIC_URL: 'https://x/path' }, { code: 'address-invalid', given: 'https://x/path' }],
    [[], { DELIBERE_HOST: '::' }, { code: 'address-missing', host: '::' }],
    [[], { DELIBERE_LOG: 'loud' }, { code: 'level-invalid', given: 'loud' }],
  ] as const)('that cannot be are refused with a sentence: %j %j', (args, env, fault) => {
    const found = readSettings([...args], env, true)
    expect(found).toMatchObject({ ok: false, error: fault })
    expect(found.ok ? '' : explainSetting(found.error)).toMatch(/\.$/)
  })
})

describe('the command that opens the terminal', () => {
  it.each([
    ['/tmp/delibere-demo-x1', 'DELIBERE_DATA=/tmp/delibere-demo-x1 npx pnpm@12.21.0 admin'],
    ['/home/a b/l’été', "DELIBERE_DATA='/home/a b/l’été' npx pnpm@12.21.0 admin"],
    ["/it's", "DELIBERE_DATA='/it'\\''s' npx pnpm@12.21.0 admin"],
  ])('on %s can be pasted', (folder, command) => expect(adminCommand(folder)).toBe(command))
})
