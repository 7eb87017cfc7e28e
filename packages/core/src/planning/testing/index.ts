export { generateInstance, type Size } from './generate.ts'
export { type KnownInstance, knownInstances } from './instance-files.ts'
