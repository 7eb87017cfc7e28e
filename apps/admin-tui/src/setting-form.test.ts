import { defaultRegulation, ok, type Regulation, type SettingName } from '@delibere/core'
import { describe, expect, it } from 'vitest'
import { settingText, typedSetting } from './setting-form.ts'

const others: Partial<Regulation> = {
  quorum: 'onePerCollege',
  presidency: { alternates: 'perYear', first: 'employee' },
  domainValidityYears: null,
  warningMinutes: [],
  tie: 'presidentDecides',
}
const names = Object.keys(defaultRegulation).filter((name) => name !== 'effectiveFrom') as SettingName[]
const cases = [defaultRegulation, others].flatMap((values) =>
  names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]] as const])),
)

describe('a setting written as it could be typed', () => {
  it.each(cases)('reads back the same: %s %j', (name, value) => {
    expect(typedSetting(name, settingText(name, value))).toEqual(ok(value))
  })
})
