/** A rehearsal, by where its pages are. */
export interface RehearsalPlace {
  readonly id: string
  /** What its addresses begin with, without a slash at the end. */
  readonly base: string
}

/** The rehearsal whose page this is; null for the real house. */
export function rehearsalAt(pathname: string): RehearsalPlace | null {
  const [, base, id] = /^(\/repetition\/([\w-]+))(?:\/|$)/.exec(pathname) ?? []
  return base && id ? { id, base } : null
}

/** The page that shows its places alone, for who has one already. */
export const placesPath = ({ base }: RehearsalPlace): string => `${base}/places`

/** The page of a rehearsal. */
export const rehearsalPath = (id: string): string => `/repetition/${id}/`

/** Leaves for another page of this server. */
export const leaveFor = (path: string): void => location.assign(path)

/** The secret of a personal link (`/entrer#secret`), taken out of the address so that it stays in no history. */
export function takeSecret(): string | null {
  const base = rehearsalAt(location.pathname)?.base ?? ''
  const secret = location.pathname === `${base}/entrer` ? location.hash.slice(1) : ''
  const home = `${base}/`
  if (location.pathname !== home || location.hash !== '') history.replaceState(null, '', home)
  return secret === '' ? null : secret
}

/** The secret that a link carries. */
export const secretOf = (link: string): string => new URL(link).hash.slice(1)
