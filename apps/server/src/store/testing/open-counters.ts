import { onTestFinished } from 'vitest'
import { type FileStore, type FileStoreOptions, openFileStore } from '../file-store.ts'
import { type Counters, counters, type CountersFact } from './counters.ts'

/** The file store on made-up counters; closed when the test ends. Trouble, which no test expects unless it says so, fails the test. */
export async function openCounters(
  folder: string,
  options: Partial<FileStoreOptions<Counters, CountersFact>> = {},
): Promise<FileStore<Counters, CountersFact>> {
  const trouble: unknown[] = []
  const onTrouble = (fault: unknown) => void trouble.push(fault)
  const store = await openFileStore(folder, { kept: counters, program: 'serveur', onTrouble, ...options })
  onTestFinished(async () => {
    await store.close()
    if (trouble.length > 0) throw trouble[0]
  })
  return store
}
