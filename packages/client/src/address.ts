/** An address of the API at a server that may be reached under a path (`/repetition/…`). */
export const addressAt = (url: string, path: string): string => `${url.replace(/\/$/, '')}${path}`
