#!/usr/bin/env node
import { existsSync } from 'node:fs'

// The program is built into `dist`; the command is there from the installation on.
const program = new URL('../dist/main.js', import.meta.url)

if (existsSync(program)) await import(program.href)
else {
  process.stderr.write('Délibéré n’est pas encore construit. Lancez d’abord «\u00A0npx pnpm@12.21.0 build\u00A0».\n')
  process.exitCode = 2
}
