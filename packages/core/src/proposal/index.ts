export type { SetAside } from './candidates.ts'
export { type Question, questionOf, type Wanted } from './instance-of.ts'
export { ordersOf, type ToConfirm } from './sessions-of.ts'
