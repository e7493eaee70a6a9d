/** Measurements inside one process: kernel, engine, preview. Each gives lines of text; the least of several runs counts. */
import { parseToml } from '../src/core/document.ts';
import Papa from 'papaparse';
import { createGenerator, metricsTable } from '../src/core/dataset/index.ts';
import type { Design } from '../src/core/design/types/design.ts';
import { createInlineEngine } from '../src/engine/inline.ts';
import { encodeLink } from '../src/formats/link.ts';
import { createKernel, streamId } from '../src/kernel/index.ts';
import { relations } from './relations.ts';

const BLOCK = 8192;

async function least(times: number, run: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let k = 0; k < times; k++) {
    const started = performance.now();
    await run();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

function designOf(samples: number, anomalies = ''): Design {
  const metrics = Array.from(
    { length: 10 },
    (_, k) => `[metrics.m${k}]\nvalue = 30.0\nnoise = "gaussian"\nnoise_args = { scale = 0.5 }\ndecimals = 2\n`,
  ).join('');
  const parsed = parseToml(
    `schema = 1\n[general]\nname = "bench"\nseed = 1\nnum_samples = ${samples}\nstart = 2024-01-01T00:00:00Z\ninterval = "1s"\n${metrics}${anomalies}`,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.design;
}

/** Fragment of an address that opens the design. */
export function linkOf(toml: string): string {
  const parsed = parseToml(toml);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return `#d=${encodeLink(parsed.value.design)}`;
}

const perValue = (ms: number, values: number) => `${((ms * 1e6) / values).toFixed(1)} ns a value`;

async function kernel(): Promise<string[]> {
  const k = createKernel();
  const values = k.f64(BLOCK);
  const rounds = 200;
  const stream = streamId('bench/noise');
  const count = rounds * BLOCK;
  const uniforms = await least(5, () => {
    for (let r = 0; r < rounds; r++) k.uniforms(values, 1, stream, r * BLOCK);
  });
  const gaussian = await least(5, () => {
    for (let r = 0; r < rounds; r++) k.noise(values, 'gaussian', 30, 0.5, 1, stream, r * BLOCK);
  });
  const text = (decimals: number | undefined) => {
    const writer = k.rowWriter({
      cells: [decimals === undefined ? { as: 'number' } : { as: 'number', decimals }],
      separator: ',',
      lineEnd: '\n',
    });
    return least(5, () => {
      for (let r = 0; r < rounds; r++) writer.write([{ values }], BLOCK, undefined, () => undefined);
    });
  };
  const fixed = await text(2);
  const shortest = await text(undefined);
  const out = k.f64(4 * 1000);
  const decimated = await least(5, () => {
    for (let r = 0; r < rounds; r++) k.decimate(values, 1000, 0, 1, out);
  });
  return [
    `uniforms            ${perValue(uniforms, count)}`,
    `gaussian noise      ${perValue(gaussian, count)}`,
    `text, 2 decimals    ${perValue(fixed, count)}`,
    `text, shortest      ${perValue(shortest, count)}`,
    `min/max decimation  ${perValue(decimated, count)}`,
  ];
}

async function engine(): Promise<string[]> {
  const rows = 1_000_000;
  const design = designOf(rows);
  const k = createKernel();
  const table = metricsTable(createGenerator(design, k));
  const generate = await least(3, () => {
    for (let from = 0; from < rows; from += BLOCK) table.read(from, Math.min(BLOCK, rows - from));
  });
  const block = table.read(0, BLOCK);
  const writer = k.rowWriter({
    cells: [{ as: 'time', form: 'iso' }, ...design.metrics.map(() => ({ as: 'number', decimals: 2 }) as const)],
    separator: ',',
    lineEnd: '\n',
  });
  const rounds = Math.ceil(rows / BLOCK);
  const text = await least(3, () => {
    for (let r = 0; r < rounds; r++) writer.write(block.columns, BLOCK, undefined, () => undefined);
  });
  // The same numbers through papaparse, a tenth of the rows (it is slow), scaled up.
  const data = Array.from({ length: rows / 10 }, (_, row) =>
    block.columns.map(({ values }, column) =>
      column === 0 ? new Date(values[row % BLOCK] ?? 0).toISOString() : values[row % BLOCK],
    ),
  );
  const papa = 10 * (await least(2, () => Papa.unparse(data)));
  return [
    `generate alone      ${(generate / 1000).toFixed(3)} s, ${(rows / generate / 1000).toFixed(2)} M rows/s, ${perValue(generate, rows * 10)}`,
    `text alone          ${(text / 1000).toFixed(3)} s, ${(rows / text / 1000).toFixed(2)} M rows/s, ${perValue(text, rows * 10)}`,
    `papaparse unparse   ${(papa / 1000).toFixed(3)} s for the same numbers: ${(papa / text).toFixed(1)} × our text`,
  ];
}

/** Edit to curve: an anomaly is dragged, the preview asked anew; all ten metrics on screen. */
async function preview(): Promise<string[]> {
  const lines: string[] = [];
  for (const samples of [100_000, 1_000_000]) {
    const anomaly = `[[anomalies.m0]]\nkind = "level-shift"\nid = "1"\nat = 1000\nhold = ${samples / 5}\nrecovery_time = 100\nmagnitude = 5.0\n`;
    const base = designOf(samples, anomaly);
    const engine = createInlineEngine();
    const ask = (design: Design, revision: number) =>
      engine.preview({ revision, design, from: 0, to: samples, pixels: 1200, overviewPixels: 1200 });
    const started = performance.now();
    await ask(base, 1);
    const first = performance.now() - started;
    const times: number[] = [];
    for (let step = 0; step < 60; step++) {
      const design: Design = {
        ...base,
        metrics: base.metrics.map((metric, index) =>
          index === 0
            ? { ...metric, anomalies: metric.anomalies.map((one) => ({ ...one, at: 1000 + step * (samples / 100) })) }
            : metric,
        ),
      };
      const from = performance.now();
      const reply = await ask(design, step + 2);
      times.push(performance.now() - from);
      if (!reply.ok) throw new Error(reply.error.message);
    }
    times.sort((a, b) => a - b);
    lines.push(
      `10 × ${samples.toLocaleString('en-US')}: first ${first.toFixed(0)} ms, drag p50 ${times[30]?.toFixed(1)} ms, p95 ${times[56]?.toFixed(1)} ms (budget 50 at 1,000,000)`,
    );
  }
  return lines;
}

export const MEASURES: Readonly<Record<string, () => Promise<string[]>>> = { kernel, engine, preview, relations };
