import { afterEach } from 'vitest'

interface Closable {
  close(): unknown
}

/** Closes after each test what it has opened, the last first. */
export function closingAfterEach() {
  const opened: Closable[] = []
  afterEach(async () => {
    for (const one of opened.splice(0).toReversed()) await one.close()
  })
  return <One extends Closable>(one: One): One => {
    opened.push(one)
    return one
  }
}
