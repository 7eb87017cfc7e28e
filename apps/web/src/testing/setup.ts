import '@testing-library/jest-dom/vitest'
import { cleanup } from '@solidjs/testing-library'
import { afterEach } from 'vitest'

// Nothing is laid out in jsdom, so nothing can be scrolled to.
Element.prototype.scrollIntoView = () => undefined

// Each test starts on an empty page, at `/`, with nothing kept in the browser.
afterEach(() => {
  cleanup()
  sessionStorage.clear()
  localStorage.clear()
  history.replaceState(null, '', '/')
})
