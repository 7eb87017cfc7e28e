import type { AccessFile, KeptAccess } from './kept-access.ts'

/** What is kept of access, for a server that leaves nothing behind. */
export function memoryAccess(): AccessFile & { readonly kept: KeptAccess | null } {
  let kept: KeptAccess | null = null
  return {
    get kept() {
      return kept
    },
    read: async () => kept,
    async write(next) {
      kept = next
    },
  }
}
