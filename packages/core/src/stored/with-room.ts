import { eachOf, isJson, type Json } from './json.ts'

// The sentences that were offered when this shape came, whatever is offered today.
const wordings = [
  'Approfondir par la pratique le domaine « {domaine} ».',
  'Se faire accompagner par un collègue expérimenté sur le domaine « {domaine} ».',
  'Suivre les modules de formation du domaine « {domaine} ».',
  'Conduire en autonomie, du début à la fin, des situations de ce métier et en garder la trace.',
]

const withSettings = (regulation: unknown): unknown =>
  isJson(regulation) ? { ...regulation, roomShows: 'slot', wordings } : regulation

const hearing = (one: unknown, index: number): unknown =>
  isJson(one)
    ? {
        ...one,
        rank: index + 1,
        calledAt: null,
        endedAt: null,
        late: null,
        // Whoever sits in a hearing that has begun had nothing to say when it began.
        unlinked: [],
        recusalRequests: [],
        remindedAt: null,
        paper: null,
      }
    : one

const presidency = (one: unknown): unknown =>
  isJson(one) && Array.isArray(one['handovers'])
    ? {
        ...one,
        handovers: one['handovers'].map((each: unknown) => (isJson(each) ? { ...each, by: 'president' } : each)),
      }
    : one

const session = (one: Json): Json => ({
  ...one,
  presidency: presidency(one['presidency']),
  regulation: withSettings(one['regulation']),
  claim: null,
  departures: [],
  replacements: [],
  message: null,
  hearings: Array.isArray(one['hearings']) ? one['hearings'].map(hearing) : one['hearings'],
})

const archived = (one: Json): Json => ({
  ...one,
  publishedAt: null,
  hearings: Array.isArray(one['hearings'])
    ? one['hearings'].map((each: unknown) => (isJson(each) ? { ...each, missing: [] } : each))
    : one['hearings'],
})

/** Shape 3 to 4: what happens in a room. Order, lateness, links asked about, departures, messages, publication. */
export function withRoom(stored: unknown): unknown {
  if (!isJson(stored)) return stored
  return {
    ...stored,
    regulation: withSettings(stored['regulation']),
    sessions: eachOf(stored['sessions'], session),
    archive: eachOf(stored['archive'], archived),
  }
}
