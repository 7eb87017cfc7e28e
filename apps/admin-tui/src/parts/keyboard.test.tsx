import { afterEach, describe, expect, it, vi } from 'vitest'
import { closingAfterEach } from '../testing/each-closed.ts'
import { anOffice } from '../testing/office.ts'
import { openTerminal } from '../testing/terminal.tsx'

const closing = closingAfterEach()
afterEach(() => vi.restoreAllMocks())

describe('the keyboard', () => {
  it('takes a hundred letters and more that arrive together, in order and without a complaint of React’s', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
    const terminal = closing(openTerminal(closing(await anOffice()), { columns: 400 }))
    await terminal.see('À faire')
    const typed = Array.from({ length: 180 }, (_, place) => 'abcdefghij'[place % 10]).join('')
    terminal.press(`gc/${typed}`)
    await terminal.see(`Chercher : ${typed}▏`)
    expect(complaints.mock.calls).toEqual([])
  })
})
