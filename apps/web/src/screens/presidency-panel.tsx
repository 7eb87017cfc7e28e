import type { JurorId, SessionView } from '@delibere/core'
import { collegeWords, nbsp } from '@delibere/core/fr'
import { createSignal, Show } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { ChoiceGroup } from '../parts/choice-group.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { TextField } from '../parts/field.tsx'
import { Refused } from '../parts/refused.tsx'
import { useOrder } from '../use-order.ts'
import type { ScreenProps } from './screen-props.ts'
import { membersHere, nameIn, viewerIn } from './viewing.ts'

/** Whose turn it is to preside and why, who is proposed or designated, and how another is chosen (J2). */
export function PresidencyPanel(props: ScreenProps) {
  const presidency = () => props.view.presidency
  const maySay = () => (viewerIn(props.view)?.signedAt ?? null) !== null
  return (
    <section class="card" aria-labelledby="presidency-title">
      <h2 id="presidency-title">Présidence</h2>
      <p>{turnSentence(props.view)}</p>
      <Show
        when={presidency().designated}
        fallback={
          <Show when={presidency().proposed}>
            {(id) => (
              <p class="proposal">
                Proposition&nbsp;: <strong>{nameIn(props.view, id())}</strong>
              </p>
            )}
          </Show>
        }
      >
        {(id) => (
          <p class="proposal">
            <strong>{nameIn(props.view, id())}</strong> préside la séance.
          </p>
        )}
      </Show>
      <Show when={presidency().derogation}>
        {(reason) => <p class="quiet-text">Dérogation à l’alternance&nbsp;: {reason()}</p>}
      </Show>
      <Show when={maySay()}>
        <Disclosure label="Choisir une autre personne">
          <OtherPresident {...props} />
        </Disclosure>
      </Show>
    </section>
  )
}

function turnSentence({ presidency: { previous, turn } }: SessionView): string {
  return previous === null
    ? `Aucune séance n’a encore été présidée${nbsp}: la présidence revient au ${collegeWords[turn]}.`
    : `La dernière séance a été présidée par le ${collegeWords[previous]}${nbsp}: la présidence revient au ${collegeWords[turn]}.`
}

/** Somebody chosen to preside, and why, where the alternation meant the other college. */
function useDesignation(props: ScreenProps) {
  const order = useOrder(props)
  const [chosen, choose] = createSignal<JurorId | null>(null)
  const [reason, setReason] = createSignal('')
  const [missing, setMissing] = createSignal<string | null>(null)
  const outOfTurn = () =>
    props.view.members.some(({ id, college }) => id === chosen() && college !== props.view.presidency.turn)

  function designate() {
    const jurorId = chosen()
    const derogation = outOfTurn() ? reason().trim() : null
    if (!jurorId) return setMissing('Choisissez qui préside.')
    if (derogation === '') return setMissing('Indiquez le motif de la dérogation.')
    setMissing(null)
    return void order.send({ type: 'president.designate', sessionId: props.view.id, jurorId, derogation })
  }
  const refused = () => missing() ?? order.refused()
  return { busy: order.busy, refused, chosen, choose, reason, setReason, outOfTurn, designate }
}

/** Any member who is there; one of the other college only with a reason, which the minutes will print. */
function OtherPresident(props: ScreenProps) {
  const { busy, refused, chosen, choose, reason, setReason, outOfTurn, designate } = useDesignation(props)
  const choices = () =>
    membersHere(props.view).map(({ id, name, college }) => ({ value: id, label: name, detail: collegeWords[college] }))
  return (
    <div class="stack">
      <ChoiceGroup label="Membres présents" choices={choices()} chosen={chosen()} shape="lines" onChoose={choose} />
      <Show when={outOfTurn()}>
        <TextField
          label="Motif de la dérogation"
          hint={`La présidence revenait au ${collegeWords[props.view.presidency.turn]}. Le motif figurera au procès-verbal.`}
          value={reason()}
          rows={2}
          maxLength={500}
          onInput={setReason}
        />
      </Show>
      <Refused text={refused()} />
      <div>
        <Button busy={busy()} onPress={designate}>
          Désigner cette personne
        </Button>
      </div>
    </div>
  )
}
