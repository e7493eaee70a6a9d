// `npm test`: unit and property tests, then the production build, then the browser tests. Closes with one line of totals.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { installReceivers } from './receivers.mjs';

const results = 'test-results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const run = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;

let failedSteps = 0;
const step = (name, status) => {
  if (status !== 0) {
    failedSteps++;
    console.error(`\n${name} failed.`);
  }
  return status === 0;
};

const totals = { passed: 0, failed: 0 };
const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

step('Build', run('npm', ['run', '--silent', 'build']));

installReceivers();
step(
  'Unit tests',
  run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}/unit.json`]),
);
const unit = readJson(`${results}/unit.json`);
totals.passed += unit?.numPassedTests ?? 0;
totals.failed += unit?.numFailedTests ?? 0;

const browser = await findBrowser();
const env = browser ? { CHROMIUM_PATH: browser } : {};
step('Browser tests', run('npx', ['playwright', 'test'], env));
const e2e = readJson(`${results}/report.json`)?.stats;
totals.passed += (e2e?.expected ?? 0) + (e2e?.flaky ?? 0);
totals.failed += e2e?.unexpected ?? 0;

// A step that broke before it could count its tests still fails the run.
if (failedSteps > 0 && totals.failed === 0) totals.failed = failedSteps;
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
