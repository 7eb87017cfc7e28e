export { createPlanner, type Planner } from './planner.ts'
export { type Proposal, startProposing } from './proposing.ts'
