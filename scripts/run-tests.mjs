// All tests, short or long: build, unit and property tests, browser tests. Closes with one line of totals.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { findBrowser } from './browser.mjs';
import { installReceivers } from './receivers.mjs';

const RESULTS = 'test-results';
/** Where the studio is served for the browser tests, if nobody else is there. */
const USUAL_PORT = 4173;
/** The long forms take minutes a test. */
const SOAK_TIMEOUT_MS = 3_600_000;
/** A loop without end takes no time-out of a test: the short form of a step is ended from outside. */
const STEP_TIMEOUT_MS = 1_800_000;

/** @param soak whether the long forms run @returns exit status */
export async function runTests({ soak }) {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const failedSteps = [];
  const step = async (name, command, args, env = {}) => {
    const why = await run(command, args, {
      env: { ...process.env, ...(soak ? { SOAK: '1' } : {}), ...env },
      timeout: soak ? undefined : STEP_TIMEOUT_MS,
    });
    if (why === undefined) return;
    failedSteps.push(name);
    console.error(`\n${name} ${why}.`);
  };
  const totals = { passed: 0, failed: 0 };

  await step('Build', 'npm', ['run', '--silent', 'build']);

  installReceivers();
  await step('Unit tests', 'npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${RESULTS}/unit.json`,
    ...(soak ? [`--testTimeout=${SOAK_TIMEOUT_MS}`] : []),
  ]);
  const unit = readJson(`${RESULTS}/unit.json`);
  totals.passed += unit?.numPassedTests ?? 0;
  totals.failed += unit?.numFailedTests ?? 0;

  const port = process.env.FAULTLINE_PORT ?? String(await freePort());
  const env = { FAULTLINE_PORT: port };
  try {
    const browser = await findBrowser();
    if (browser) env.CHROMIUM_PATH = browser;
  } catch (error) {
    // Said, and counted: the tests below cannot run without one.
    console.error(error.message);
  }
  await step('Browser tests', 'npx', ['playwright', 'test', ...(soak ? ['--timeout=600000'] : [])], env);
  const e2e = readJson(`${RESULTS}/report.json`)?.stats;
  totals.passed += (e2e?.expected ?? 0) + (e2e?.flaky ?? 0);
  totals.failed += e2e?.unexpected ?? 0;

  // A step that broke before it could count its tests still fails the run.
  if (failedSteps.length > 0 && totals.failed === 0) totals.failed = failedSteps.length;
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}

/** What ends this run ends the step with it, and no step comes after. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a command with all its children in a group of its own. @returns why it did not succeed, if it did not */
function run(command, args, { env, timeout }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env, detached: true });
    const end = (signal) => {
      try {
        process.kill(-child.pid, signal);
      } catch {
        // It has ended meanwhile.
      }
    };
    const passOn = (signal) => {
      end(signal);
      for (const ending of ENDINGS) process.off(ending, passOn);
      process.kill(process.pid, signal);
    };
    for (const ending of ENDINGS) process.on(ending, passOn);
    let why;
    const tooLong = () => {
      why = `did not end within ${timeout / 60_000} minutes and was stopped. Of the unit tests, a file that is not listed above may be in a loop without end`;
      end('SIGKILL');
    };
    const timer = timeout && setTimeout(tooLong, timeout);
    child.once('error', (error) => {
      why = `did not start: ${error.message}`;
    });
    child.once('close', (status) => {
      clearTimeout(timer);
      for (const ending of ENDINGS) process.off(ending, passOn);
      resolve(why ?? (status === 0 ? undefined : 'failed'));
    });
  });
}

/** The usual port, or another one where that is taken: a studio that is open meanwhile disturbs nothing. */
async function freePort() {
  return (await isFree(USUAL_PORT)) ? USUAL_PORT : await listen(0);
}

async function isFree(port) {
  return listen(port).then(
    () => true,
    () => false,
  );
}

/** Takes a port and lets go of it again; 0 takes any. */
function listen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
