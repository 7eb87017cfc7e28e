import { calendarDate } from '@delibere/core'
import { aSession } from '@delibere/core/testing'
import { render, screen } from '@solidjs/testing-library'
import { expect, it } from 'vitest'
import { MinutesPaper } from './minutes-paper.tsx'

it('says of a decision that was taken on paper who signed it, and on what day', () => {
  const minutes = aSession('minutes').view('aubry').minutes!
  const onPaper = { president: 'Dominique Aubry', witness: 'Dominique Caron', on: calendarDate('2026-11-23') }
  const [first, ...others] = minutes.hearings
  const hearings = [{ ...first!, onPaper }, ...others]
  render(() => (
    <MinutesPaper minutes={{ ...minutes, hearings }} number="S-2026-001" place="Nantes" timeZone="Europe/Paris" />
  ))
  const [signed, other] = screen.getAllByRole('listitem').filter(({ textContent }) => textContent.includes('Fiche'))
  expect(signed).toHaveTextContent(
    'Décision prise sur papier le lundi 23 novembre 2026, signée par Dominique Aubry (présidence) et Dominique Caron',
  )
  expect(other).not.toHaveTextContent('papier')
})
