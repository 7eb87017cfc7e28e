import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [solid()],
  server: { proxy: { '/api': 'http://127.0.0.1:4310' } },
  build: {
    target: 'baseline-widely-available',
    sourcemap: true,
    // Core's schemas are made when their file is read; no screen parses anything, so that zod need not be sent.
    rolldownOptions: { treeshake: { manualPureFunctions: ['z'] } },
  },
  test: {
    environment: 'jsdom',
    // No test is about speed: a machine that does much else at the same time may take long.
    testTimeout: 60_000,
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    reporters: ['default', ['json', { outputFile: 'test-report.json' }]],
  },
})
