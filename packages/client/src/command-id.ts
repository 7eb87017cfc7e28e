import type { CommandId } from '@delibere/core'

/** 128 random bits: `randomUUID` is not there for a page that came over plain http, as in a room without certificates. */
export function newCommandId(): CommandId {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  // Hexadecimal is an id as it should be; asking its schema would put zod in every page.
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as CommandId
}
