/** How people and things of a plan are called on a screen; by their ids unless told otherwise. */
export interface PlanNames {
  readonly candidate: (id: string) => string
  readonly juror: (id: string) => string
  readonly opening: (id: string) => string
  readonly cqp: (id: string) => string
}

const itself = (id: string) => id
export const plainNames: PlanNames = { candidate: itself, juror: itself, opening: itself, cqp: itself }

/** “employeurs”, “salariés”: the members of a college, in the plural. */
export const membersOf = { E: 'employeurs', U: 'salariés' } as const

/** “employeur”, “salarié”: one member of a college. */
export const memberOf = { E: 'employeur', U: 'salarié' } as const

export const halfWords = { AM: 'le matin', PM: 'l’après-midi' } as const
