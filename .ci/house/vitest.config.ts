import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: import.meta.dirname,
  test: { include: ['*.test.ts'], reporters: ['default', ['json', { outputFile: 'test-report.json' }]] },
})
