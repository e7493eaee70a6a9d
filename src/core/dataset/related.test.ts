/** Metrics that follow others, by hand: what is taken, what flows on, and what does not. */
import { describe, expect, it } from 'vitest';
import { parseToml } from '../document.ts';
import type { Design } from '../design/types/design.ts';
import { bitsOf, cellsOf, framed, generatorOf } from './dataset.test-support.ts';

function designOf(text: string, samples = 10): Design {
  const parsed = parseToml(`schema = 1\n[general]\nseed = 3\nnum_samples = ${samples}\ninterval = "2s"\n${text}`);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.value.design;
}
const valuesOf = (design: Design, key: string, clean = false): number[] => {
  const index = design.metrics.findIndex((metric) => metric.key === key);
  return [...cellsOf(design, 0, design.general.num_samples, index, clean).values];
};
/** 10, 12, 14, … */
const RAMP = '[metrics.load]\nvalue = 10\ntrend = { kind = "linear", slope = 2 }\n';
const follower = (entry: string, more = '') =>
  designOf(`${RAMP}[metrics.out]\nvalue = 1\nfollows = [ ${entry} ]\n${more}`);

describe('a follower', () => {
  it.each([
    ['{ metric = "load", gain = 0.5 }', [1, 2, 3, 4, 5]],
    ['{ metric = "load", gain = 0.5, lag = 2 }', [1, 1, 1, 2, 3]],
    ['{ metric = "load", gain = 0.5, lag = "3s" }', [1, 1, 1, 2, 3]],
    ['{ metric = "load", gain = 0.5, lag = 100 }', [1, 1, 1, 1, 1]],
    ['{ metric = "load" }, { metric = "load", gain = -1, lag = 1 }', [1, 3, 3, 3, 3]],
    ['{ metric = "load", gain = 4, curve = "saturating", half = 10 }', [3, 1 + (4 * 12) / 22, 1 + (4 * 14) / 24]],
    [
      '{ metric = "load", gain = 4, curve = "inverse-headroom", capacity = 20, full = 0.65 }',
      [5, 7, 1 + (4 * 0.65) / 0.35],
    ],
    ['{ metric = "load", gain = 4, curve = "power", exponent = 2, scale = 10 }', [5, 1 + 4 * 1.44, 1 + 4 * 1.96]],
  ])('%s is added to its own parts', (entry, expected) => {
    const values = valuesOf(follower(entry), 'out');
    for (const [place, value] of expected.entries()) expect(values[place]).toBeCloseTo(value, 12);
  });

  it('by a formula adds what it says of metrics and of seconds', () => {
    const design = designOf(`${RAMP}[metrics.out]\nvalue = 1\nformula = "2 * load ^ 2 - t + clamp(load, 11, 13)"\n`);
    expect(valuesOf(design, 'out').slice(0, 3)).toEqual([1 + 200 + 11, 1 + 288 - 2 + 12, 1 + 392 - 4 + 13]);
  });

  it('has an empty cell where its formula has no value, and so has what follows it', () => {
    const design = designOf(
      `${RAMP}[metrics.out]\nformula = "1 / (load - 12)"\n[metrics.next]\nfollows = [{ metric = "out" }]\n`,
    );
    for (const key of ['out', 'next']) {
      expect(valuesOf(design, key).map(Number.isNaN).slice(0, 4)).toEqual([false, true, false, false]);
    }
  });

  it('takes the value before limits, steps and decimals', () => {
    const design = designOf(
      '[metrics.load]\nvalue = 10.3\nmax = 5\nstep_size = 2\ndecimals = 0\n[metrics.out]\nformula = "load"\n',
    );
    expect(valuesOf(design, 'out')[0]).toBe(10.3);
  });

  it('has its own seasonal factors on its own parts alone, and its noise in proportion to all', () => {
    const text = (noise: string) =>
      `[metrics.load]\nvalue = 10\n[metrics.out]\nvalue = 3\nformula = "load"\nseasonality = [{ kind = "square", period = 100, amplitude = 1, mode = "multiplicative" }]\n${noise}`;
    expect(valuesOf(designOf(text('')), 'out')[0]).toBe(16);
    const noisy = valuesOf(
      designOf(text('noise = "uniform"\nnoise_args = { low = 0.5, high = 0.5, mode = "proportional" }\n')),
      'out',
    );
    expect(noisy[0]).toBe(24);
  });
});

describe('an anomaly of a metric that is followed', () => {
  const chain = (anomaly: string) =>
    designOf(
      `[metrics.load]\nvalue = 10\n[metrics.out]\nvalue = 1\nfollows = [{ metric = "load", lag = 2 }]\n[metrics.end]\nfollows = [{ metric = "out", lag = "2s", gain = 10 }]\n[[anomalies.load]]\nat = 3\nhold = 2\n${anomaly}`,
    );
  it('flows on through all that follow it where it is a fault of the thing itself', () => {
    const design = chain('kind = "level-shift"\nmagnitude = 5\n');
    expect(valuesOf(design, 'out')).toEqual([1, 1, 1, 1, 1, 6, 6, 1, 1, 1]);
    expect(valuesOf(design, 'end')).toEqual([0, 0, 0, 0, 0, 0, 50, 50, 0, 0]);
    for (const key of ['out', 'end']) expect(new Set(valuesOf(design, key, true)).size).toBe(1);
  });
  it.each([
    'kind = "spike"\nmagnitude = 5\n',
    'kind = "platform"\nvalue = 0\n',
    'kind = "gap"\nas = "empty"\n',
    'kind = "stuck"\n',
  ])('stays where only its measurement is wrong: %j', (anomaly) => {
    expect(new Set(valuesOf(chain(anomaly), 'out'))).toEqual(new Set([1]));
  });
  it('in the first sample is felt until the lag is over', () => {
    const design = designOf(
      '[metrics.load]\nvalue = 10\n[metrics.out]\nfollows = [{ metric = "load", lag = 3 }]\n[[anomalies.load]]\nkind = "level-shift"\nmagnitude = 5\nat = 0\nhold = 1\n',
    );
    expect(valuesOf(design, 'out')).toEqual([5, 5, 5, 5, 0, 0, 0, 0, 0, 0]);
  });
  it('and one of the follower itself act together', () => {
    const design = designOf(
      '[metrics.load]\nvalue = 10\n[metrics.out]\nvalue = 1\nfollows = [{ metric = "load" }]\n[[anomalies.load]]\nkind = "level-shift"\nmagnitude = 5\nat = 3\nhold = 3\n[[anomalies.out]]\nkind = "scale"\nanomaly_factor = 2\nat = 5\nhold = 3\npattern = "step"\n',
    );
    expect(valuesOf(design, 'out')).toEqual([1, 1, 1, 6, 6, 12, 2, 2, 1, 1]);
  });
});

describe('long chains', () => {
  const chain = (length: number, order: 'first to last' | 'last to first', lag: number) => {
    const metrics = Array.from({ length }, (_, place) => {
      const follows = place === 0 ? '' : `follows = [{ metric = "m${place - 1}", lag = ${lag}, gain = 0.5 }]\n`;
      return `[metrics.m${place}]\nvalue = ${place}\nnoise = "gaussian"\n${follows}`;
    });
    return designOf((order === 'first to last' ? metrics : metrics.reverse()).join(''), 40_000);
  };
  it('give the same bits in any order of columns and from any window', () => {
    const straight = chain(40, 'first to last', 700);
    const reversed = chain(40, 'last to first', 700);
    framed(() => {
      const first = generatorOf(straight);
      const second = generatorOf(reversed);
      for (const [metric, from, length] of [
        [39, 39_000, 1000],
        [30, 12_345, 10],
        [39, 0, 9000],
        [0, 5000, 3000],
        [39, 30_000, 8192],
      ] as const) {
        const [a, b] = [new Float64Array(length), new Float64Array(length)];
        first.evaluate(metric, from, a);
        second.evaluate(39 - metric, from, b);
        expect(bitsOf(a)).toEqual(bitsOf(b));
      }
      const whole = new Float64Array(40_000);
      const part = new Float64Array(100);
      first.evaluate(30, 0, whole);
      generatorOf(straight).evaluate(30, 33_333, part);
      expect(bitsOf(part)).toEqual(bitsOf(whole.slice(33_333, 33_433)));
    });
  });

  it('of more than a hundred metrics are refused', () => {
    const text = Array.from({ length: 102 }, (_, place) =>
      place === 0 ? '[metrics.m0]\n' : `[metrics.m${place}]\nfollows = [{ metric = "m${place - 1}" }]\n`,
    ).join('');
    expect(() => designOf(text)).toThrow(/end of a row of 101 metrics/);
  });
});
