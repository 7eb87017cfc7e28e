import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { Services, Signed } from './context.ts'

/** The web application: its files, and for every other address the page that finds its way by itself. */
export function webRoutes({ webFolder }: Services) {
  const app = new Hono<Signed>().get('*', (c, next) => {
    const { path } = c.req
    // A rehearsal that has ended answers nothing any more; its page says so.
    return /^(\/repetition\/[^/]+)?\/api\//.test(path) ? c.notFound() : next()
  })
  if (webFolder === null) return app.get('*', (c) => c.notFound())
  if (!existsSync(join(webFolder, 'index.html'))) return app.get('*', (c) => c.html(notBuilt, 503))
  return app
    .get('/assets/*', async (c, next) => {
      await next()
      if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable')
    })
    .get('/assets/*', serveStatic({ root: webFolder }), (c) => c.notFound())
    .get('*', async (c, next) => {
      // What has no hash in its name may change with the next version.
      c.header('cache-control', 'no-cache')
      await next()
    })
    .get('*', serveStatic({ root: webFolder }))
    .get('*', serveStatic({ root: webFolder, path: 'index.html' }))
}

const notBuilt = `<!doctype html>
<html lang="fr">
  <head><meta charset="utf-8"><title>Délibéré</title></head>
  <body>
    <h1>L’application n’est pas construite</h1>
    <p>Le serveur fonctionne, mais les écrans des membres manquent. Arrêtez-le, puis lancez-le avec
    <code>npx pnpm@12.21.0 start</code>, qui construit tout.</p>
  </body>
</html>
`
