import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

// Builds what a command of the root needs, of these packages alone where any are named. Who asked for the command reads
// its answer and nothing of the build: what the build tool has to say is told only if it fails, on the standard error.

const packages = process.argv.slice(2)
const build = spawn('turbo', ['run', 'build', ...packages.map((name) => `--filter=${name}`)], {
  cwd: resolve(import.meta.dirname, '..'),
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
  // There a program of the packages is a script, which only a shell runs.
  shell: process.platform === 'win32',
  stdio: ['ignore', 'pipe', 'pipe'],
})
const said: Buffer[] = []
build.stdout.on('data', (part: Buffer) => said.push(part))
build.stderr.on('data', (part: Buffer) => said.push(part))

// The first time it takes a while: a window in which nothing happens looks stuck.
const patience = setTimeout(() => {
  if (process.stderr.isTTY) console.error('Préparation du programme…')
}, 1_500)

build.on('error', (cause) => {
  clearTimeout(patience)
  console.error(cause.message)
  process.exitCode = 1
})
build.on('close', (code) => {
  clearTimeout(patience)
  if (code === 0) return
  process.stderr.write(Buffer.concat(said))
  process.exitCode = code ?? 1
})
