import type { JurorId, LinkQuestion } from '@delibere/core'
import { listed, nbsp, of, thin } from '@delibere/core/fr'
import { createSignal, For, Show } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Refused } from '../parts/refused.tsx'
import { useOrder } from '../use-order.ts'
import type { HearingProps } from './screen-props.ts'
import { nameIn, presidesHearing, viewerId } from './viewing.ts'

export interface LinksPanelProps extends HearingProps {
  readonly question: LinkQuestion
}

/** Before the oral: who has said whether they have a link with the candidate, and recusals asked for, decided, lifted (J4). */
export function LinksPanel(props: LinksPanelProps) {
  return (
    <section class="links-panel stack" id="recusations" aria-label="Liens avec le candidat">
      <For each={props.question.requests}>{(request) => <Request {...props} {...request} />}</For>
      <Show when={presidesHearing(props.view, props.hearing)}>
        <Show when={others(props).length > 0}>
          <Unanswered {...props} />
        </Show>
        <For each={props.question.recused}>{(jurorId) => <Lift {...props} jurorId={jurorId} />}</For>
      </Show>
      <Disclosure label="Demander une récusation">
        <AskRecusal {...props} />
      </Disclosure>
    </section>
  )
}

const others = ({ question, view }: LinksPanelProps): readonly JurorId[] =>
  question.unanswered.filter((id) => id !== viewerId(view))

/** The president notes what a member has said aloud: their device may be out of order. */
function Unanswered(props: LinksPanelProps) {
  const order = useOrder(props)
  return (
    <div class="stack">
      <p>
        {listed(others(props).map((id) => nameIn(props.view, id)))} {others(props).length > 1 ? 'n’ont' : 'n’a'} pas
        encore répondu.
      </p>
      <Disclosure label="Noter une réponse donnée de vive voix">
        <div class="button-row">
          <For each={others(props)}>
            {(jurorId) => (
              <Button
                kind="quiet"
                busy={order.busy()}
                onPress={() => void order.send({ type: 'conflict.none', ...at(props), jurorId })}
              >
                {nameIn(props.view, jurorId)}
                {nbsp}: aucun lien
              </Button>
            )}
          </For>
        </div>
        <Refused text={order.refused()} />
      </Disclosure>
    </div>
  )
}

function Request(props: LinksPanelProps & LinkQuestion['requests'][number]) {
  const order = useOrder(props)
  const decide = (accepted: boolean) =>
    void order.send({ type: 'recusal.decide', ...at(props), jurorId: props.jurorId, accepted })
  return (
    <div class="card stack">
      <p>
        La récusation <strong>{of(nameIn(props.view, props.jurorId))}</strong> est demandée{' '}
        {props.askedBy === 'candidate' ? 'par le candidat' : 'au sein du jury'}.
      </p>
      <Show
        when={props.decidedBy !== null && props.decidedBy === viewerId(props.view)}
        fallback={
          <p class="quiet-text">
            Le jury en décide{nbsp}; {nameIn(props.view, props.decidedBy)} note la décision.
          </p>
        }
      >
        <p class="quiet-text">Notez ce que le jury a décidé. Aucun motif n’est demandé.</p>
        <div class="button-row">
          <Button busy={order.busy()} onPress={() => decide(false)}>
            Récusation non retenue
          </Button>
          <Button busy={order.busy()} onPress={() => decide(true)}>
            Récusation acceptée
          </Button>
        </div>
      </Show>
      <Refused text={order.refused()} />
    </div>
  )
}

function Lift(props: LinksPanelProps & { readonly jurorId: JurorId }) {
  const order = useOrder(props)
  const [asking, setAsking] = createSignal(false)
  const name = () => nameIn(props.view, props.jurorId)
  async function lift() {
    const answer = await order.send({ type: 'recusal.lift', ...at(props), jurorId: props.jurorId })
    if (answer?.ok) setAsking(false)
  }
  return (
    <div>
      <ConfirmDialog
        open={asking()}
        title={`Lever la récusation ${of(name())}${thin}?`}
        sentence="Seulement si elle a été déclarée ou notée par erreur. La question sur les liens lui sera posée de nouveau."
        confirm="Lever la récusation"
        busy={order.busy()}
        refused={order.refused()}
        onConfirm={() => void lift()}
        onCancel={() => setAsking(false)}
      />
      <Button kind="quiet" onPress={() => setAsking(true)}>
        Lever la récusation {of(name())}
      </Button>
    </div>
  )
}

function AskRecusal(props: LinksPanelProps) {
  const order = useOrder(props)
  const pending = () => props.question.requests.map(({ jurorId }) => jurorId)
  const named = () => props.hearing.sitting.filter((id) => !pending().includes(id) && id !== viewerId(props.view))
  return (
    <>
      <p class="quiet-text">
        Si le candidat ou un membre demande que quelqu’un ne siège pas pour ce passage, le jury en décide avant
        l’entretien.
      </p>
      <ul class="plain-list">
        <For each={named()}>
          {(jurorId) => (
            <li class="ask-row">
              <span>{nameIn(props.view, jurorId)}</span>
              <For each={askers}>
                {({ askedBy, label }) => (
                  <Button
                    kind="quiet"
                    busy={order.busy()}
                    label={`${label}${nbsp}: récusation ${of(nameIn(props.view, jurorId))}`}
                    onPress={() => void order.send({ type: 'recusal.request', ...at(props), jurorId, askedBy })}
                  >
                    {label}
                  </Button>
                )}
              </For>
            </li>
          )}
        </For>
      </ul>
      <Refused text={order.refused()} />
    </>
  )
}

const askers = [
  { askedBy: 'candidate', label: 'Demandée par le candidat' },
  { askedBy: 'jury', label: 'Demandée par un membre' },
] as const

const at = ({ view, hearing }: LinksPanelProps) => ({ sessionId: view.id, hearingId: hearing.id })
