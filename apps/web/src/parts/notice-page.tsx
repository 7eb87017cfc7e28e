import { type JSX, Show } from 'solid-js'
import { Button } from './button.tsx'

export interface NoticePageProps {
  readonly title: string
  readonly children: JSX.Element
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

/** A whole page that says one thing. */
export function NoticePage(props: NoticePageProps) {
  return (
    <main class="notice-page">
      <p class="wordmark">Délibéré</p>
      <h1>{props.title}</h1>
      <div class="notice-text" aria-live="polite">
        {props.children}
      </div>
      <Show when={props.action}>
        {(action) => (
          <Button kind="primary" onPress={action().onPress}>
            {action().label}
          </Button>
        )}
      </Show>
    </main>
  )
}
