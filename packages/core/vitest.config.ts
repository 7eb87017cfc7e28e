import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // The core is pure: there is nothing that one test file could leave behind for another.
    isolate: false,
    // No test is about speed: a machine that does much else at the same time may take long.
    testTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'test-report.json' }]],
  },
})
