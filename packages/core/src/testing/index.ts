export * from './build.ts'
export * from './frameworks.ts'
export * from './play.ts'
