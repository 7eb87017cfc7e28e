import type { HearingLine, HearingView, JurorId, MemberView, SessionView } from '@delibere/core'

/** Who looks; null for the office. */
export const viewerId = ({ viewer }: SessionView): JurorId | null => (viewer.kind === 'member' ? viewer.jurorId : null)

export const viewerIn = (view: SessionView): MemberView | undefined =>
  view.members.find(({ id }) => id === viewerId(view))

export const nameIn = (view: SessionView, id: JurorId | null): string =>
  view.members.find((member) => member.id === id)?.name ?? ''

/** Whether the viewer presides the session. */
export const presidesSession = (view: SessionView): boolean => viewerIn(view)?.president ?? false

/** Whether the viewer presides for this candidate: the president, or who stands in for them (J4). */
export const presidesHearing = (view: SessionView, hearing: HearingView): boolean =>
  hearing.presidentId !== null && hearing.presidentId === viewerId(view)

/** Whether the viewer sits for this candidate. */
export const sits = (view: SessionView, hearing: HearingView): boolean =>
  hearing.sitting.some((id) => id === viewerId(view))

/** The name of who presides the session, for sentences; a word for it while nobody is designated. */
export const presidentName = (view: SessionView): string =>
  view.members.find(({ president }) => president)?.name ?? 'La présidence'

export const lineOf = (view: SessionView, id: HearingLine['id']): HearingLine | undefined =>
  view.hearings.find((line) => line.id === id)

/** The members who have signed attendance and have not left for good. */
export const membersHere = (view: SessionView): readonly MemberView[] =>
  view.members.filter(({ signedAt, departedAt }) => signedAt !== null && departedAt === null)

/** Whether the viewer is there: only then may they speak for the room (J2, J3). */
export const isHere = (view: SessionView): boolean => membersHere(view).some(({ id }) => id === viewerId(view))

/** Members who left for good and in whose place nobody has come. */
export const membersGone = (view: SessionView): readonly MemberView[] =>
  view.members.filter(({ departedAt, replacedBy }) => departedAt !== null && replacedBy === null)

/** Members of the jury who are still expected to sign. */
export const membersAwaited = (view: SessionView): readonly MemberView[] =>
  view.members.filter((one) => one.signedAt === null && one.departedAt === null && one.replacedBy === null)
