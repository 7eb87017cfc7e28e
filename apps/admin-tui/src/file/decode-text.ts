import { err, type FileFault, ok, type Result } from '@delibere/core'
import { starts } from './signature.ts'

/**
 * The text of a file: UTF-8 with or without a byte order mark, else Windows-1252, which French spreadsheets write.
 * Anything else is refused with what to do about it.
 */
export function decodeText(bytes: Uint8Array): Result<string, FileFault> {
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return err({ code: 'file-utf16' })
  if (bytes.includes(0)) return err({ code: 'file-binary' })
  const text = asUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
  // Windows-1252 leaves five bytes without a letter; they decode to control characters.
  return /[\u0080-\u009F]/.test(text) ? err({ code: 'file-encoding' }) : ok(text)
}

/** The text of these bytes if they are UTF-8, without its byte order mark; else null. */
export function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
