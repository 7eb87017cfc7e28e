// `pnpm bench [NAME] [options]`: every benchmark, or the one that is named.

const benches = {
  session: () => import('./session-speed.ts'),
  register: () => import('./register-speed.ts'),
} as const

const named = process.argv[2]
if (named !== undefined && !named.startsWith('-')) {
  if (!Object.hasOwn(benches, named)) throw new Error(`no benchmark ${named}: ${Object.keys(benches).join(', ')}`)
  process.argv.splice(2, 1)
  await benches[named as keyof typeof benches]()
} else for (const load of Object.values(benches)) await load()
