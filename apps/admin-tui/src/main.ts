#!/usr/bin/env node
// Everything else is loaded behind this check: an older Node would not even read it.
const needed = 24
const [major = 0] = process.versions.node.split('.').map(Number)

if (major < needed) {
  process.stderr.write(
    `Délibéré demande Node ${needed} (celui-ci est ${process.versions.node}). Lancez-le par «\u00A0npx pnpm@12.21.0 admin\u00A0».\n`,
  )
  process.exitCode = 2
} else {
  // The server beside this program is read from its source: what Node made of it last time is kept, outside the data.
  const { enableCompileCache } = await import('node:module')
  enableCompileCache()
  const { run } = await import('./run.ts')
  process.exitCode = await run(process.argv.slice(2))
}
