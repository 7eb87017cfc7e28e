import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder } from './testing/folder.ts'
import { keepCopy, writeWhole } from './whole-file.ts'

async function aFile() {
  const folder = await aFolder()
  const [file, copy] = [join(folder, 'a.json'), join(folder, 'a.previous.json')]
  await writeWhole(file, ['one'], 0o600)
  return { folder, file, copy }
}

describe('writeWhole', () => {
  it('puts the pieces in the place of what was there, with the mode it is given', async () => {
    const { folder, file } = await aFile()
    await writeWhole(file, ['t', 'w', 'o'], 0o444)
    expect(await readFile(file, 'utf8')).toBe('two')
    expect((await stat(file)).mode & 0o777).toBe(0o444)
    expect(await readdir(folder)).toEqual(['a.json'])
  })

  it('takes away what a killed process left half-written', async () => {
    const { folder, file } = await aFile()
    await writeFile(`${file}.next`, 'ha', { mode: 0o444 })
    await writeWhole(file, ['two'], 0o600)
    expect(await readFile(file, 'utf8')).toBe('two')
    expect(await readdir(folder)).toEqual(['a.json'])
  })

  it('leaves what was there when the pieces end in an error', async () => {
    const { folder, file } = await aFile()
    function* pieces() {
      yield 'tw'
      throw new Error('no more')
    }
    await expect(writeWhole(file, pieces(), 0o600)).rejects.toThrow()
    expect(await readFile(file, 'utf8')).toBe('one')
    expect(await readdir(folder)).toEqual(['a.json'])
  })
})

describe('keepCopy', () => {
  it('keeps what was there under another name, also when the copy is there already', async () => {
    const { folder, file, copy } = await aFile()
    await keepCopy(file, copy)
    await keepCopy(file, copy)
    await writeWhole(file, ['two'], 0o600)
    expect(await readFile(copy, 'utf8')).toBe('one')
    await keepCopy(file, copy)
    await writeWhole(file, ['three'], 0o600)
    expect(await readFile(copy, 'utf8')).toBe('two')
    expect(await readdir(folder)).toEqual(['a.json', 'a.previous.json'])
  })

  it('leaves no third name behind, whenever it is stopped', async () => {
    const { folder, file, copy } = await aFile()
    await writeFile(`${copy}.next`, 'left by a killed process')
    await keepCopy(file, copy)
    await keepCopy(file, copy)
    expect(await readdir(folder)).toEqual(['a.json', 'a.previous.json'])
    expect(await readFile(copy, 'utf8')).toBe('one')
  })

  it('keeps nothing where nothing is', async () => {
    const { folder, copy } = await aFile()
    await keepCopy(join(folder, 'b.json'), copy)
    expect(await readdir(folder)).toEqual(['a.json'])
  })
})
