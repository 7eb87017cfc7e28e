import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aFolder } from '../testing/index.ts'
import { openStaffKey, readStaffKey } from './staff-key.ts'

async function aFile(): Promise<string> {
  const { folder, remove } = await aFolder()
  onTestFinished(remove)
  return join(folder, 'staff.key')
}

describe('the key of this machine', () => {
  it('is made once, and is for its owner’s eyes alone', async () => {
    const file = await aFile()
    expect(await readStaffKey(file)).toBeNull()
    const key = await openStaffKey(file)
    expect(key).toMatch(/^[\w-]{22}$/)
    expect(await openStaffKey(file)).toBe(key)
    expect(await readStaffKey(file)).toBe(key)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('is made anew where a crash left half of it, even in a file that others could read', async () => {
    const file = await aFile()
    await writeFile(file, 'half', { mode: 0o644 })
    expect(await readStaffKey(file)).toBeNull()
    expect(await openStaffKey(file)).toMatch(/^[\w-]{22}$/)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })
})
