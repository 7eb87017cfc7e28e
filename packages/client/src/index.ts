export type * from './contract.ts'
export { type ClientOptions, createClient } from './client.ts'
export { newCommandId } from './command-id.ts'
export { keepingCookies } from './cookies.ts'
