import type { ObstacleIn } from '@delibere/core'
import { counted } from '@delibere/core/fr'
import type { Notice } from '../program.ts'

/**
 * Said when an entry of a register has been corrected; where that has brought something against a prepared session (J4, J5),
 * this in its place, short enough for the line it has. The tab of sessions says what it is.
 */
export function updated(says: string, obstacles: readonly ObstacleIn[], { undo }: Pick<Notice, 'undo'>): Notice {
  const sessions = [...new Set(obstacles.map(({ session }) => session))]
  const where = sessions.length > 1 ? counted(sessions.length, 'séance') : sessions[0]
  const warning = `À jour, mais ${counted(obstacles.length, 'obstacle')} à ${where}\u00A0: onglet Séances.`
  return {
    ...(obstacles.length > 0 ? { tone: 'bad', text: warning } : { tone: 'good', text: says }),
    ...(undo ? { undo } : {}),
  }
}
