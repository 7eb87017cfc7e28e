import { expect, it } from 'vitest'
import { aNewCandidate, candidateId } from '../testing/build.ts'
import { staff } from '../testing/play.ts'
import { aSession } from '../testing/stages.ts'

const morel = candidateId('morel')

it.each(['made', 'sealed'] as const)('who is in a session that is %s keeps the certificate of it', (stage) => {
  const candidate = aNewCandidate('Morel', { certificate: 'TC' })
  const order = { type: 'candidate.correct', candidateId: morel, version: 1, candidate } as const
  expect(aSession(stage).play.order(staff, order)).toMatchObject({ error: { code: 'certificate-fixed' } })
})

it.each([
  ['waits', () => aSession('opened'), false],
  ['was set aside', () => aSession('opened').setAside(1, 'absent'), true],
  ['was decided', () => aSession('signed'), true],
] as const)('who %s in a session that is open: can they give up (H1)', (_case, sitting, can) => {
  const order = { type: 'candidate.withdraw', candidateId: morel, reason: null } as const
  expect(sitting().play.order(staff, order).ok).toBe(can)
})
