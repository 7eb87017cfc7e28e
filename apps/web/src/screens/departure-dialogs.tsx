import type { JurorId, MemberView, SessionView } from '@delibere/core'
import { collegeWords, nbsp, of, thin } from '@delibere/core/fr'
import { createSignal } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { ChoiceGroup } from '../parts/choice-group.tsx'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useOrder } from '../use-order.ts'
import type { ScreenProps } from './screen-props.ts'
import { membersHere, presidesSession, viewerId } from './viewing.ts'

type DialogProps = ScreenProps & { readonly onClose: () => void }

/** A member says that they leave for good (J3). */
export function LeavingDialog(props: DialogProps) {
  const order = useOrder(props)
  async function leave() {
    const jurorId = viewerId(props.view)
    const answer = jurorId && (await order.send({ type: 'member.depart', sessionId: props.view.id, jurorId }))
    if (answer && answer.ok) props.onClose()
  }
  return (
    <ConfirmDialog
      open
      title={`Quitter la séance pour de bon${thin}?`}
      sentence={[
        presidesSession(props.view)
          ? 'La présidence passe aussitôt à un autre membre de votre collège, à défaut de l’autre collège.'
          : '',
        whatFollows(props.view),
      ]
        .join(' ')
        .trim()}
      confirm="Quitter pour de bon"
      busy={order.busy()}
      refused={order.refused()}
      onConfirm={() => void leave()}
      onCancel={props.onClose}
    />
  )
}

/** What follows from a departure, as things stand (J3). */
function whatFollows(view: SessionView): string {
  const noted = 'L’heure du départ est notée au procès-verbal.'
  if (view.status === 'minutes') return `${noted} Sa signature n’est plus attendue.`
  const waiting = view.hearings.some(({ stage }) => stage === 'waiting')
  const current =
    view.current?.stage === 'called'
      ? `Le passage ${of(view.current.candidate.name)} devra être reporté si le jury n’est plus au complet.`
      : view.current
        ? `Le jury a entendu ${view.current.candidate.name} au complet${nbsp}: la décision peut être prise.`
        : ''
  const next = waiting
    ? 'Les candidats suivants ne pourront être appelés qu’une fois le jury de nouveau au complet, par un remplacement.'
    : ''
  return [current, next, noted].filter((one) => one !== '').join(' ')
}

/** The president notes that a member has left for good (J3). */
export function DepartureDialog(props: DialogProps) {
  const order = useOrder(props)
  const [who, setWho] = createSignal<JurorId | null>(null)
  const [missing, setMissing] = createSignal<string | null>(null)
  const choices = () =>
    membersHere(props.view)
      .filter(({ id }) => id !== viewerId(props.view))
      .map(({ id, name, college }) => ({ value: id, label: name, detail: collegeWords[college] }))
  async function note() {
    const jurorId = who()
    setMissing(jurorId ? null : 'Choisissez qui est parti.')
    if (!jurorId) return
    const answer = await order.send({ type: 'member.depart', sessionId: props.view.id, jurorId })
    if (answer?.ok) props.onClose()
  }
  return (
    <Dialog
      kind="form"
      open
      title="Noter le départ d’un membre"
      description={whatFollows(props.view)}
      refused={missing() ?? order.refused()}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>Annuler</Button>
          <Button kind="primary" busy={order.busy()} onPress={() => void note()}>
            Noter le départ
          </Button>
        </>
      }
    >
      <ChoiceGroup label="Qui est parti" choices={choices()} chosen={who()} shape="lines" onChoose={setWho} />
    </Dialog>
  )
}

/** The president notes that who was said to have left is there (J3). */
export function ReturnDialog(props: DialogProps & { readonly member: Pick<MemberView, 'id' | 'name'> }) {
  const order = useOrder(props)
  async function note() {
    const answer = await order.send({ type: 'member.return', sessionId: props.view.id, jurorId: props.member.id })
    if (answer?.ok) props.onClose()
  }
  return (
    <ConfirmDialog
      open
      title={`${props.member.name} est de retour${thin}?`}
      sentence="Son départ n’est plus noté. Cette personne siège à partir du prochain candidat."
      confirm="Noter son retour"
      busy={order.busy()}
      refused={order.refused()}
      onConfirm={() => void note()}
      onCancel={props.onClose}
    />
  )
}
