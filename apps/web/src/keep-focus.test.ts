import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepFocus } from './keep-focus.ts'

const byId = (id: string) => document.getElementById(id)!
const observed = () => new Promise((resolve) => setTimeout(resolve))
let stop: () => void

beforeEach(() => {
  document.body.innerHTML =
    '<button id="outside">Ailleurs</button><main id="root"><h1 id="home" tabindex="-1">Titre</h1><button id="a">A</button><button id="b">B</button></main>'
  stop = keepFocus(byId('root'), () => byId('home'))
})
afterEach(() => {
  stop()
  document.body.replaceChildren()
})

describe('the keyboard', () => {
  it('goes home when what it was on is taken away', async () => {
    byId('a').focus()
    byId('a').remove()
    await observed()
    expect(byId('home')).toHaveFocus()
  })

  it('goes home when a whole part it was in is taken away', async () => {
    byId('a').focus()
    byId('a').replaceWith('')
    await observed()
    expect(byId('home')).toHaveFocus()
  })

  it('stays when something else is taken away, and is followed still', async () => {
    byId('a').focus()
    byId('b').remove()
    await observed()
    expect(byId('a')).toHaveFocus()
    byId('a').remove()
    await observed()
    expect(byId('home')).toHaveFocus()
  })

  it('is left where the person went meanwhile', async () => {
    byId('a').focus()
    byId('outside').focus()
    byId('a').remove()
    await observed()
    expect(byId('outside')).toHaveFocus()
  })

  it('is not taken by a page on which nothing had it', async () => {
    byId('a').focus()
    byId('a').blur()
    await observed()
    byId('a').remove()
    await observed()
    expect(document.body).toHaveFocus()
  })

  it('is let go of when stopped', async () => {
    byId('a').focus()
    stop()
    byId('a').remove()
    await observed()
    expect(document.body).toHaveFocus()
  })
})
