import { type JSX, onCleanup, onMount } from 'solid-js'
import { keepFocus } from '../keep-focus.ts'

export interface FrameProps {
  /** What the page is about, at the left of its head. */
  readonly place: JSX.Element
  /** Who is looking, at the right of its head. */
  readonly who: JSX.Element
  readonly connection: JSX.Element
  readonly children: JSX.Element
  readonly foot: JSX.Element
}

/** The page around every screen of a session. The keyboard falls back on the screen's title when its place disappears. */
export function Frame(props: FrameProps) {
  let page: HTMLElement
  let main: HTMLElement
  onMount(() => onCleanup(keepFocus(page, () => main.querySelector('h1'))))
  return (
    <div class="frame" ref={(element) => (page = element)}>
      <a class="skip" href="#contenu">
        Aller au contenu
      </a>
      <a class="skip" href="#prochaine-etape">
        Aller à la prochaine étape
      </a>
      <header class="frame-head">
        <p class="wordmark">Délibéré</p>
        <div class="frame-place">{props.place}</div>
        <div class="frame-who">{props.who}</div>
      </header>
      {props.connection}
      <main class="frame-main" id="contenu" tabindex="-1" ref={(element) => (main = element)}>
        {props.children}
      </main>
      {props.foot}
    </div>
  )
}
