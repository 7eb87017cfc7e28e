import type { CommandId } from '@delibere/core'
import { randomHex } from './random-hex.ts'

/** A new id for an order. Hexadecimal is an id as it should be; asking its schema would put zod in every page. */
export const newCommandId = (): CommandId => randomHex() as CommandId
