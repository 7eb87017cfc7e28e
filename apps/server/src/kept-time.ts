import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptTime, TimeKeeper } from './engine/server-time.ts'
import { checkedJson, readCheckedJson } from './store/checked-json.ts'
import { writeBehind } from './store/write-behind.ts'
import { writeWhole } from './store/whole-file.ts'

export interface KeptTimeFile extends TimeKeeper {
  /** Writes what is not written yet. Never rejects. */
  close(): Promise<void>
}

/**
 * `clock.json` of the data folder: what a restart needs to go on with the same time. A file that is gone or damaged is
 * as none: the server begins by the wall clock then.
 */
export async function openKeptTime(folder: string, onTrouble: (cause: unknown) => void): Promise<KeptTimeFile> {
  const file = join(folder, 'clock.json')
  const kept = await readFile(file).then(read, () => null)
  let latest = kept
  const write = () => writeWhole(file, checkedJson({ ...latest }), 0o600)
  const behind = writeBehind({ write, delay: 1_000, onTrouble })
  return {
    kept,
    keep(time) {
      latest = time
      behind.changed()
    },
    close: () => behind.flush(),
  }
}

function read(bytes: Buffer): KeptTime | null {
  const { boot, ticks, time, lost = false } = (readCheckedJson(bytes) ?? {}) as Partial<KeptTime>
  return typeof boot === 'string' && Number.isFinite(ticks) && Number.isFinite(time)
    ? { boot, ticks: ticks!, time: time!, lost }
    : null
}
