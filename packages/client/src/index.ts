export { trustedUncertainty } from './clock.ts'
export type * from './contract.ts'
export { type ClientOptions, createClient } from './client.ts'
export { keepingCookies } from './cookies.ts'
