// `pnpm bench [NAME] [options]`: every benchmark that needs neither a file nor a browser, or the one that is named.

const benches = {
  session: () => import('./session-speed.ts'),
  register: () => import('./register-speed.ts'),
} as const
const onFiles = { planning: () => import('./planning.ts') } as const
const inBrowsers = { clocks: () => import('./clocks.ts') } as const
const all = { ...benches, ...onFiles, ...inBrowsers }

const named = process.argv[2]
if (named !== undefined && !named.startsWith('-')) {
  if (!Object.hasOwn(all, named)) throw new Error(`no benchmark ${named}: ${Object.keys(all).join(', ')}`)
  process.argv.splice(2, 1)
  await all[named as keyof typeof all]()
} else for (const load of Object.values(benches)) await load()
