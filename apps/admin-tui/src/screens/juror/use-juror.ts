import { type JurorId, type JurorView, NewJuror } from '@delibere/core'
import type { Order } from '@delibere/client'
import { useProgram } from '../../program.ts'
import { type Answered, useAnswer } from '../../use-answer.ts'

/** Everything the office has of one juror, asked again whenever something was done. */
export function useJuror(jurorId: JurorId): Answered<JurorView> {
  const { client, freshness } = useProgram()
  return useAnswer(() => client.juror(jurorId), `${jurorId} ${freshness}`)
}

/** The order that puts a juror back as `view` has them, after one correction of it. */
export const undoing = ({ juror }: JurorView): Order => ({
  type: 'juror.correct',
  jurorId: juror.id,
  version: juror.version + 1,
  juror: NewJuror.parse(juror),
})
