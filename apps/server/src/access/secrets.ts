import { hash, randomBytes } from 'node:crypto'

/** A secret nobody can guess: 128 random bits, as 22 characters that an address can carry. */
export const newSecret = (): string => randomBytes(16).toString('base64url')

/**
 * What is kept of a secret. Plain SHA-256 is right here: a slow hash and a salt protect what people think up, and these
 * are 128 random bits, which nobody can try through, with or without the digest in hand.
 */
export const digestOf = (secret: string): string => hash('sha256', secret, 'hex')
