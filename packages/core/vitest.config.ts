import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // The core is pure: there is nothing that one test file could leave behind for another.
    isolate: false,
    reporters: ['default', ['json', { outputFile: 'test-report.json' }]],
  },
})
