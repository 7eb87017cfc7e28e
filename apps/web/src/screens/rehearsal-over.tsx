import type { Client } from '@delibere/client'
import { NoticePage } from '../parts/notice-page.tsx'
import { StartRehearsal } from './start-rehearsal.tsx'

export interface RehearsalOverPageProps {
  readonly house: Client
  readonly goTo: (path: string) => void
}

/** A rehearsal that has ended, by itself or with the server, and how to have another. */
export function RehearsalOverPage(props: RehearsalOverPageProps) {
  return (
    <NoticePage title="Cette répétition est terminée">
      <p>
        Une répétition s’arrête après trois heures sans activité, ou quand le serveur redémarre. Il n’en reste rien.
      </p>
      <StartRehearsal kind="primary" house={props.house} goTo={props.goTo}>
        Commencer une autre répétition
      </StartRehearsal>
    </NoticePage>
  )
}
