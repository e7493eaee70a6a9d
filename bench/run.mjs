// `npm run bench [part …]`: speeds, as ratios within one run (machines differ and are noisy). Parts: kernel, engine, preview, relations, command, fleet, sensors, chaos, feed (FEED_SECONDS=600: its long form), sinks.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { browserLoad, commandLoad } from './feed.mjs';
import { slowSinks } from './slow-sinks.mjs';

const asked = process.argv.slice(2);
const wants = (part) => asked.length === 0 || asked.includes(part);
const folder = mkdtempSync(join(tmpdir(), 'faultline-bench-'));
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

/** Best of `times` runs: the one least disturbed. */
function best(times, run) {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < times; k++) {
    const started = performance.now();
    run();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

function command(name, args, options = {}) {
  const { status, stderr } = spawnSync(name, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')} ended with ${status}: ${stderr}`);
}

const CLI = 'dist/cli/faultline.mjs';
if (!existsSync(CLI)) throw new Error('Build first: npm run build');
const faultline = (...args) => command(process.execPath, [CLI, ...args]);
const write = (name, text) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const general = (samples) =>
  `schema = 1\n[general]\nname = "bench"\nseed = 1\nnum_samples = ${samples}\nstart = 2024-01-01T00:00:00Z\ninterval = "1s"\n`;
const tenMetrics = (samples) =>
  general(samples) +
  Array.from(
    { length: 10 },
    (_, k) => `[metrics.m${k}]\nvalue = 30.0\nnoise = "gaussian"\nnoise_args = { scale = 0.5 }\ndecimals = 2\n`,
  ).join('');

/** numpy and Python's csv write the same shape; undefined where Python or numpy is not installed. */
function numpyBaseline() {
  const script = `
import csv, numpy as np
a = np.round(30 + np.random.default_rng(1).normal(0, 0.5, (1000000, 10)), 2)
with open(${JSON.stringify(join(folder, 'numpy.csv'))}, 'w', newline='') as f:
    w = csv.writer(f); w.writerow(['m%d' % i for i in range(10)]); w.writerows(a.tolist())
`;
  if (spawnSync('python3', ['-c', 'import numpy']).status !== 0) return undefined;
  return best(2, () => command('python3', ['-c', script]));
}

/** Gaussian noise smoothed over ten samples, and one anomaly, on each of five metrics. */
function chaosFile() {
  const keys = ['a', 'b', 'c', 'd', 'e'];
  const metric = (key) =>
    `[metrics.${key}]\nvalue = 30\nnoise = "gaussian"\nnoise_args = { scale = 0.5, smoothing_window = 10 }\n`;
  const anomaly = (key) =>
    `[anomalies.${key}]\nat = 300000\nanomaly_factor = 2\npattern = "exponential"\nrecovery_time = 100000\n`;
  return `[general]\nseed = 1\nnum_samples = 1000000\n${keys.map(metric).join('')}[anomalies]\n${keys.map(anomaly).join('')}`;
}

/** The same file by the generator's steps in numpy; undefined where Python or numpy is not installed. */
function chaosBaseline() {
  const script = `
import csv, numpy as np
columns = []
for key in 'abcde':
    x = np.full(1000000, 30.0)
    x[300000:400000] *= (np.logspace(1, 0, base=100000, num=100000) - 1) / 99999 + 1
    noise = np.random.default_rng(1).normal(0, 0.5, 1000000)
    columns.append(np.round(x + np.convolve(noise, np.ones(10) / 10, mode='same'), 6))
with open(${JSON.stringify(join(folder, 'chaos.csv'))}, 'w', newline='') as f:
    w = csv.writer(f); w.writerow('abcde'); w.writerows(np.array(columns).T.tolist())
`;
  if (spawnSync('python3', ['-c', 'import numpy']).status !== 0) return undefined;
  return best(2, () => command('python3', ['-c', script]));
}

/** DuckDB's COPY with one thread; undefined where @duckdb/node-api is not installed (npm i --no-save @duckdb/node-api). */
async function duckdbBaseline() {
  const duckdb = await import('@duckdb/node-api').catch(() => undefined);
  if (!duckdb) return undefined;
  const instance = await duckdb.DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const columns = Array.from({ length: 10 }, (_, k) => `random() AS m${k}`).join(', ');
  const started = performance.now();
  await connection.run(
    `COPY (SELECT ${columns} FROM range(1000000)) TO '${join(folder, 'duckdb.csv')}' (FORMAT csv, HEADER)`,
  );
  return performance.now() - started;
}

const lines = [];
const say = (line) => {
  lines.push(line);
  console.log(line);
};

try {
  const { module } = await runnerImport('./bench/in-process.ts', { configFile: false, logLevel: 'error' });
  for (const [part, measure] of Object.entries(module.MEASURES)) {
    if (!wants(part)) continue;
    say(`\n${part}`);
    for (const line of await measure()) say(`  ${line}`);
  }

  if (wants('command')) {
    say('\ncommand: 1,000,000 rows × 10 gaussian metrics to a CSV file, whole process');
    const config = write('ten.toml', tenMetrics(1_000_000));
    const out = join(folder, 'out');
    const one = best(4, () => faultline('generate', '-c', config, '-o', out, '--no-plot', '--workers', '1'));
    const two = best(4, () => faultline('generate', '-c', config, '-o', out, '--no-plot', '--workers', '2'));
    const bytes = statSync(join(out, 'metrics.csv')).size;
    say(
      `  one worker        ${seconds(one)}   ${(1e9 / one / 1e6).toFixed(2)} M rows/s, ${(bytes / 1e3 / one).toFixed(0)} MB/s`,
    );
    say(`  two workers       ${seconds(two)}   ${(one / two).toFixed(2)} × as fast as one (budget 1.7)`);
    const numpy = numpyBaseline();
    say(
      numpy === undefined
        ? '  numpy + csv       not installed'
        : `  numpy + csv       ${seconds(numpy)}   ${(numpy / one).toFixed(1)} × our time (budget 10, then 15)`,
    );
    const duckdb = await duckdbBaseline();
    say(
      duckdb === undefined
        ? '  DuckDB, 1 thread  not installed'
        : `  DuckDB, 1 thread  ${seconds(duckdb)}   ${(duckdb / one).toFixed(1)} × our time (budget 5, then 8)`,
    );
  }

  if (wants('fleet')) {
    say('\nfleet: 1,000,000 telemetry rows (50 machines × 20,000 readings, production), whole process');
    const config = write(
      'fleet.toml',
      'schema = 1\n[general]\nname = "bench"\nseed = 1\nstart = 2024-01-01T00:00:00Z\n[fleet]\nscenario = "production"\nn_machines = 50\nn_readings = 20000\n',
    );
    const out = join(folder, 'fleet');
    const took = best(3, () =>
      faultline('generate', '-c', config, '-o', out, '--table', 'telemetry', '--no-plot', '--workers', '1'),
    );
    say(
      `  generate + CSV    ${seconds(took)}   (budget 1.5 s on the machine where a Rust program takes 0.85 s to generate)`,
    );
  }

  if (wants('sensors')) {
    say('\nsensors: 1,000,000 rows × 10 sensors with labels, whole process');
    const config = 'examples/ten-sensors.toml';
    if (existsSync(config)) {
      const out = join(folder, 'sensors');
      const long = write(
        'sensors.toml',
        (await import('node:fs')).readFileSync(config, 'utf8').replace(/^num_samples = .*$/m, 'num_samples = 1000000'),
      );
      const took = best(3, () =>
        faultline('generate', '-c', long, '-o', out, '--with', 'labels', '--no-plot', '--workers', '1'),
      );
      say(
        `  generate          ${seconds(took)}   ${(took / 1000).toFixed(2)} µs a row (budget 1/50 of the original's 86 µs = 1.72 µs)`,
      );
    }
  }
  if (wants('chaos')) {
    say('\nchaos: a file of the Python generator, 1,000,000 samples × 5 metrics with its own numbers, whole process');
    const config = write('chaos.toml', chaosFile());
    const took = best(3, () => faultline('generate', '-c', config, '-o', join(folder, 'chaos'), '--no-plot'));
    say(`  generate          ${seconds(took)}   ${(took / 1000).toFixed(2)} µs a row`);
    const original = chaosBaseline();
    say(
      original === undefined
        ? '  numpy + csv       not installed'
        : `  numpy + csv       ${seconds(original)}   ${(original / took).toFixed(1)} × our time`,
    );
  }
  if (wants('feed')) {
    const length = Number(process.env.FEED_SECONDS ?? 20);
    say(`\nfeed: from a design of ten metrics into a receiver in this process, ${length} s each`);
    for (const line of await commandLoad(CLI, write, length)) say(`  ${line}`);
    for (const line of await browserLoad(CLI, folder, module.linkOf, length)) say(`  ${line}`);
  }
  if (wants('sinks')) {
    say('\nsinks that are slow or hang, batches of 1,000, all due at once');
    for (const line of await slowSinks(CLI, write)) say(`  ${line}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
