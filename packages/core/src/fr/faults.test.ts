import { describe, expect, it } from 'vitest'
import { instant } from '../basics/time.ts'
import { explainFault, type FolderFault } from './faults.ts'

const holder = {
  pid: 4242,
  host: 'jury-1',
  since: instant(Date.UTC(2026, 10, 23, 8, 5)),
  program: 'serveur',
  url: 'http://127.0.0.1:4310',
} as const

const faults: readonly FolderFault[] = [
  { code: 'folder-in-use', data: { folder: '/srv/jury', holder } },
  { code: 'folder-in-use', data: { folder: '/srv/jury', holder: null } },
  ...(['bytes', 'shape', 'missing'] as const).map(
    (reason) =>
      ({
        code: 'records-damaged',
        data: {
          file: '/srv/jury/records.json',
          reason,
          copy: '/srv/jury/records.previous.json',
          journal: '/srv/jury/j',
        },
      }) as const,
  ),
  {
    code: 'records-damaged',
    data: { file: '/srv/jury/records.json', reason: 'bytes', copy: null, journal: '/srv/jury/journal.ndjson' },
  },
  { code: 'records-too-new', data: { file: '/srv/jury/records.json', shape: 4, known: 1 } },
  { code: 'journal-behind', data: { file: '/srv/jury/journal.ndjson', revision: 12, bytes: 4096, found: 1 } },
  ...(['json', 'hash', 'chain', 'revision', 'personal', 'fact'] as const).map(
    (reason) => ({ code: 'journal-damaged', data: { file: '/srv/jury/journal.ndjson', line: 7, reason } }) as const,
  ),
  ...(['bytes', 'missing', 'content', 'unknown'] as const).map(
    (reason) => ({ code: 'sealed-damaged', data: { file: '/srv/jury/sealed/s.json', id: 's', reason } }) as const,
  ),
  { code: 'folder-unreadable', data: { folder: '/srv/jury', errno: 'ENOENT' } },
  { code: 'folder-unreadable', data: { folder: '/srv/jury', errno: 'EACCES' } },
  { code: 'document-damaged', data: { file: '/srv/jury/documents/a.pdf' } },
  { code: 'access-damaged', data: { file: '/srv/jury/access.json', copy: '/srv/jury/access.previous.json' } },
  { code: 'access-damaged', data: { file: '/srv/jury/access.json', copy: null } },
  { code: 'storage-failed', data: { file: '/srv/jury/journal.ndjson', errno: 'ENOSPC' } },
  { code: 'storage-failed', data: { file: '/srv/jury/journal.ndjson', errno: 'EXYZ' } },
  { code: 'records-late', data: { file: '/srv/jury/records.json', errno: 'ENOSPC' } },
  { code: 'entry-out-of-order', data: { expected: 3, given: 5 } },
  { code: 'store-closed', data: {} },
]

describe('what is wrong with a data folder', () => {
  it.each(faults)('is said whole, with the file it is about: $code', (fault) => {
    const sentence = explainFault(fault)
    expect(sentence).toMatch(/^[A-ZÀÉ«].*\.$/)
    expect(sentence).not.toMatch(/undefined|null|\[object| [;!?:]|'/)
    for (const file of ['file', 'folder'] as const) {
      if (file in fault.data) expect(sentence).toContain((fault.data as Record<string, string>)[file])
    }
  })

  it('says by whom a folder is used, since when, and where', () => {
    const sentence = explainFault(faults[0]!)
    expect(sentence).toContain(
      'par le serveur Délibéré (processus 4242 sur jury-1, depuis le 23\u00A0novembre\u00A02026',
    )
    expect(sentence).toContain('à l’adresse http://127.0.0.1:4310)')
    expect(explainFault(faults[1]!)).toContain('est déjà utilisé. ')
  })

  it('says what to put in the place of damaged records', () => {
    expect(explainFault(faults[2]!)).toContain('Remplacez-le par la copie /srv/jury/records.previous.json')
    expect(explainFault(faults[5]!)).toContain('à partir du journal /srv/jury/journal.ndjson')
  })
})
