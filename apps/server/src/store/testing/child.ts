import { join } from 'node:path'
import { openFileStore } from '../file-store.ts'
import { added, closed, counters, entryOf, eraseNotes, erasureOf, handOf, noted, opened, secretOf } from './counters.ts'
import { writeWhole } from '../whole-file.ts'

/*
 * A process of its own with a store in it, to be killed or starved by a test:
 *
 *   append <folder>   appends without end, printing each revision once it is acknowledged
 *   erase <folder>    notes, seals, erases without end, printing `erased <session>` when it is, and how it gets there
 *   hold <folder>     takes the folder, prints `held` (or the fault) and keeps it until its input ends
 *   fill <folder>     appends until the disk refuses, then prints what can still be done
 *   outgrow <folder>  writes `whole.json` anew, with more than the disk takes, and prints the fault
 */

// Writing beyond a limit is refused as writing to a full disk is, when the signal for it is not deadly.
process.on('SIGXFSZ', () => {})
const [, , act = '', folder = ''] = process.argv
const say = (line: string) => process.stdout.write(`${line}\n`)
const open = (delay: number) =>
  openFileStore(folder, { kept: counters, program: 'terminal', delay, onTrouble: ({ code }) => say(code) })

const acts: Record<string, () => Promise<void>> = {
  async append() {
    const store = await open(2)
    const give = handOf(store)
    for (let n = store.revision; n < 1_000_000; n += 8) {
      const session = `s-${n}`
      const group = [opened(session), noted(session, `n ${n}`), added('a', 1), closed(session), added('b', 2)]
      await Promise.all(group.map((fact) => give(fact).then(() => say(String(store.revision)))))
    }
  },
  async erase() {
    const store = await open(2)
    const give = handOf(store)
    while (store.revision < 1_000_000) {
      // A name that none has had before: the first entry of each moves the revision.
      const n = store.revision
      const session = `s-${n}`
      await give(opened(session), noted(session, secretOf(session)), noted('kept', secretOf(`kept-${n}`)))
      if (n % 3 > 0) await give(closed(session))
      const busy = [give(added('a', 1)), give(added('a', 1))]
      const erasure = erasureOf(session)
      const told = {
        concerns: (...of: Parameters<typeof erasure.concerns>) => erasure.concerns(...of) && say('concerned') !== null,
        sealed: erasure.sealed.map(({ id, redact }) => ({
          id,
          redact: (content: unknown) => (say('redacted'), redact(content)),
        })),
      }
      await eraseNotes(store, give, session, told)
      await Promise.all(busy)
      say(`erased ${session}`)
    }
  },
  async hold() {
    const store = await open(1_000).catch((fault: unknown) => say(JSON.stringify(fault)))
    if (typeof store !== 'object') return
    say('held')
    process.stdin.resume().on('end', () => void store.close())
  },
  async fill() {
    const store = await open(1_000_000)
    const give = handOf(store)
    await give(opened('s'), noted('s', 'before'))
    await give(closed('s'))
    let refused: unknown
    while (!refused) {
      const group = ['x', 'y', 'z'].map((text) => give(opened('t'), noted('t', text.repeat(700))))
      refused = (await Promise.allSettled(group)).find(({ status }) => status === 'rejected')
    }
    const { world, revision } = store
    const again = await store.append(entryOf(revision + 1), world).catch((fault: unknown) => fault)
    const newest = await store.journal(Infinity, 1)
    const sealed = await store.sealedSession('s')
    say(JSON.stringify({ refused, again, newest: newest[0]?.revision, revision, world, sealed }))
    await store.close()
  },
  async outgrow() {
    const pieces = Array.from({ length: 300 }, () => 'x'.repeat(1_000))
    await writeWhole(join(folder, 'whole.json'), pieces, 0o600).catch((fault: unknown) => say(JSON.stringify(fault)))
  },
}

await acts[act]?.()
