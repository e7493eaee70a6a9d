import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkSet, type FaultySink, startFaultySink } from './faulty-sink.ts';

const KILLS = process.env.SOAK ? 50 : 3;
const ROWS = 100 + KILLS * 100;
const CLI = 'dist/cli/faultline.mjs';

let folder = '';
let faulty: FaultySink;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faultline-kill-'));
  faulty = await startFaultySink((request) => (request % 7 === 3 ? { kind: 'slow', ms: 20 } : undefined));
});
afterEach(async () => {
  await faulty.close();
  await rm(folder, { recursive: true });
});

const design = `schema = 1\n[general]\nname = "kill"\nseed = 1\nnum_samples = ${ROWS}\nstart = 2024-01-01T00:00:00Z\ninterval = "1s"\n${Array.from({ length: 10 }, (_, k) => `[metrics.m${k}]\nvalue = 30.0\nnoise = "gaussian"\ndecimals = 2\n`).join('')}`;

function feed(...more: string[]) {
  const args = [
    'feed',
    '-c',
    join(folder, 'design.toml'),
    '--sink',
    'tinybird',
    '--url',
    faulty.url,
    '--name',
    'kill',
    '--state',
    join(folder, 'state'),
    '--speed',
    '200',
    '--batch',
    '40',
    ...more,
  ];
  return spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function endOf(child: ReturnType<typeof feed>) {
  let out = '';
  let err = '';
  child.stdout.on('data', (text: Buffer) => {
    out += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    err += text.toString();
  });
  const status = await new Promise((done) => child.once('close', done));
  return { status, out, err };
}

it(`${KILLS} kills of the command line at random moments lose nothing, and duplicate no more than was under way`, async () => {
  expect(existsSync(CLI), 'run `npm run build` first').toBe(true);
  await writeFile(join(folder, 'design.toml'), design);
  for (let kill = 0; kill < KILLS; kill++) {
    const child = feed('--resume');
    const ended = new Promise((done) => child.once('exit', done));
    const before = faulty.requests;
    // Any moment: before the first request, between two, in the middle of one.
    const requests = before + Math.floor(Math.random() * 4);
    const timer = setInterval(
      () => faulty.requests >= requests && setTimeout(() => child.kill('SIGKILL'), Math.random() * 30),
      1,
    );
    await ended;
    clearInterval(timer);
  }
  const { status, out } = await endOf(feed('--resume'));
  expect([status, out]).toEqual([0, expect.stringContaining(`acked ${(ROWS * 10).toLocaleString('en-US')},`)]);
  await checkNothingLost();
});

it('a second run in the folder of one that is under way is refused and told by whom, and nothing is lost', async () => {
  await writeFile(join(folder, 'design.toml'), design);
  let goOn: () => void = () => undefined;
  const until = new Promise<void>((done) => {
    goOn = done;
  });
  await faulty.close();
  faulty = await startFaultySink((request) => (request >= 2 ? { kind: 'wait', until } : undefined));
  const first = feed();
  const end = endOf(first);
  await expect.poll(() => faulty.requests, { timeout: 30_000 }).toBeGreaterThan(2);
  for (const more of [[], ['--resume']]) {
    const second = await endOf(feed(...more));
    expect([second.status, second.err]).toEqual([
      1,
      expect.stringContaining(`state is in use by process ${first.pid}, since`),
    ]);
    expect(second.err).not.toContain('    at ');
  }
  expect(first.exitCode).toBeNull();
  goOn();
  expect((await end).status).toBe(0);
  await checkNothingLost();
});

async function checkNothingLost() {
  const {
    state: { record },
  } = JSON.parse(await readFile(join(folder, 'state', 'feed-state.json'), 'utf8')) as {
    state: { record: { startMs: number; maybeTwice: number; finished: boolean } };
  };
  const wanted = new Set(
    Array.from(
      { length: ROWS * 10 },
      (_, seq) => `${new Date(record.startMs + Math.floor(seq / 10) * 1000).toISOString()} m${seq % 10}`,
    ),
  );
  const { lost, unexpected, duplicated } = checkSet(faulty, wanted, wanted);
  expect({ lost, unexpected, finished: record.finished }).toEqual({ lost: 0, unexpected: 0, finished: true });
  expect(duplicated).toBeLessThanOrEqual(record.maybeTwice);
}

it('an unfinished run is not begun anew by mistake', async () => {
  await writeFile(join(folder, 'design.toml'), design);
  const child = feed();
  const timer = setInterval(() => faulty.requests >= 1 && child.kill('SIGKILL'), 1);
  await new Promise((done) => child.once('exit', done));
  clearInterval(timer);
  const { status, err } = await endOf(feed());
  expect([status, err]).toEqual([1, expect.stringContaining('Add --resume to go on with it')]);
});
