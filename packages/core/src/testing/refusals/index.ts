import type { ViolationCode } from '../../violations.ts'
import { whileArriving } from './arrival.ts'
import type { Scenarios } from './ask.ts'
import { beforeSitting } from './before.ts'
import { inHearing } from './hearing.ts'
import { onPaper } from './paper.ts'
import { inPlanning } from './planning.ts'
import { byPlace } from './place.ts'
import { inRegister } from './register.ts'
import { inRoom } from './room.ts'

/** Every refusal there is, each met through the one door. A code that nobody can meet does not compile. */
export const refusals: Readonly<Record<ViolationCode, Scenarios>> = {
  ...beforeSitting,
  ...whileArriving,
  ...byPlace,
  ...inHearing,
  ...inRegister,
  ...inPlanning,
  ...inRoom,
  ...onPaper,
}
