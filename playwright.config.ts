/**
 * Browser tests of the built studio, served by `faultline serve` as a person runs it. FAULTLINE_PORT moves the
 * server, FAULTLINE_DIST names another build than dist/.
 */
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { installedBrowser, LAUNCH_ARGS } from './scripts/browser.mjs';

const executablePath = installedBrowser();
const port = process.env.FAULTLINE_PORT ?? '4173';
const build = process.env.FAULTLINE_DIST ?? 'dist';
const url = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // Scans for accessibility take half a minute each on two slow cores.
  timeout: 150_000,
  expect: { timeout: 15_000 },
  // A page and its workers keep a core busy: more than one a core is no faster.
  workers: Math.min(8, Math.max(2, availableParallelism())),
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  use: {
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    contextOptions: { reducedMotion: 'reduce' },
    // Each test has a browser of its own, which would store the whole studio; offline.spec.ts lets it.
    serviceWorkers: 'block',
    // A trace of what failed: add --trace retain-on-failure (it makes every test slower).
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: LAUNCH_ARGS },
  },
  webServer: {
    command: `node ${build}/cli/faultline.mjs serve --port ${port} --data test-results/received`,
    url,
    // Never another server's build: a port that is taken is an error that says so.
    reuseExistingServer: false,
  },
});
