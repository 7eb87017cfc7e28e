import { type HearingId, type HearingLine, minutes, type SheetView, type Slot } from '@delibere/core'
import { formatHour, outcomeWords, routeWords, stageWords } from '@delibere/core/fr'
import { For, type JSX, Show } from 'solid-js'
import { capital } from '../words.ts'
import { SheetLink } from './sheet-link.tsx'
import { Tag, type TagProps } from './tag.tsx'

export interface RunningOrderProps {
  readonly lines: readonly HearingLine[]
  readonly timeZone: string
  /** The candidate that is called next. */
  readonly next: HearingId | null
  readonly sheetUrl: (line: HearingLine, sheet: SheetView) => string
  /** When each is to be expected or was heard, line by line; null for who was set aside unheard. */
  readonly expected: readonly (Slot | null)[]
  /** What may be done with one candidate. */
  readonly actions?: (line: HearingLine) => JSX.Element
}

/** The candidates of the session in order, with their times and where each stands. */
export function RunningOrder(props: RunningOrderProps) {
  return (
    <ol class="order">
      <For each={props.lines}>
        {(line, index) => (
          <li class="order-line" data-stage={line.stage} data-next={line.id === props.next}>
            <div class="order-time">
              <p>
                {formatHour(line.start, props.timeZone)}
                <span class="order-end"> – {formatHour(line.end, props.timeZone)}</span>
              </p>
              <Show when={asItGoes(line, props.expected[index()] ?? null, props.timeZone)}>
                {(words) => <p class="order-expected">{words()}</p>}
              </Show>
            </div>
            <div class="order-who">
              <p class="order-name">
                <span class="order-position">{line.position}.</span> {line.name}
              </p>
              <p class="order-certificate">
                {line.certificate}, {routeWords[line.route]}
              </p>
              <Show when={line.outcome}>{(outcome) => <p class="order-outcome">{outcomeWords[outcome()]}</p>}</Show>
              <For each={line.sheets}>
                {(sheet) => <SheetLink sheet={sheet} about={line.name} url={props.sheetUrl(line, sheet)} />}
              </For>
            </div>
            <div class="order-state">
              <Show
                when={line.late !== null && line.stage === 'waiting'}
                fallback={<Tag {...stageTags[line.stage]}>{capital(stageWords[line.stage])}</Tag>}
              >
                <Tag meaning="talk" icon="wait">
                  En retard
                </Tag>
              </Show>
              <Show when={line.recused}>
                <Tag meaning="quiet" icon="lock">
                  Vous ne siégez pas
                </Tag>
              </Show>
            </div>
            <div class="order-actions">{props.actions?.(line)}</div>
          </li>
        )}
      </For>
    </ol>
  )
}

/** Less than so many ms away from the hour of the summons, there is nothing to say. */
const near = minutes(5)

/** “attendu vers 10 h 20” where it is no more the hour of the summons; “entendu de … à …” once it is over. */
function asItGoes(line: HearingLine, slot: Slot | null, timeZone: string): string | null {
  if (!slot) return null
  if (line.stage === 'waiting') {
    return Math.abs(slot.start - line.start) < near ? null : `attendu vers ${formatHour(slot.start, timeZone)}`
  }
  if (line.endedAt !== null) return `de ${formatHour(slot.start, timeZone)} à ${formatHour(slot.end, timeZone)}`
  return line.calledAt === null ? null : `appelé(e) à ${formatHour(line.calledAt, timeZone)}`
}

const stageTags: Readonly<Record<HearingLine['stage'], Pick<TagProps, 'meaning' | 'icon'>>> = {
  waiting: { meaning: 'quiet', icon: 'wait' },
  called: { meaning: 'now' },
  deliberation: { meaning: 'now' },
  reading: { meaning: 'now' },
  signed: { meaning: 'good', icon: 'check' },
  absent: { meaning: 'quiet' },
  excused: { meaning: 'quiet' },
  postponed: { meaning: 'quiet' },
}
