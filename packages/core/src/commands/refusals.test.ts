import { describe, expect, it } from 'vitest'
import { refusals } from '../testing/refusals/index.ts'

describe.each(Object.entries(refusals))('%s', (code, scenarios) => {
  it.each(Object.entries(scenarios))('%s', (_case, scenario) => {
    expect(scenario()).toMatchObject({ ok: false, error: { code } })
  })
})
