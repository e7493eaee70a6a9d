/** Runs the built command line as a person does. Only for tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

let built: Promise<string> | undefined;

/** The command line, built beside the real one: once for all test files that share a process. @returns the program */
export function buildCommandLine(): Promise<string> {
  built ??= buildNow();
  return built;
}

async function buildNow(): Promise<string> {
  // Two processes of tests build side by side.
  const outDir = path.join(root, 'dist', `cli-test-${process.env['VITEST_POOL_ID'] ?? '0'}`);
  const configFile = path.join(root, 'vite.cli.config.ts');
  await build({ root, configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  return path.join(outDir, 'faultline.mjs');
}

export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param input text for standard input */
export function run(program: string, args: readonly string[], input = ''): Promise<Finished> {
  const child = start(program, args);
  child.stdin?.end(input);
  return finished(child);
}

export function start(program: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, ...args], { stdio: 'pipe' });
}

export function finished(child: ChildProcess): Promise<Finished> {
  const texts = { stdout: '', stderr: '' };
  child.stdout?.on('data', (data) => {
    texts.stdout += String(data);
  });
  child.stderr?.on('data', (data) => {
    texts.stderr += String(data);
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, ...texts })));
}

export function temporaryFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'faultline-'));
}

const metric = (key: string) => `[metrics.${key}]\nvalue = 100.0\nnoise = "gaussian"\ndecimals = 2\n`;
/** A design of two metrics with one anomaly, as TOML. */
export const designText = (samples: number) =>
  `schema = 1\n[general]\nname = "Test"\nseed = 7\nnum_samples = ${samples}\nstart = 2023-11-02T16:55:16Z\ninterval = "1s"\n\n` +
  `${metric('a')}\n${metric('b')}\n[[anomalies.a]]\nkind = "level-shift"\nat = 10\nhold = 20\nnote = "=danger"\n`;
