import type { Result } from '@delibere/core'
import { ask } from './ask.ts'
import type { Refusal } from './contract.ts'
import { waker } from './wake.ts'

const defaultPatience = 8_000
const attempt = 4_000
const [firstWait, longestWait] = [250, 2_000]

/**
 * Sends the same thing again while nobody answers, for `patience` ms: at once when the network is back, else after a growing
 * wait. What is sent carries its own id, so that it is done once however often it arrives.
 */
export async function sendUntilAnswered<Given extends Response>(
  send: (signal: AbortSignal) => Promise<Given>,
  patience = defaultPatience,
): ReturnType<typeof ask<Given>> {
  const wake = waker()
  const until = performance.now() + patience
  let wait = firstWait
  try {
    for (;;) {
      const answer = await ask(send, Math.max(attempt, patience / 2))
      if (!isUnreachable(answer) || performance.now() + wait > until) return answer
      await wake.wait(wait * (0.75 + Math.random() / 2))
      wait = Math.min(wait * 2, longestWait)
    }
  } finally {
    wake.close()
  }
}

const isUnreachable = (answer: Result<unknown, Refusal>): boolean => !answer.ok && answer.error.code === 'unreachable'
