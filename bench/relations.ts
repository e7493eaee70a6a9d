/** What following and common causes cost: a value beside its own noise alone, and a chain of fifty metrics in the preview. */
import { parseToml } from '../src/core/document.ts';
import { createGenerator, metricsTable } from '../src/core/dataset/index.ts';
import type { Design } from '../src/core/design/types/design.ts';
import { createInlineEngine } from '../src/engine/inline.ts';
import { createKernel } from '../src/kernel/index.ts';

const BLOCK = 8192;
const ROWS = 400_000;
const RUNS = 5;

function designOf(samples: number, text: string): Design {
  const parsed = parseToml(
    `schema = 1\n[general]\nname = "bench"\nseed = 1\nnum_samples = ${samples}\ninterval = "1s"\n${text}`,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.design;
}

const LEADER = '[metrics.lead]\nvalue = 30.0\nnoise = "gaussian"\n';
const tenOf = (noise: string, more: string) =>
  Array.from({ length: 10 }, (_, k) => `[metrics.m${k}]\nvalue = 30.0\nnoise = "${noise}"\n${more}`).join('');
const follow = (entry: string) => `follows = [{ metric = "lead", gain = 0.5, ${entry} }]\n`;

/** Text of ten metrics, and of those that they are held against: the same leader and noise, nothing taken from others. */
const CASES: readonly (readonly [what: string, noise: string, more: string])[] = [
  ['linear', 'gaussian', follow('lag = 30')],
  ['saturating', 'gaussian', follow('curve = "saturating", half = 20')],
  ['inverse-headroom', 'gaussian', follow('curve = "inverse-headroom", capacity = 60')],
  ['power 2', 'gaussian', follow('curve = "power", exponent = 2, scale = 30')],
  ['power 1.5', 'gaussian', follow('curve = "power", exponent = 1.5, scale = 30')],
  ['formula', 'gaussian', 'formula = "0.5 * lead + max(lead, 30)"\n'],
  ['a factor, gaussian', 'gaussian', 'factors = { common = 0.5 }\n'],
  ['a factor, laplace', 'laplace', 'factors = { common = 0.5 }\n'],
  ['a factor, lognormal', 'lognormal', 'factors = { common = 0.5 }\n'],
];

function passOf(design: Design): () => number {
  const table = metricsTable(createGenerator(design, createKernel()));
  return () => {
    const started = performance.now();
    for (let from = 0; from < ROWS; from += BLOCK) table.read(from, Math.min(BLOCK, ROWS - from));
    return performance.now() - started;
  };
}

/** Both take turns, so that what disturbs one disturbs the other; the least of each counts. */
function leastOfBoth(first: () => number, second: () => number): readonly [number, number] {
  let [a, b] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < RUNS; run++) {
    a = Math.min(a, first());
    b = Math.min(b, second());
  }
  return [a, b];
}

function costs(): string[] {
  return CASES.map(([what, noise, more]) => {
    const head = `[noise_factors.common]\n${LEADER}`;
    const plain = passOf(designOf(ROWS, head + tenOf(noise, '')));
    const related = passOf(designOf(ROWS, head + tenOf(noise, more)));
    const [own, all] = leastOfBoth(plain, related);
    const each = (ms: number) => ((ms * 1e6) / (ROWS * 11)).toFixed(1);
    return `${what.padEnd(20)}${each(all)} ns a value, own noise alone ${each(own)}: ${(all / own).toFixed(2)} × (budget 1.3)`;
  });
}

async function chain(samples: number): Promise<string> {
  const metrics = Array.from({ length: 50 }, (_, k) => {
    const link = k === 0 ? '' : `follows = [{ metric = "m${k - 1}", gain = 0.9, lag = 3 }]\n`;
    return `[metrics.m${k}]\nvalue = 30.0\nnoise = "gaussian"\n${link}`;
  }).join('');
  const anomaly = `[[anomalies.m0]]\nkind = "level-shift"\nid = "1"\nat = 1000\nhold = ${samples / 20}\nmagnitude = 5.0\n`;
  const base = designOf(samples, metrics + anomaly);
  const engine = createInlineEngine();
  const ask = (design: Design, revision: number) =>
    engine.preview({ revision, design, from: 0, to: samples, pixels: 1200, overviewPixels: 1200 });
  const started = performance.now();
  await ask(base, 1);
  const first = performance.now() - started;
  const times: number[] = [];
  for (let step = 0; step < 20; step++) {
    const moved = base.metrics.map((metric) => ({
      ...metric,
      anomalies: metric.anomalies.map((one) => ({ ...one, at: 1000 + step * (samples / 40) })),
    }));
    const design: Design = {
      ...base,
      metrics: base.metrics.map((metric, k) => (k === 0 ? (moved[k] ?? metric) : metric)),
    };
    const from = performance.now();
    const reply = await ask(design, step + 2);
    times.push(performance.now() - from);
    if (!reply.ok) throw new Error(reply.error.message);
  }
  times.sort((a, b) => a - b);
  return `a chain of 50 × ${samples.toLocaleString('en-US')}: first ${first.toFixed(0)} ms, drag of the first one's anomaly p50 ${times[10]?.toFixed(1)} ms, p95 ${times[18]?.toFixed(1)} ms`;
}

export async function relations(): Promise<string[]> {
  return [...costs(), await chain(20_000), await chain(200_000), await chain(1_000_000)];
}
