import { Disclosure } from '../parts/disclosure.tsx'
import { Icon } from '../parts/icon.tsx'
import { OrderOfDay } from './order-of-day.tsx'
import type { ScreenProps } from './screen-props.ts'

/** For a member who does not sit for the candidate being heard: nothing of the file (J3, J4). */
export function RecusedScreen(props: ScreenProps) {
  const recused = () =>
    props.view.hearings.some(({ stage, recused }) => recused && ['called', 'deliberation', 'reading'].includes(stage))
  return (
    <div class="screen narrow">
      <div class="stay-out">
        <Icon name="lock" />
        <h1 tabindex="-1">Vous ne siégez pas pour ce candidat</h1>
        <p>
          {recused()
            ? 'Vous vous êtes récusé(e) pour ce candidat.'
            : 'Ce candidat avait été appelé quand vous avez signé l’émargement.'}{' '}
          Rien de son passage ne s’affiche ici. Vous retrouverez la séance au candidat suivant.
        </p>
      </div>
      <Disclosure label="Ordre de passage">
        <OrderOfDay {...props} />
      </Disclosure>
    </div>
  )
}
