import { Hono } from 'hono'
import { attachmentRoutes } from './attachments.ts'
import { commandRoutes } from './commands.ts'
import type { Services, Signed } from './context.ts'
import { guard } from './guard.ts'
import { securityHeaders } from './headers.ts'
import { healthRoutes } from './health.ts'
import { hearingFileRoutes } from './hearing-files.ts'
import { linkRoutes } from './links.ts'
import { liveRoutes } from './live.ts'
import { noteRoutes } from './notes.ts'
import { openApiRoutes } from './openapi.ts'
import { paperRoutes } from './paper.ts'
import { planRoutes } from './plan.ts'
import { privacyRoutes } from './privacy.ts'
import { readRoutes } from './reads.ts'
import { rehearsalRoutes } from './rehearsals.ts'
import { refusalPages } from './refusal-page.ts'
import { refusals } from './refusals.ts'
import { registerReadRoutes } from './register-reads.ts'
import { onFault, requestLog } from './request-log.ts'
import { screenRoutes } from './screens.ts'
import { sheetRoutes } from './sheets.ts'
import { signInRoutes } from './sign-in.ts'
import { substituteRoutes } from './substitutes.ts'
import { webRoutes } from './web-app.ts'

/** The application: answers a request; listening is somebody else's job. */
export const createApi = (services: Services) =>
  new Hono<Signed>()
    .onError(onFault(services))
    .notFound((c) => c.json(refusals.notFound, 404))
    .use(requestLog(services.log))
    .use(securityHeaders)
    .use(refusalPages(services))
    .use(guard(services))
    .route('/api/commands', commandRoutes(services))
    .route('/api/live', liveRoutes(services))
    .route('/api/screens', screenRoutes(services))
    .route('/api/links', linkRoutes(services))
    .route('/api/substitutes', substituteRoutes(services))
    .route('/api/sheets', sheetRoutes(services))
    .route('/api/sessions', paperRoutes(services))
    .route('/api/candidates', attachmentRoutes(services))
    .route('/api/hearings', hearingFileRoutes(services))
    .route('/api/notes', noteRoutes(services))
    .route('/api/openapi.json', openApiRoutes())
    .route('/api', signInRoutes(services))
    .route('/api', readRoutes(services))
    .route('/api', registerReadRoutes(services))
    .route('/api/privacy', privacyRoutes(services))
    .route('/api/plan', planRoutes(services))
    .route('/api/rehearsals', rehearsalRoutes(services))
    .route('/healthz', healthRoutes(services))
    .route('/', webRoutes(services))

/** The type by which the client knows every route (`hc`). */
export type Api = ReturnType<typeof createApi>
