import { describe, expect, it } from 'vitest'
import { findOne } from './find.ts'

const people = [
  { id: 'c1.0', name: 'Hélène Garnier', birthName: 'Garnier' },
  { id: 'c1.1', name: 'Bertrand Oury', birthName: 'Oury' },
  { id: 'c1.2', name: 'Anne Martin', birthName: 'Riou' },
  { id: 'c1.3', name: 'Anne Riou', birthName: 'Riou' },
  { id: 'c1.4', name: 'Jean-Luc Le Goff', birthName: 'Le Goff' },
  { id: 'c1.5', name: 'Anne Le Goff', birthName: 'Petit' },
]
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')
const said = (text: string, enough: 'part' | 'whole' = 'part') => {
  const found = findOne(people, text, enough)
  return found.ok ? found.value.id : plain(found.error)
}

describe('somebody is meant by', () => {
  it.each([
    ['their id', 'c1.1', 'c1.1'],
    ['their name, accents and case aside', 'helene GARNIER', 'c1.0'],
    ['a part of it that nobody else has', 'garnier', 'c1.0'],
    ['the same in another order', 'Oury Bertrand', 'c1.1'],
    ['the name they were born with', 'Anne Petit', 'c1.5'],
    ['a given name and a half', 'Luc Goff', 'c1.4'],
  ])('%s', (_how, text, id) => expect(said(text)).toBe(id))

  it('nothing that two have: who they are is told', () => {
    expect(said('Anne Riou')).toBe(
      'Plusieurs correspondent à « Anne Riou » : Anne Martin (c1.2) et Anne Riou (c1.3). Précisez, par l’identifiant au besoin.',
    )
    expect(said('le goff')).toContain('Jean-Luc Le Goff (c1.4) et Anne Le Goff (c1.5)')
  })

  it('nothing that nobody has: who comes near is told', () => {
    expect(said('Garniet')).toBe('« Garniet » n’est pas connu. Qui s’en approche : Hélène Garnier (c1.0).')
    expect(said('Zola')).toBe('« Zola » n’est pas connu.')
    expect(said(' ')).toContain('n’est pas connu.')
  })

  it('the whole name alone, where nothing can be taken back', () => {
    expect(said('oury', 'whole')).toBe('« oury » n’est pas connu. Qui s’en approche : Bertrand Oury (c1.1).')
    expect(said('Bertrand Oury', 'whole')).toBe('c1.1')
  })
})
