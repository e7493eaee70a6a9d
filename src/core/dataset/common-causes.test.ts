/** Common causes of noise against theory: correlations are what the shares say, margins are those of each noise. */
import { describe, expect, it } from 'vitest';
import { parseToml } from '../document.ts';
import type { Design } from '../design/types/design.ts';
import type { PlainNoiseKind } from '../kinds/kind.ts';
import { newSpec } from '../fields/kind.ts';
import { NOISES } from '../kinds/noise/index.ts';
import { cellsOf, kernel } from './dataset.test-support.ts';

const SAMPLES = 60_000;
function designOf(metrics: string, more = ''): Design {
  const parsed = parseToml(
    `schema = 1\n[general]\nseed = 11\nnum_samples = ${SAMPLES}\n[noise_factors.weather]\n[noise_factors.load]\n${metrics}${more}`,
  );
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.value.design;
}
const columnsOf = (design: Design): readonly Float64Array[] =>
  design.metrics.map((_, index) => cellsOf(design, 0, SAMPLES, index).values);
const metric = (key: string, noise: string, factors: string, args = '') =>
  `[metrics.${key}]\nnoise = "${noise}"\n${args}factors = ${factors}\n`;

function correlationOf(x: Float64Array, y: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [a, b] = [(x[i] ?? 0) - mx, (y[i] ?? 0) - my];
    xy += a * b;
    xx += a * a;
    yy += b * b;
  }
  return xy / Math.sqrt(xx * yy);
}
/** Fisher's z of a sample correlation has this standard error. */
const STANDARD_ERROR = 1 / Math.sqrt(SAMPLES - 3);
const errorsFrom = (found: number, expected: number) =>
  Math.abs(Math.atanh(found) - Math.atanh(expected)) / STANDARD_ERROR;

/** √n times the largest distance from the uniform distribution: above 2.23 once in 10,000. */
function kolmogorov(uniforms: Float64Array): number {
  const sorted = uniforms.slice().sort();
  let most = 0;
  for (const [i, u] of sorted.entries()) most = Math.max(most, u - i / sorted.length, (i + 1) / sorted.length - u);
  return most * Math.sqrt(sorted.length);
}

describe('gaussian metrics with common causes', () => {
  const design = designOf(
    [
      metric('a', 'gaussian', '{ weather = 0.6 }', 'noise_args = { loc = 5, scale = 2 }\n'),
      metric('b', 'gaussian', '{ weather = 0.3, load = 0.2 }'),
      metric('c', 'gaussian', '{ load = 1 }'),
      metric('d', 'gaussian', '{ load = 1 }', 'noise_args = { scale = 3 }\n'),
    ].join(''),
    '[metrics.alone]\nnoise = "gaussian"\n',
  );
  const [a, b, c, d, alone] = columnsOf(design);
  if (!a || !b || !c || !d || !alone) throw new Error('no columns');

  it('correlate by the roots of their shares', () => {
    expect(errorsFrom(correlationOf(a, b), Math.sqrt(0.6 * 0.3))).toBeLessThan(5);
    expect(errorsFrom(correlationOf(b, c), Math.sqrt(0.2))).toBeLessThan(5);
    expect(errorsFrom(correlationOf(a, c), 0)).toBeLessThan(5);
    expect(errorsFrom(correlationOf(a, alone), 0)).toBeLessThan(5);
  });

  it('that share one cause wholly are the same but for their size', () => {
    for (const i of [0, 1, 59_999]) expect(d[i]).toBeCloseTo(3 * (c[i] ?? 0), 12);
  });

  it('keep mean and deviation', () => {
    const mean = a.reduce((sum, value) => sum + value, 0) / SAMPLES;
    const variance = a.reduce((sum, value) => sum + (value - mean) ** 2, 0) / SAMPLES;
    expect(Math.abs(mean - 5) / (2 / Math.sqrt(SAMPLES))).toBeLessThan(5);
    expect(Math.abs(variance / 4 - 1) / Math.sqrt(2 / SAMPLES)).toBeLessThan(5);
  });
});

const PLAIN = NOISES.filter((kind) => 'distribution' in kind);

describe.each(PLAIN)('$id noise with common causes', (entry) => {
  const kind: PlainNoiseKind = entry;
  const { id, distribution } = kind;
  const { kind: _kind, ...values } = newSpec(entry);
  const args = `noise_args = { ${Object.entries(values)
    .map(([name, value]) => `${name} = ${Number(value)}`)
    .join(', ')} }\n`;
  const design = designOf(
    metric('a', id, '{ weather = 0.5, load = 0.2 }', args) + metric('b', id, '{ weather = 0.5 }', args),
  );
  const [x, y] = columnsOf(design);
  if (!x || !y) throw new Error('no columns');

  it('has the margin of its kind', () => {
    // A probability of the kernel's own quantile, found by bisection.
    const [a, b] = kind.parameters(values);
    const low = new Float64Array(SAMPLES).fill(2 ** -53);
    const high = new Float64Array(SAMPLES).fill(1 - 2 ** -53);
    const middle = new Float64Array(SAMPLES);
    for (let step = 0; step < 40; step++) {
      for (let i = 0; i < SAMPLES; i++) middle[i] = ((low[i] ?? 0) + (high[i] ?? 0)) / 2;
      const quantiles = middle.slice();
      kernel.quantile(quantiles, distribution, a, b);
      for (let i = 0; i < SAMPLES; i++) {
        if ((quantiles[i] ?? 0) < (x[i] ?? 0)) low[i] = middle[i] ?? 0;
        else high[i] = middle[i] ?? 0;
      }
    }
    expect(kolmogorov(middle)).toBeLessThan(2.23);
  });

  it('is correlated by ranks as a normal pair with the roots of the shares', () => {
    const normal = Math.sqrt(0.5 * 0.5);
    const ranksOf = (column: Float64Array) => {
      const order = [...column.keys()].sort((i, j) => (column[i] ?? 0) - (column[j] ?? 0));
      const ranks = new Float64Array(SAMPLES);
      for (const [rank, i] of order.entries()) ranks[i] = rank;
      return ranks;
    };
    // Spearman's correlation of a normal pair is 6/π·asin(ρ/2).
    const expected = (6 / Math.PI) * Math.asin(normal / 2);
    expect(errorsFrom(correlationOf(ranksOf(x), ranksOf(y)), expected)).toBeLessThan(5);
  });
});

it.each([
  ['lognormal', 'noise_args = { scale = 4, sigma = 0.5 }\n', Math.log],
  ['ar', 'noise_args = { coefficients = [0.5], scale = 2 }\n', Number],
  ['garch', 'noise_args = { scale = 1, alpha = 0.1, beta = 0.5 }\n', Number],
] as const)('%s noise shares its draws with common causes', (id, args, unfolded) => {
  const design = designOf(metric('a', id, '{ weather = 0.5 }', args) + metric('b', id, '{ weather = 0.5 }', args));
  const [x, y] = columnsOf(design);
  if (!x || !y) throw new Error('no columns');
  // Of equal filters the outputs correlate as the draws do. The memory widens the error by less than 2.
  const found = correlationOf(
    x.map((value) => unfolded(value)),
    y.map((value) => unfolded(value)),
  );
  expect(errorsFrom(found, 0.5)).toBeLessThan(5 * 2);
});

it('a metric keeps its own part of the noise whichever causes it has, and whatever the order of the file', () => {
  const [x] = columnsOf(designOf(metric('a', 'gaussian', '{ weather = 0.5, load = 0.25 }')));
  const [y] = columnsOf(designOf(metric('a', 'gaussian', '{ load = 0.25, weather = 0.5 }')));
  expect(y).toEqual(x);
});

describe('a correlation break', () => {
  const broken = (noise: string, args = '') =>
    designOf(
      metric('a', noise, '{ weather = 0.8 }', args) + metric('b', 'gaussian', '{ weather = 0.8 }'),
      `[[anomalies.a]]\nkind = "correlation-break"\nat = 20000\nhold = 30000\n`,
    );
  const parts = (design: Design) => {
    const [x, y] = columnsOf(design);
    if (!x || !y) throw new Error('no columns');
    return { x, y, inside: [x.subarray(20_000, 50_000), y.subarray(20_000, 50_000)] as const };
  };

  it('takes the relation away inside and nowhere else, and keeps mean and deviation', () => {
    const { x, y, inside } = parts(broken('gaussian'));
    const [clean] = columnsOf(designOf(metric('a', 'gaussian', '{ weather = 0.8 }')));
    expect(x.subarray(0, 20_000)).toEqual(clean?.subarray(0, 20_000));
    expect(x.subarray(50_000)).toEqual(clean?.subarray(50_000));
    expect(correlationOf(x.subarray(0, 20_000), y.subarray(0, 20_000))).toBeGreaterThan(0.78);
    expect(Math.abs(Math.atanh(correlationOf(...inside))) * Math.sqrt(30_000 - 3)).toBeLessThan(5);
    const mean = inside[0].reduce((sum, value) => sum + value, 0) / 30_000;
    const variance = inside[0].reduce((sum, value) => sum + (value - mean) ** 2, 0) / 30_000;
    expect(Math.abs(mean) * Math.sqrt(30_000)).toBeLessThan(5);
    expect(Math.abs(variance - 1) / Math.sqrt(2 / 30_000)).toBeLessThan(5);
    // Its own part is still there: a fifth of the variance.
    const own = correlationOf(inside[0], (clean ?? x).subarray(20_000, 50_000));
    expect(Math.abs(Math.atanh(own) - Math.atanh(0.2)) * Math.sqrt(30_000 - 3)).toBeLessThan(5);
  });

  it.each([
    ['laplace', 'noise_args = { smoothing_window = 5 }\n'],
    ['exponential', 'noise_args = { mode = "proportional" }\n'],
    ['ar', ''],
  ])('works on %s noise with %j, with the same bits in any window', (noise, args) => {
    const design = broken(noise, `value = 3\n${args}`);
    const { x, inside } = parts(design);
    expect(Math.abs(Math.atanh(correlationOf(...inside)))).toBeLessThan(0.1);
    expect(cellsOf(design, 19_990, 20_500, 0).values).toEqual(x.slice(19_990, 20_500));
    expect(cellsOf(design, 49_000, 50_010, 0).values).toEqual(x.slice(49_000, 50_010));
  });
});
