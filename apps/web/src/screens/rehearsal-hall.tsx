import type { Client, RehearsalSeat } from '@delibere/client'
import type { JurorId } from '@delibere/core'
import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { Refused } from '../parts/refused.tsx'
import { SeatList } from '../parts/seat-list.tsx'
import { secretOf } from '../place.ts'
import { sayRefusal } from '../refusals.ts'

export interface RehearsalHallProps {
  readonly id: string
  readonly house: Client
  /** Comes in by the secret of a link; null where somebody who has a place looks at the others. */
  readonly onEnter: ((secret: string) => void) | null
  readonly over: () => JSX.Element
}

/** Milliseconds between two looks at who has come. */
const lookEvery = 3_000

/** The first page of a rehearsal: alone, with the program as the others, or together, each by a link. */
export function RehearsalHall(props: RehearsalHallProps) {
  const [seats, setSeats] = createSignal<readonly RehearsalSeat[]>([])
  const [over, setOver] = createSignal(false)
  const [refused, setRefused] = createSignal<string | null>(null)

  const take = (answer: Awaited<ReturnType<Client['rehearsal']>>) => {
    setRefused(answer.ok ? null : sayRefusal(answer.error))
    if (answer.ok) setSeats(answer.value)
    else setOver(answer.error.code === 'rehearsal-over')
    return answer.ok
  }
  const look = async () => take(await props.house.rehearsal(props.id))
  const give = async (jurorIds: readonly JurorId[]) => take(await props.house.givePlaces({ id: props.id, jurorIds }))
  onMount(() => {
    void look()
    const timer = setInterval(() => void look(), lookEvery)
    onCleanup(() => clearInterval(timer))
  })

  const members = () => seats().flatMap((seat) => (seat.holder === 'room' ? [] : [{ ...seat, holder: seat.holder }]))
  const idsOf = (some: readonly { readonly holder: JurorId }[]) => some.map(({ holder }) => holder)
  const free = () => members().filter(({ taken }) => taken === 'free')
  const nobodyYet = () => seats().length > 0 && seats().every(({ taken }) => taken === 'free')

  /** Takes a seat, and has the program play all the others. */
  const sitAlone = async (enter: (secret: string) => void, as: 'president' | 'member') => {
    const own = members().find(({ presides }) => presides === (as === 'president'))
    if (!own) return
    if (await give(idsOf(members().filter(({ holder }) => holder !== own.holder)))) enter(secretOf(own.url))
  }
  return (
    <Show when={!over()} fallback={props.over()}>
      <main class="hall">
        <header>
          <p class="wordmark">Délibéré</p>
          <h1>{props.onEnter ? 'S’exercer avec une séance fictive' : 'Les places de la répétition'}</h1>
          <p class="quiet-text">
            Quatre membres, trois candidats inventés. Rien n’est enregistré, et tout disparaît après trois heures sans
            activité.
          </p>
        </header>
        <Refused text={refused()} />
        <Show when={nobodyYet() && props.onEnter}>
          {(enter) => (
            <section class="card" aria-labelledby="alone-title">
              <h2 id="alone-title">Seul(e)</h2>
              <p>Vous prenez une place. Le programme joue les trois autres membres, à leur rythme.</p>
              <div class="button-row">
                <Button kind="primary" onPress={() => void sitAlone(enter(), 'president')}>
                  Présider la séance
                </Button>
                <Button onPress={() => void sitAlone(enter(), 'member')}>Siéger comme membre</Button>
              </div>
            </section>
          )}
        </Show>
        <section class="card" aria-labelledby="together-title">
          <h2 id="together-title">{props.onEnter && nobodyYet() ? 'À plusieurs' : 'Les places'}</h2>
          <p>
            Donnez à chacun son lien. Un navigateur ne tient qu’une place&nbsp;: ouvrez chaque lien sur un autre
            appareil, ou dans une fenêtre privée.
          </p>
          <SeatList seats={seats()} onTake={props.onEnter && ((url) => props.onEnter?.(secretOf(url)))} />
          <Show when={free().length > 0 && !nobodyYet()}>
            <div>
              <Button onPress={() => void give(idsOf(free()))}>Confier les places libres au programme</Button>
            </div>
          </Show>
        </section>
      </main>
    </Show>
  )
}
