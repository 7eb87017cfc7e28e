import type { AccessFile, KeptAccess, KeptDevice, KeptLink } from './kept-access.ts'

export interface AccessState {
  readonly kept: KeptAccess
  link(digest: string): KeptLink | undefined
  device(digest: string): KeptDevice | undefined
  /** Holds at once, for everybody who asks from now on. */
  change(next: (kept: KeptAccess) => KeptAccess): void
  /** Resolves when what is now is on the disk; rejects if it could not be written, and the next writing tries again. */
  save(): Promise<void>
  /** Calls `listener` after each change. Gives back how to stop. */
  listen(listener: () => void): () => void
}

/**
 * What is kept of access, at hand by digest, and written one time after the other: never two at once. `found` is what the
 * file has; it begins as `start`.
 */
export function createState(file: AccessFile, found: KeptAccess | null, start: KeptAccess): AccessState {
  const listeners = new Set<() => void>()
  let kept = start
  let at = indexes(kept)
  let written = found
  let writing: Promise<void> = Promise.resolve()

  const write = async () => {
    const next = kept
    if (next === written) return
    await file.write(next)
    written = next
  }
  return {
    get kept() {
      return kept
    },
    link: (digest) => at.links.get(digest),
    device: (digest) => at.devices.get(digest),
    change(next) {
      const changed = next(kept)
      if (changed === kept) return
      kept = changed
      at = indexes(kept)
      for (const listener of listeners) listener()
    },
    save() {
      writing = writing.catch(() => {}).then(write)
      return writing
    },
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

const indexes = ({ links, devices }: KeptAccess) => ({
  links: new Map(links.map((link) => [link.digest, link])),
  devices: new Map(devices.map((device) => [device.digest, device])),
})
