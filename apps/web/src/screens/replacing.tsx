import type { JurorId, MemberView, SessionView } from '@delibere/core'
import { createSignal, type JSX, Show } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { Refused } from '../parts/refused.tsx'
import { sayRefusal } from '../refusals.ts'
import { type GivenLink, LinkGivenDialog } from './link-given-dialog.tsx'
import { ReplaceDialog } from './replace-dialog.tsx'
import type { ScreenProps } from './screen-props.ts'
import { isHere } from './viewing.ts'

/** What may be done about a member who is not there. */
interface ReplacingActs {
  /** Asks who is to sit in their place. */
  readonly replace: (leaving: MemberView) => void
  /** Shows their personal link, for who came in the place of another. */
  readonly showLink: (entering: MemberView) => void
}

export interface ReplacingProps extends ScreenProps {
  readonly children: (acts: ReplacingActs) => JSX.Element
}

/** On the spot, a member who is there puts a registered juror in the place of another, and hands them their link (J3). */
export function Replacing(props: ReplacingProps) {
  const [leaving, setLeaving] = createSignal<Pick<MemberView, 'id' | 'name' | 'college'> | null>(null)
  const { given, refused, show, close } = useLinks(props)
  let place: HTMLElement
  async function replaced(entering: { readonly id: JurorId; readonly name: string }) {
    setLeaving(null)
    await show(entering)
  }
  return (
    <div class="stack" tabindex="-1" ref={(element) => (place = element)}>
      {props.children({
        // The view takes them away once they are replaced.
        replace: ({ id, name, college }) => setLeaving({ id, name, college }),
        showLink: ({ id, name }) => void show({ id, name }),
      })}
      <Refused text={refused()} />
      <Show when={leaving()}>
        {(who) => <ReplaceDialog {...props} leaving={who()} onReplaced={replaced} onClose={() => setLeaving(null)} />}
      </Show>
      <Show when={given()}>
        {(link) => <LinkGivenDialog {...link()} home={place.querySelector('button') ?? place} onClose={close} />}
      </Show>
    </div>
  )
}

/** The links made on this screen: the same one is shown again, since a new one would take the former back. */
function useLinks(props: ScreenProps) {
  const [given, setGiven] = createSignal<GivenLink | null>(null)
  const [refused, setRefused] = createSignal<string | null>(null)
  const made = new Map<JurorId, string>()
  async function show({ id, name }: { readonly id: JurorId; readonly name: string }) {
    setRefused(null)
    const before = made.get(id)
    if (before) return void setGiven({ name, url: before })
    const answer = await props.client.issueLink({ sessionId: props.view.id, holder: id })
    if (!answer.ok) return void setRefused(sayRefusal(answer.error))
    made.set(id, answer.value.url)
    return void setGiven({ name, url: answer.value.url })
  }
  return { given, refused, show, close: () => setGiven(null) }
}

export interface AwaitedActsProps {
  readonly view: SessionView
  readonly member: MemberView
  readonly replacing: ReplacingActs
}

/** For a member who is there, about one who is not. */
export function AwaitedActs(props: AwaitedActsProps) {
  return (
    <Show when={isHere(props.view)}>
      <div class="jury-acts">
        <Show when={props.member.enteredAt !== null && props.member.signedAt === null}>
          <Button
            kind="quiet"
            label={`Montrer le lien pour ${props.member.name}`}
            onPress={() => props.replacing.showLink(props.member)}
          >
            Montrer le lien
          </Button>
        </Show>
        <Button
          kind="quiet"
          label={`Remplacer ${props.member.name}`}
          onPress={() => props.replacing.replace(props.member)}
        >
          Remplacer
        </Button>
      </div>
    </Show>
  )
}
