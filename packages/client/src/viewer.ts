import type { Answer, Me } from './contract.ts'

/**
 * Who a page was opened for, said with all it asks. A browser has one cookie for all its pages: once another has come in by
 * theirs, the server refuses what an earlier page still asks (`signed-in-another`), and takes it for nobody else's (H3, H4).
 */
export function knowViewer() {
  let known: Me = { kind: 'nobody' }
  return {
    headers: (): Readonly<Record<string, string>> =>
      'sessionId' in known
        ? { 'x-delibere-as': `${known.sessionId} ${known.kind === 'room' ? 'room' : known.jurorId}` }
        : {},
    /** From this answer on it is who the server says. Who signs out stays who they were: nothing of theirs is to go as another. */
    async become(asked: Answer<Me>): Answer<Me> {
      const answer = await asked
      if (answer.ok && answer.value.kind !== 'nobody') known = answer.value
      return answer
    },
  }
}
