import { Low } from 'lowdb'
import { durableJson } from './durable-json.ts'
import { storeFault } from './faults.ts'
import type { FolderPaths } from './folder-paths.ts'
import { beginning, type Position } from './journal-reading.ts'
import type { Kept, Receipt } from './store.ts'

/** What is in `records.json`: the world at a place in the journal, beyond which the journal is carried out on opening. */
export interface Records extends Position {
  readonly shape: number
  readonly receipts: readonly (readonly [commandId: string, Receipt])[]
  readonly world: unknown
}

export interface ReadRecords<World> {
  readonly low: Low<Records>
  readonly world: World
  /** False for a folder in which nothing has been kept yet, or from which records and copy were taken away to begin again. */
  readonly found: boolean
}

/** Reads and checks the records; changes nothing. Throws `records-damaged` or `records-too-new`. */
export async function readRecords<World, Fact>(
  paths: FolderPaths,
  kept: Kept<World, Fact>,
): Promise<ReadRecords<World>> {
  const { low, state } = await examine(paths.records, paths.previous, kept)
  if (state.is === 'whole') return { low, world: state.world, found: true }
  if (state.is === 'too-new')
    throw storeFault('records-too-new', { file: paths.records, shape: low.data.shape, known: kept.shape })
  const copy = await examine(paths.previous, paths.previous, kept)
  if (state.is === 'missing' && copy.state.is === 'missing') return { low, world: kept.empty, found: false }
  throw storeFault(
    'records-damaged',
    {
      file: paths.records,
      reason: state.is,
      copy: copy.state.is === 'whole' ? paths.previous : null,
      journal: paths.journal,
    },
    state.cause,
  )
}

type State<World> =
  | { readonly is: 'whole'; readonly world: World }
  | { readonly is: 'too-new' }
  | { readonly is: 'missing' | 'bytes' | 'shape'; readonly cause?: unknown }

async function examine<World, Fact>(file: string, copy: string, kept: Kept<World, Fact>) {
  const none: Records = { ...beginning, shape: kept.shape, receipts: [], world: kept.empty }
  const low = new Low<Records>(durableJson(file, copy), none)
  const state = async (): Promise<State<World>> => {
    try {
      await low.read()
    } catch (cause) {
      if (cause instanceof SyntaxError) return { is: 'bytes' }
      throw cause
    }
    if (low.data === none) return { is: 'missing' }
    if (low.data.shape > kept.shape) return { is: 'too-new' }
    try {
      return { is: 'whole', world: kept.read(low.data.world, low.data.shape) }
    } catch (cause) {
      return { is: 'shape', cause }
    }
  }
  return { low, state: await state() }
}
