import { storeContract } from './contract.ts'
import { createMemoryStore } from './memory-store.ts'
import { counters } from './testing/counters.ts'

storeContract('the memory store', async () => createMemoryStore(counters))
