import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['src/**/*.test.{ts,tsx}'], reporters: ['default', ['json', { outputFile: 'test-report.json' }]] },
})
