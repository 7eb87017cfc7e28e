import type { Entry, Receipt } from './store.ts'

/** How many receipts are remembered: far more than can be sent again after a restart. */
export const receiptsKept = 2_000

/** The receipts of the last entries, by command id, the oldest first. */
export function createReceipts(kept: Iterable<readonly [commandId: string, Receipt]>) {
  const receipts = new Map(kept)
  return {
    receipts: receipts as ReadonlyMap<string, Receipt>,
    add({ command, revision, actor }: Entry<unknown>): void {
      receipts.set(command.id, { revision, actor })
      const [oldest] = receipts.keys()
      if (receipts.size > receiptsKept && oldest !== undefined) receipts.delete(oldest)
    },
  }
}
