import type { Instant } from '@delibere/core'
import { formatHour } from '@delibere/core/fr'
import { Show } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Refused } from '../parts/refused.tsx'
import { useOrder } from '../use-order.ts'
import { OrderOfDay } from './order-of-day.tsx'
import type { ScreenProps } from './screen-props.ts'
import { nameIn, viewerIn } from './viewing.ts'

/** For a member who has left for good: what that means, and the way back as long as nobody sits in their place (J3). */
export function DepartedScreen(props: ScreenProps & { readonly at: Instant }) {
  const order = useOrder(props)
  const replacedBy = () => viewerIn(props.view)?.replacedBy ?? null
  const back = () => {
    const jurorId = viewerIn(props.view)?.id
    if (jurorId) void order.send({ type: 'member.return', sessionId: props.view.id, jurorId })
  }
  return (
    <div class="screen narrow">
      <div class="stay-out">
        <h1 tabindex="-1">Vous avez quitté la séance à {formatHour(props.at, props.view.timeZone)}</h1>
        <p>
          C’est noté au procès-verbal. Les fiches des candidats pour qui vous avez siégé seront ici une fois la séance
          close.
        </p>
        <Show
          when={replacedBy()}
          fallback={
            <>
              <p>Vous êtes de nouveau là, ou c’était une erreur ? Vous siégez à partir du prochain candidat.</p>
              <Button busy={order.busy()} onPress={back}>
                Je suis de retour
              </Button>
            </>
          }
        >
          {(by) => <p>{nameIn(props.view, by())} siège à votre place.</p>}
        </Show>
        <Refused text={order.refused()} />
      </div>
      <Disclosure label="Ordre de passage">
        <OrderOfDay {...props} />
      </Disclosure>
    </div>
  )
}
