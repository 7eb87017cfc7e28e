import { type JSX, Show } from 'solid-js'
import { createSettling } from './settle.ts'
import { Button } from './button.tsx'
import { Refused } from './refused.tsx'

export interface StepBarProps {
  /** What is expected of the person now, or what is waited for. */
  readonly sentence: string
  /** The one clear button; null when there is nothing to do but wait. */
  readonly label: string | null
  readonly busy: boolean
  readonly refused: string | null
  readonly onPress: () => void
  readonly children?: JSX.Element
}

/** Always at the foot of the screen: the next step, and its one button, which takes no press in its first moment. */
export function StepBar(props: StepBarProps) {
  const settling = createSettling(() => props.label)
  return (
    <section class="step-bar" aria-label="Prochaine étape" id="prochaine-etape" tabindex="-1">
      <Refused text={props.refused} />
      <div class="step-bar-row" data-waiting={props.label === null}>
        <p class="step-sentence">{props.sentence}</p>
        <Show when={props.label}>
          {(label) => (
            <Button kind="primary" busy={props.busy} settling={settling()} onPress={props.onPress}>
              {label()}
            </Button>
          )}
        </Show>
      </div>
      {props.children}
    </section>
  )
}
