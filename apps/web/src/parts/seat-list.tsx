import type { College, LinkHolder } from '@delibere/core'
import { collegeWords, nbsp } from '@delibere/core/fr'
import { createSignal, For, Show } from 'solid-js'
import { capital } from '../words.ts'
import { Button } from './button.tsx'
import { Tag, type TagProps } from './tag.tsx'

interface Seat {
  readonly holder: LinkHolder
  readonly member: { readonly name: string; readonly college: College } | null
  readonly presides: boolean
  readonly taken: 'free' | 'person' | 'program'
  readonly url: string
}

export interface SeatListProps {
  readonly seats: readonly Seat[]
  /** Takes the seat of a link on this device; null where that is not offered. */
  readonly onTake: ((url: string) => void) | null
}

const taken: Readonly<Record<Seat['taken'], { readonly words: string; readonly meaning: TagProps['meaning'] }>> = {
  free: { words: 'Libre', meaning: 'quiet' },
  person: { words: 'Occupée', meaning: 'good' },
  program: { words: 'Jouée par le programme', meaning: 'now' },
}

/** The places of a rehearsal, each with the link that opens it. */
export function SeatList(props: SeatListProps) {
  // By place: a list that comes again every few seconds must not take the keyboard from a row.
  const at = (index: number) => props.seats[index]!
  return (
    <ul class="seats">
      <For each={props.seats.map((_, index) => index)}>
        {(index) => <SeatRow seat={at(index)} onTake={props.onTake} />}
      </For>
    </ul>
  )
}

function SeatRow(props: { readonly seat: Seat; readonly onTake: SeatListProps['onTake'] }) {
  const [copied, setCopied] = createSignal(false)
  // A page that came over plain http from elsewhere may not copy: then the link is selected by hand.
  const [byHand, setByHand] = createSignal(!('clipboard' in navigator))
  const name = () => props.seat.member?.name ?? 'Écran de la salle'
  const state = () => taken[props.seat.taken]
  const copy = () =>
    navigator.clipboard.writeText(props.seat.url).then(
      () => setCopied(true),
      () => setByHand(true),
    )
  return (
    <li class="seat">
      <div>
        <p class="jury-name">
          {name()}
          <Show when={props.seat.presides}>
            <Tag meaning="now">Présidence</Tag>
          </Show>
        </p>
        <Show when={props.seat.member}>
          {(member) => <p class="jury-organisation">{capital(collegeWords[member().college])}</p>}
        </Show>
      </div>
      <Tag meaning={state().meaning}>{state().words}</Tag>
      <div class="button-row">
        <Show when={!byHand()}>
          <Button kind="quiet" label={`Copier le lien${nbsp}: ${name()}`} onPress={() => void copy()}>
            {copied() ? 'Copié' : 'Copier le lien'}
          </Button>
        </Show>
        <Show when={props.onTake}>
          {(take) => (
            <Button kind="quiet" label={`Prendre cette place${nbsp}: ${name()}`} onPress={() => take()(props.seat.url)}>
              Prendre cette place
            </Button>
          )}
        </Show>
      </div>
      <Show when={byHand()}>
        <input
          class="seat-link"
          readonly
          value={props.seat.url}
          aria-label={`Lien${nbsp}: ${name()}`}
          onFocus={(event) => event.currentTarget.select()}
        />
      </Show>
    </li>
  )
}
