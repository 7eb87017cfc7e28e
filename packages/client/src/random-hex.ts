/** 128 random bits: `randomUUID` is not there for a page that came over plain http, as in a room without certificates. */
export const randomHex = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
