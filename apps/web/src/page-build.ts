/**
 * The build this page came with: the name of the script it began with. Null where pages are made as they are asked for, in
 * development.
 */
export function buildOfPage(): string | null {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')]
  return scripts.map(({ src }) => /\/assets\/([^/?#]+\.js)/.exec(src)?.[1]).find((name) => name !== undefined) ?? null
}

/** Whether the server has other pages than this one by now; one that tells of none has nothing newer. */
export const isOutdated = (served: string | null, here: string | null): boolean =>
  served !== null && here !== null && served !== here
