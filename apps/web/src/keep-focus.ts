/**
 * Sees to it that the keyboard is never lost: when the element that has the focus is taken off the page by an update,
 * the focus goes to `home`; when an update has only moved it, it gets it back. Gives back how to stop.
 */
export function keepFocus(root: HTMLElement, home: () => HTMLElement | null): () => void {
  let last: EventTarget | null = null
  const came = ({ target }: FocusEvent) => (last = target)
  // Leaving by a click on the page is not losing it; an element that is taken away is no longer connected.
  const left = ({ target }: FocusEvent) =>
    queueMicrotask(() => {
      if (target === last && target instanceof Node && target.isConnected) last = null
    })
  const observer = new MutationObserver(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null
    if (!(last instanceof HTMLElement) || (last.isConnected && !isLost)) return
    if (last.isConnected) return last.focus()
    last = null
    if (isLost) home()?.focus()
  })
  root.addEventListener('focusin', came)
  root.addEventListener('focusout', left)
  observer.observe(root, { childList: true, subtree: true })
  return () => {
    observer.disconnect()
    root.removeEventListener('focusin', came)
    root.removeEventListener('focusout', left)
  }
}
