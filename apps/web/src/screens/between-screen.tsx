import { counted } from '@delibere/core/fr'
import { JuryNow } from './jury-now.tsx'
import { OrderOfDay } from './order-of-day.tsx'
import type { ScreenProps } from './screen-props.ts'

/** Between two candidates: the running order, with the sheets that are signed. */
export function BetweenScreen(props: ScreenProps) {
  const ended = () => props.view.hearings.filter(({ stage }) => stage !== 'waiting').length
  return (
    <div class="screen">
      <header class="screen-head">
        <p class="kicker">
          {counted(ended(), 'passage terminé', 'passages terminés')} sur {props.view.hearings.length}
        </p>
        <h1 tabindex="-1">Ordre de passage</h1>
      </header>
      <JuryNow {...props} />
      <section class="card" aria-label="Candidats de la séance">
        <OrderOfDay {...props} />
      </section>
    </div>
  )
}
