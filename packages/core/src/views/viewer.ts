import type { JurorId } from '../basics/ids.ts'

/** Through whose eyes a session is shown. */
export type Viewer = { readonly kind: 'staff' } | { readonly kind: 'member'; readonly jurorId: JurorId }
