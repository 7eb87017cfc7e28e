import type { Session } from '../model/session.ts'
import type { ArchivedSession } from '../model/world.ts'

/** What stays at hand of a session that has been sealed: enough to list it and to find its documents. */
export const archived = (session: Session): ArchivedSession => ({
  id: session.id,
  number: session.number,
  date: session.date,
  place: session.place,
  opensAt: session.opensAt,
  closedAt: session.closedAt!,
  publishedAt: null,
  presidentId: session.presidency!.presidentId,
  jurorIds: session.jurorIds,
  satIds: session.jurorIds.filter((id) => session.attendance[id] !== undefined),
  hearings: session.hearings.map(({ id, candidateId, framework, stage, recused, missing, sheets }) => ({
    id,
    candidateId,
    certificate: framework.certificate,
    stage,
    recused,
    missing,
    outcome: sheets.at(-1)?.sheet.outcome ?? null,
    sheets: sheets.flatMap(({ sheet, document }) =>
      document ? [{ number: sheet.number, version: sheet.version, sha256: document.sha256 }] : [],
    ),
  })),
})
