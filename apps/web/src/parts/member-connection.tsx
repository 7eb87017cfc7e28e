import type { Connection } from '@delibere/core'
import { connectionWords } from '@delibere/core/fr'
import { capital } from '../words.ts'
import { Icon, type IconName } from './icon.tsx'

const drawings: Readonly<Record<Connection, IconName>> = { connected: 'screen', lost: 'offline', never: 'noScreen' }

/** Whether a member has the session open before them at this moment; which screens and clocks is the office's business. */
export function MemberConnection(props: { readonly connection: Connection }) {
  return (
    <p class="member-connection" data-connection={props.connection}>
      <Icon name={drawings[props.connection]} />
      {capital(connectionWords[props.connection])}
    </p>
  )
}
