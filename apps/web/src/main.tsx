import { createClient } from '@delibere/client'
import { render } from 'solid-js/web'
import { App } from './app.tsx'

render(() => <App client={createClient({ url: location.origin })} />, document.getElementById('app')!)
