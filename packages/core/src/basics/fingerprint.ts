/** A whole number that tells one text from another well enough to see that it has changed (FNV-1a, 32 bits); 0 for an empty one. */
export function fingerprint(text: string): number {
  if (text === '') return 0
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
