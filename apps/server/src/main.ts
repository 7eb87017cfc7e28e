import { join } from 'node:path'
import { explainFault, type FolderFault } from '@delibere/core/fr'
import { pino } from 'pino'
import { faultFields } from './api/request-log.ts'
import { openDemo } from './demo-server.ts'
import { listen, listenNear } from './listen.ts'
import { openServer, type Server } from './server.ts'
import { readSettings, type Settings } from './settings.ts'
import { isStoreFault } from './store/index.ts'
import {
  explainSetting,
  sayCannotListen,
  sayDemo,
  sayDemoStopped,
  sayPortBusy,
  sayStarted,
  sayStopped,
  sayUnforeseen,
} from './words.ts'

const webFolder = join(import.meta.dirname, '../../web/dist')

const settings = readSettings(process.argv.slice(2), process.env, process.stderr.isTTY)
if (!settings.ok) fail(explainSetting(settings.error))
const log = pino({ level: settings.value.logLevel }, pino.destination({ dest: 2, sync: true }))
process.on('uncaughtException', (cause) => {
  log.fatal(faultFields(cause), 'fault')
  process.exit(1)
})
await start(settings.value).catch((cause: unknown) => {
  if (isStoreFault(cause)) fail(explainFault(cause satisfies FolderFault))
  log.fatal(faultFields(cause), 'fault')
  fail(sayUnforeseen)
})

/** Listens first, so that nothing is opened for a port that is taken; what comes before all is ready is asked to come again. */
async function start({ demo, host, port, publicUrl, folder, renewStaffToken }: Settings): Promise<void> {
  let server: Pick<Server, 'fetch'> = { fetch: () => Response.json({ code: 'closing' }, { status: 503 }) }
  const listening = await (demo ? listenNear : listen)((request, env) => server.fetch(request, env), host, port)
  if (!listening.ok) {
    const { code } = listening.error
    return fail(code === 'EADDRINUSE' ? sayPortBusy(host, port) : sayCannotListen(host, port, code))
  }
  const { port: given, stop } = listening.value
  const here = addressOf(host, given)
  const url = publicUrl ?? here
  const common = { log, publicUrl: url, webFolder }
  const opened = demo ? await openDemo(common) : await openPlain({ ...common, folder, renewStaffToken })
  server = opened.server
  await opened.server.announce({ url: here })
  onceAsked(async () => {
    stop()
    await opened.close()
    console.log(demo ? sayDemoStopped : sayStopped)
    process.exit(0)
  })
  console.log('words' in opened ? opened.words : sayDemo({ ...opened, url }))
}

async function openPlain(parts: {
  readonly log: typeof log
  readonly publicUrl: string
  readonly webFolder: string
  readonly folder: string
  readonly renewStaffToken: boolean
}) {
  const { folder, publicUrl: url } = parts
  const server = await openServer({ ...parts, program: 'serveur' })
  const { newStaffToken } = server
  const words = sayStarted({ url, folder, newStaffToken, isEmpty: server.engine.revision === 0 })
  return { server, words, close: () => server.close() }
}

/** The address at which this machine reaches the server. */
function addressOf(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Stops cleanly at the first signal, at once at the second. */
function onceAsked(stop: () => Promise<void>): void {
  let askedAt: number | null = null
  const asked = () => {
    // One Ctrl+C comes twice when the package manager hands it on.
    if (askedAt !== null && performance.now() - askedAt > 300) process.exit(1)
    if (askedAt !== null) return
    askedAt = performance.now()
    void stop()
  }
  process.on('SIGINT', asked)
  process.on('SIGTERM', asked)
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
