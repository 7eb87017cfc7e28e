import type { Refusal } from '@delibere/client'

const troubles: readonly Refusal['code'][] = [
  'unreachable',
  'signed-out',
  'signed-in-another',
  'storage-failed',
  'too-many-tries',
  'unknown',
]

/** Whether a refusal says nothing of what was sent: the same may be taken another time, so it stays on the device. */
export const isTrouble = ({ code }: Refusal): boolean => troubles.includes(code)
