import { createClient } from '@delibere/client'
import { render } from 'solid-js/web'
import { App } from './app.tsx'
import { leaveFor, rehearsalAt } from './place.ts'
import { RehearsalApp } from './rehearsal-app.tsx'

const house = createClient({ url: location.origin })
const place = rehearsalAt(location.pathname)

render(
  () =>
    place ? (
      <RehearsalApp
        place={place}
        house={house}
        client={createClient({ url: location.origin + place.base })}
        goTo={leaveFor}
      />
    ) : (
      <App client={house} />
    ),
  document.getElementById('app')!,
)
