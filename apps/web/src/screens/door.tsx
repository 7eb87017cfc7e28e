import type { Client, Refusal } from '@delibere/client'
import { sayRefusal } from '../refusals.ts'
import { NoticePage } from '../parts/notice-page.tsx'
import { StartRehearsal } from './start-rehearsal.tsx'

export interface NobodyPageProps {
  readonly client: Client
  readonly goTo: (path: string) => void
}

/** For somebody whom the server does not know: how one comes in, and how to rehearse without a link. */
export function NobodyPage(props: NobodyPageProps) {
  return (
    <NoticePage title="Ouvrez votre lien personnel">
      <p>Cette page est celle d’une séance de jury. Pour y entrer, ouvrez le lien personnel que l’OEMM vous a remis.</p>
      <p>Si votre lien ne fonctionne plus, demandez-en un nouveau à l’OEMM.</p>
      <StartRehearsal kind="quiet" house={props.client} goTo={props.goTo}>
        S’exercer avec une séance fictive
      </StartRehearsal>
    </NoticePage>
  )
}

/** For the office, whose work is in the terminal. */
export function StaffPage() {
  return (
    <NoticePage title="Le travail de l’OEMM se fait dans le terminal">
      <p>Cette page montre une séance aux membres du jury et à l’écran de salle, par leur lien personnel.</p>
    </NoticePage>
  )
}

/** Before the first view has come; `lost` while the server does not answer. */
export function WaitingPage(props: { readonly lost?: boolean }) {
  return (
    <NoticePage title="Connexion à la séance…">
      <p>
        {props.lost
          ? 'Connexion perdue, reprise automatique…'
          : 'La séance s’affichera dès que le serveur aura répondu.'}
      </p>
    </NoticePage>
  )
}

/** The link did not open: why, and what can be done. */
export function RefusedPage(props: { readonly refusal: Refusal; readonly onRetry: () => void }) {
  const link = () => props.refusal.code === 'signed-out'
  return (
    <NoticePage
      title={link() ? 'Ce lien ne fonctionne plus' : 'La séance ne s’ouvre pas'}
      {...(link() ? {} : { action: { label: 'Réessayer', onPress: props.onRetry } })}
    >
      <p>
        {link()
          ? 'Il a été remplacé ou retiré, ou l’adresse est incomplète. Demandez un nouveau lien à l’OEMM.'
          : sayRefusal(props.refusal)}
      </p>
    </NoticePage>
  )
}

/** Was signed in, and is no longer allowed to follow the session. */
export function ShutOutPage() {
  return (
    <NoticePage title="Cette séance ne vous est plus ouverte">
      <p>
        Votre lien a été remplacé ou retiré, ou quelqu’un d’autre est entré par le sien dans ce navigateur. Ouvrez de
        nouveau votre lien personnel&#8239;; s’il ne fonctionne plus, demandez-en un nouveau à l’OEMM.
      </p>
    </NoticePage>
  )
}
