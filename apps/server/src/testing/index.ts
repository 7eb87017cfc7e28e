export { aPdf } from '../documents/testing/attachments.ts'
export { createDevice, type Device, type Events, type ServerEvent } from './device.ts'
export {
  aClock,
  aFolder,
  aHouse,
  aHouseOn,
  aStoreThatFails,
  type Hands,
  type House,
  memoryAccess,
  type Sitting,
} from './house.ts'
export { type ServerProcess, startServer } from './process.ts'
export { content, type Mind, nextOrder } from './robot.ts'
