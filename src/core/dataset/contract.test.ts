import { NOISES } from '../kinds/noise/index.ts';
import { PROCESSES } from '../kinds/processes/index.ts';
import { SEASONALITIES } from '../kinds/seasonality/index.ts';
import { TRENDS } from '../kinds/trends/index.ts';
import { newSpec, type Kind } from '../fields/kind.ts';
import { describe, expect, it } from 'vitest';
import { ANOMALIES } from '../kinds/anomalies/index.ts';
import type { Design, Metric } from '../design/types/design.ts';
import { metricsTable } from './tables/metrics-table.ts';
import type { FieldSpec } from '../fields/spec.ts';
import {
  anomalyOf,
  bitsOf,
  cellsOf,
  designOf,
  framed,
  gaussianNoise,
  generatorOf,
  metricOf,
} from './dataset.test-support.ts';

/** A metric that shows what a kind does, for any spec of it. */
type Show = (spec: Record<string, unknown>) => Metric;

const day = { start: Date.UTC(2024, 0, 25, 22), interval: '7m' } as const;
const sine = { kind: 'sine', period: 97.5, amplitude: 5, phase: 0.2, mode: 'additive' } as const;
const entries: readonly { readonly name: string; readonly kind: Kind; readonly show: Show }[] = [
  ...TRENDS.map((kind) => ({
    name: `trend ${kind.id}`,
    kind,
    show: (spec: object) => metricOf({ trend: spec as never }),
  })),
  ...SEASONALITIES.flatMap((kind) =>
    (['additive', 'multiplicative'] as const).map((mode) => ({
      name: `seasonality ${kind.id}, ${mode}`,
      kind,
      show: (spec: object) => metricOf({ seasonality: [{ ...spec, mode } as never] }),
    })),
  ),
  ...PROCESSES.map((kind) => ({
    name: `process ${kind.id}`,
    kind,
    show: (spec: object) => metricOf({ process: [spec as never] }),
  })),
  ...NOISES.flatMap((kind) =>
    (
      [
        ['additive', 1],
        // A count is neither averaged nor proportional.
        ...('counts' in kind
          ? []
          : ([
              ['additive', 6],
              ['proportional', 5],
            ] as const)),
      ] as const
    ).map(([mode, smoothing_window]) => ({
      name: `noise ${kind.id}, ${mode}, window ${smoothing_window}`,
      kind,
      show: (spec: object) => metricOf({ noise: { ...spec, mode, smoothing_window } as never }),
    })),
  ),
  ...ANOMALIES.map((kind) => ({
    name: `anomaly ${kind.id}`,
    kind,
    show: (spec: object) =>
      metricOf({
        seasonality: [sine],
        noise: gaussianNoise({ scale: 0.5 }),
        anomalies: [anomalyOf(kind, { ...spec, hold: 700, onset: 30, recovery_time: 200 })],
      }),
  })),
];

const design = (metric: Metric) => designOf([metric], day);

/** Another valid value of a parameter, or undefined where none is needed. */
function other(spec: FieldSpec, value: unknown): unknown {
  switch (spec.type) {
    case 'number': {
      const span = (spec.max ?? Number(value) + 2) - Number(value);
      const moved = Number(value) + (span > 0 ? Math.min(span / 2, 1.5) : (Number(value) - (spec.min ?? 0)) / -2);
      return spec.integer ? Math.ceil(moved) : moved;
    }
    case 'span':
      return Number(value) * 0.6 + 1;
    case 'choice':
      return spec.options.find((option) => option !== value);
    case 'numbers':
      return spec.default.map((number, index) => number * (index === 0 ? 0.5 : 0.75) + (number === 0 ? 1 : 0));
    case 'points':
      return spec.default.map(([x, y]) => [x, y + 1]);
    default:
      return undefined;
  }
}

/** Anomalies that show on this metric by themselves; a correlation breaks only where there are common causes. */
const registered = Object.fromEntries(
  ANOMALIES.filter(({ id }) => id !== 'correlation-break').map(({ id }) => [id, true]),
);

/** Values, cells, and the times of the rows as they are written. */
const shownOf = (subject: Design) =>
  framed(() => {
    const { values, empty } = cellsOf(subject);
    const { columns, rows } = metricsTable(generatorOf(subject)).read(0, subject.general.num_samples);
    return `${bitsOf(values).join()} ${empty.join()} ${columns[0]?.values.subarray(0, rows).join()}`;
  });

describe.each(entries)('$name', ({ kind, show }) => {
  const defaults: Record<string, unknown> = newSpec(kind);

  it('accepts its own defaults', () => {
    expect(kind.check?.(defaults)).toBeUndefined();
  });

  it('gives finite values', () => {
    expect(cellsOf(design(show(defaults))).values.every(Number.isFinite)).toBe(true);
  });

  it('gives the same bits for any blocks and any order', () => {
    const whole = cellsOf(design(show(defaults)));
    framed(() => {
      const generator = generatorOf(design(show(defaults)));
      for (const [from, to] of [
        [2000, 3000],
        [0, 1],
        [1, 640],
        [999, 1001],
        [640, 2000],
        [1700, 1731],
      ] as const) {
        const values = new Float64Array(to - from);
        const empty = new Uint8Array(to - from);
        generator.evaluate(0, from, values, empty);
        expect(bitsOf(values)).toEqual(bitsOf(whole.values.slice(from, to)));
        expect(empty).toEqual(whole.empty.slice(from, to));
      }
    });
  });

  it('changes the data, if it is not neutral', () => {
    const shown = design(show(defaults));
    const bare = design({
      ...show(defaults),
      trend: undefined,
      seasonality: kind.id in registered ? show(defaults).seasonality : [],
      process: [],
      noise: kind.id in registered ? show(defaults).noise : undefined,
      anomalies: [],
    } as unknown as Metric);
    expect(shownOf(shown)).not.toBe(shownOf(bare));
  });

  const params = Object.entries(kind.params).filter(
    ([name, spec]) => other(spec, defaults[name]) !== undefined && !isDormant(kind, name),
  );
  for (const [name, spec] of params)
    it(`listens to ${name}`, () => {
      const after = design(show({ ...defaults, [name]: other(spec, defaults[name]) }));
      expect(shownOf(after)).not.toBe(shownOf(design(show(defaults))));
    });
});

/** Parameters that only show with others: tested with their kind. */
function isDormant(kind: Kind, name: string): boolean {
  if (kind.id === 'splice') return name === 'within';
  return (
    kind.id === 'sensor' &&
    name !== 'trend' &&
    name !== 'max_change' &&
    name !== 'initial_min' &&
    name !== 'initial_max'
  );
}
