import { expectedTimes } from '@delibere/core'
import { Show } from 'solid-js'
import { RunningOrder } from '../parts/running-order.tsx'
import { createWallMoment } from '../ticking.ts'
import { FileButton } from './file-dialog.tsx'
import { LineActions } from './line-actions.tsx'
import type { ScreenProps } from './screen-props.ts'

/** The running order with what the viewer may do about each candidate. */
export function OrderOfDay(props: ScreenProps) {
  const wall = createWallMoment(() => props.now())
  const expected = () => expectedTimes(props.view.hearings, props.view.changeOver, wall())
  const next = () => (props.view.step.do === 'callCandidate' ? props.view.step.hearingId : null)
  return (
    <RunningOrder
      lines={props.view.hearings}
      timeZone={props.view.timeZone}
      next={next()}
      expected={expected()}
      sheetUrl={(line, { version }) => props.client.sheetUrl({ sessionId: props.view.id, hearingId: line.id, version })}
      actions={(line) => (
        <>
          <Show when={line.stage === 'waiting' && !line.recused}>
            <FileButton {...props} hearing={line} candidate={line.name} unlinked={line.unlinked} />
          </Show>
          <Show when={props.view.status !== 'planned' && props.view.status !== 'closed'}>
            <LineActions {...props} line={line} />
          </Show>
        </>
      )}
    />
  )
}
