import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

// `.ci/browser.ts` says where a Chromium is; without it, Debian's; else the one Playwright has downloaded.
const chromium = process.env['CHROMIUM_PATH'] ?? (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : null)

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  timeout: 40_000,
  expect: { timeout: 8_000 },
  workers: 1,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-report.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1366, height: 768 },
    actionTimeout: 8_000,
    // Five screens filmed at every step would take more time than the tests.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium === null ? {} : { executablePath: chromium }),
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
