import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import { defaultRegulation } from '../model/regulation.ts'
import { firstPresentation } from './deadline.ts'

const by = (route: 'training' | 'vae', registered: string, today: string, more: object = {}) =>
  firstPresentation({ route, registeredOn: calendarDate(registered) }, calendarDate(today), {
    ...defaultRegulation,
    ...more,
  })

describe('the first presentation of a training candidate (C3)', () => {
  it.each([
    ['2025-11-03', '2026-11-23', '2028-11-03', 'far'],
    ['2025-11-03', '2028-05-02', '2028-11-03', 'far'],
    ['2025-11-03', '2028-05-03', '2028-11-03', 'near'],
    ['2025-11-03', '2028-11-03', '2028-11-03', 'near'],
    ['2025-11-03', '2028-11-04', '2028-11-03', 'past'],
    ['2024-02-29', '2026-08-27', '2027-02-28', 'far'],
    ['2024-02-29', '2026-08-28', '2027-02-28', 'near'],
    ['2024-02-29', '2027-03-01', '2027-02-28', 'past'],
    ['2023-08-31', '2026-02-28', '2026-08-31', 'near'],
    ['2023-08-31', '2026-02-27', '2026-08-31', 'far'],
  ] as const)('registered on %s, seen on %s, is due on %s: %s', (registered, today, on, state) => {
    expect(by('training', registered, today)).toEqual({ on, state })
  })

  it('is due after the years the regulation says, and near from the months it says', () => {
    const setting = { firstPresentationYears: 2, deadlineWarningMonths: 0 }
    expect(by('training', '2025-11-03', '2027-11-02', setting)).toEqual({ on: '2027-11-03', state: 'far' })
    expect(by('training', '2025-11-03', '2027-11-03', setting)).toEqual({ on: '2027-11-03', state: 'near' })
  })

  it('is never due for VAE', () => {
    expect(by('vae', '2015-01-01', '2026-11-23')).toBeNull()
  })
})
