import type { MemberView } from '@delibere/core'
import { formatHour, thin } from '@delibere/core/fr'
import { createSignal, For, Show } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { useOrder } from '../use-order.ts'
import { AwaitedActs, Replacing } from './replacing.tsx'
import type { ScreenProps } from './screen-props.ts'
import { isHere, membersAwaited, membersGone } from './viewing.ts'

/** Between two candidates, for who is there while somebody of the jury is not: who, and what can be done about it (J3). */
export function JuryNow(props: ScreenProps) {
  const missing = () => [...membersGone(props.view), ...membersAwaited(props.view)]
  const broken = () => props.view.step.do === 'completeJury'
  return (
    <Show when={props.view.status === 'open' && isHere(props.view) && (missing().length > 0 || broken())}>
      <section class="card" id="jury-incomplet" aria-labelledby="jury-now-title">
        <h2 id="jury-now-title">{broken() ? 'Le jury n’est plus au complet' : 'Membres absents'}</h2>
        <Replacing {...props}>
          {(replacing) => (
            <ul class="jury-members">
              <For each={missing()}>
                {(member) => (
                  <li class="jury-member">
                    <div class="jury-who">
                      <p class="jury-name">{member.name}</p>
                      <p class="jury-organisation">{whereabouts(member, props)}</p>
                    </div>
                    <AwaitedActs view={props.view} member={member} replacing={replacing} />
                  </li>
                )}
              </For>
            </ul>
          )}
        </Replacing>
        <PostponeRest {...props} broken={broken()} />
      </section>
    </Show>
  )
}

function whereabouts(member: MemberView, { view }: ScreenProps): string {
  if (member.departedAt !== null) return `A quitté la séance à ${formatHour(member.departedAt, view.timeZone)}`
  const replaced = view.members.find(({ replacedBy }) => replacedBy === member.id)?.name
  return replaced ? `Remplace ${replaced}, n’a pas encore émargé` : 'N’a pas émargé'
}

/** For who presides, where nobody can come: the candidates who wait are all postponed (H1). */
function PostponeRest(props: ScreenProps & { readonly broken: boolean }) {
  const order = useOrder(props)
  const [asking, setAsking] = createSignal(false)
  const close = () => {
    order.clear()
    setAsking(false)
  }
  async function postpone() {
    for (const { id: hearingId } of props.view.hearings.filter(({ stage }) => stage === 'waiting')) {
      const answer = await order.send({
        type: 'hearing.setAside',
        sessionId: props.view.id,
        hearingId,
        as: 'postponed',
      })
      if (!answer?.ok) return
    }
    close()
  }
  return (
    <div class="jury-acts">
      <Show when={props.broken}>
        <Button kind="quiet" onPress={() => setAsking(true)}>
          Reporter les candidats qui restent
        </Button>
      </Show>
      <ConfirmDialog
        open={asking()}
        title={`Reporter les candidats qui restent${thin}?`}
        sentence="Aucun d’eux n’est entendu aujourd’hui. L’OEMM les convoquera de nouveau, avec le même dossier. Un candidat peut être remis en attente tant que le procès-verbal n’est pas présenté."
        confirm="Reporter"
        busy={order.busy()}
        refused={order.refused()}
        onConfirm={() => void postpone()}
        onCancel={close}
      />
    </div>
  )
}
