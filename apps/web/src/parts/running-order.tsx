import type { HearingId, HearingLine, SheetView } from '@delibere/core'
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
  /** What may be done with one candidate. */
  readonly actions?: (line: HearingLine) => JSX.Element
}

/** The candidates of the session in order, with their times and where each stands. */
export function RunningOrder(props: RunningOrderProps) {
  return (
    <ol class="order">
      <For each={props.lines}>
        {(line) => (
          <li class="order-line" data-stage={line.stage} data-next={line.id === props.next}>
            <p class="order-time">
              {formatHour(line.start, props.timeZone)}
              <span class="order-end"> – {formatHour(line.end, props.timeZone)}</span>
            </p>
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
              <Tag {...stageTags[line.stage]}>{capital(stageWords[line.stage])}</Tag>
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
