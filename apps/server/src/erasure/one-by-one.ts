/** Does what is given, one thing after another, each when the one before has ended, well or not. */
export type OneByOne = <Value>(work: () => Promise<Value>) => Promise<Value>

export function oneByOne(): OneByOne {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }
}
