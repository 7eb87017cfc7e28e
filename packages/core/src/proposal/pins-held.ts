import { valuesOf } from '../basics/record.ts'
import type { CandidateId, JurorId, OpeningId } from '../basics/ids.ts'
import type { NewOpening } from '../model/opening.ts'
import type { Pins } from '../model/plan-draft.ts'
import type { World } from '../model/world.ts'
import type { Instance } from '../planning/instance.ts'

/** Somebody who was held fast in an opening and no longer can be: the opening is not free any more, or they are not to be planned. */
export interface LapsedPin {
  readonly who: CandidateId | JurorId
  /** Null for an opening that the register does not know. */
  readonly opening: Pick<NewOpening, 'date' | 'place'> | null
  readonly why: 'opening' | 'person'
}

type Named = readonly { readonly id: string }[]
type Asked = Readonly<Record<'candidates' | 'jurors' | 'openings', Named>>

/** What is held fast, as the planner takes it: it knows nobody and no opening but those it is asked about, so the rest is told apart. */
export function pinsHeld(
  world: World,
  pins: Pins,
  asked: Asked,
): { readonly held: NonNullable<Instance['pins']>; readonly lapsed: readonly LapsedPin[] } {
  const ids = (items: Named) => new Set(items.map(({ id }) => id))
  const [people, openings] = [ids([...asked.candidates, ...asked.jurors]), ids(asked.openings)]
  const candidates = Object.entries(pins.candidates) as [CandidateId, OpeningId][]
  const holds = ([who, opening]: readonly [string, string]) => people.has(who) && openings.has(opening)
  const known = new Map(valuesOf(world.openings).map(({ id, date, place }) => [id, { date, place }]))
  return {
    held: {
      candidates: Object.fromEntries(candidates.filter(holds)),
      jurors: pins.jurors.filter(holds).map(([juror, opening]) => [juror, opening]),
      closed: pins.closed.filter((opening) => openings.has(opening)),
    },
    lapsed: [...candidates, ...pins.jurors]
      .filter((pin) => !holds(pin))
      .map(([who, opening]) => ({
        who,
        opening: known.get(opening) ?? null,
        why: openings.has(opening) ? 'person' : 'opening',
      })),
  }
}
