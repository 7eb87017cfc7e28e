import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { browser } from './browser.ts'
import { type Count, countIn } from './reports.ts'

// Runs every check and every test there is, and ends with a line "N passed, N failed".

const root = resolve(import.meta.dirname, '..')
const packages = ['packages/core', 'packages/client', 'apps/server', 'apps/web', 'apps/admin-tui']

interface Step {
  readonly name: string
  readonly command: readonly string[]
  /** Where its tests are counted; a step without reports counts as one. */
  readonly reports?: readonly string[]
  readonly env?: () => Record<string, string>
}

const steps: readonly Step[] = [
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'lint', command: ['oxlint', '--deny-warnings'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'types', command: ['pnpm', 'run', 'typecheck'] },
  {
    name: 'house',
    command: ['vitest', 'run', '--config', '.ci/house/vitest.config.ts'],
    reports: ['.ci/house/test-report.json'],
  },
  {
    name: 'tests',
    command: ['turbo', 'run', 'build', 'test', '--continue', '--output-logs=new-only'],
    reports: packages.map((folder) => `${folder}/test-report.json`),
  },
  {
    name: 'browser',
    command: ['pnpm', '--filter', '@delibere/e2e', 'run', 'e2e'],
    reports: ['apps/e2e/test-report.json'],
    env: () => {
      const path = browser()
      return path === null ? {} : { CHROMIUM_PATH: path }
    },
  },
]

function run({ name, command, reports = [], env }: Step): Count {
  console.log(`\n── ${name}: ${command.join(' ')}`)
  for (const report of reports) rmSync(join(root, report), { force: true })
  const [program = '', ...args] = command
  const variables = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...env?.() }
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env: variables })
  if (reports.length === 0) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  // A report that is missing is a failure: tests that did not run have not passed.
  const counts = reports.map((report) => countIn(join(root, report)) ?? { passed: 0, failed: 1 })
  const sum = counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }))
  return status !== 0 && sum.failed === 0 ? { ...sum, failed: 1 } : sum
}

const results = steps.map((step) => ({ step, count: run(step) }))
const passed = results.reduce((sum, { count }) => sum + count.passed, 0)
const failed = results.reduce((sum, { count }) => sum + count.failed, 0)

console.log('\n── what ran')
for (const { step, count } of results) {
  console.log(
    `${step.name.padEnd(12)} ${String(count.passed).padStart(5)} passed ${String(count.failed).padStart(5)} failed`,
  )
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
