import type { Context } from './command.ts'

/** When a command is carried out and by which agent of the office, as facts of the registers keep it. */
export const doneBy = ({ now, actor }: Context): { readonly at: Context['now']; readonly by: string | null } => ({
  at: now,
  by: (actor.kind === 'staff' && actor.agent) || null,
})
