import type { HearingId, Recommendation } from '@delibere/core'
import { createRoot, createSignal } from 'solid-js'
import { describe, expect, it } from 'vitest'
import { createRecommendationDraft, isBlank } from './recommendation-draft.ts'

const hearing = 'h1' as HearingId
const words = (experience: string, ...modules: string[]): Recommendation => ({ experience, modules })

/** A draft over what the server has; `settled` lets effects run. */
function aDraft(before: Recommendation | null = null) {
  const [kept, setKept] = createSignal(before)
  const { draft, dispose } = createRoot((dispose) => ({ draft: createRecommendationDraft(hearing, kept), dispose }))
  return { ...draft, setKept, dispose }
}

describe('a recommendation being written', () => {
  it('begins as what the server has', () => {
    expect(aDraft(words('Suivre une relance')).value()).toEqual(words('Suivre une relance'))
    expect(aDraft().value()).toEqual(words(''))
  })

  it('is unsaved from the first letter until the server has it', () => {
    const draft = aDraft()
    draft.change(words('S'))
    expect(draft.unsaved()).toBe(true)
    draft.setKept(words('S'))
    expect(draft.unsaved()).toBe(false)
  })

  it('is the same whatever blanks are at its ends, and in whatever order the modules are', () => {
    const draft = aDraft(words('Suivre', 'Tableur', 'Courriel'))
    draft.change(words(' Suivre \n', 'Courriel', 'Tableur'))
    expect(draft.unsaved()).toBe(false)
  })

  it('keeps what is being typed whatever the server says', () => {
    const draft = aDraft()
    draft.change(words('Suivre une rel'))
    draft.setKept(words('Autre chose'))
    expect(draft.value()).toEqual(words('Suivre une rel'))
  })

  it('shows what the server has once it is saved and left', () => {
    const draft = aDraft()
    draft.change(words('Suivre '))
    draft.setKept(words('Suivre'))
    expect(draft.value()).toEqual(words('Suivre '))
    draft.settle()
    expect(draft.value()).toEqual(words('Suivre'))
    draft.setKept(words('Écrit ailleurs'))
    expect(draft.value()).toEqual(words('Écrit ailleurs'))
  })

  it('can go back to what the server has', () => {
    const draft = aDraft(words('Suivre'))
    draft.change(words('Suivre encore'))
    draft.revert()
    expect(draft.value()).toEqual(words('Suivre'))
    expect(draft.unsaved()).toBe(false)
  })

  it('survives the page being closed, until it is saved', () => {
    const first = aDraft()
    first.change(words('Suivre une relance', 'Tableur'))
    first.dispose()
    const second = aDraft()
    expect(second.value()).toEqual(words('Suivre une relance', 'Tableur'))
    second.setKept(words('Suivre une relance', 'Tableur'))
    second.dispose()
    expect(sessionStorage).toHaveLength(0)
  })

  it.each(['', 'null', '{', '[]', '{"experience":1,"modules":[]}'])(
    'is not troubled by what lies in the storage: %s',
    (text) => {
      sessionStorage.setItem('delibere.preconisation.h1', text)
      expect(aDraft(words('Suivre')).value()).toEqual(words('Suivre'))
    },
  )
})

it('a recommendation of blanks without modules is none', () => {
  expect(isBlank(words(' \n'))).toBe(true)
  expect(isBlank(words('', 'Tableur'))).toBe(false)
})
