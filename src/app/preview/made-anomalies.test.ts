/** What a sensor makes is offered once: by itself, or as the design's own. */
import { parseToml } from '../../core/document.ts';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pinAnomaly } from '../../core/design/edit/edits.ts';
import type { Metric } from '../../core/design/types/design.ts';
import { createInlineEngine } from '../../engine/inline.ts';
import { madeOn, madeTitle } from './made-anomalies.ts';

const opened = parseToml(readFileSync(new URL('../../../examples/ten-sensors.toml', import.meta.url), 'utf8'));
if (!opened.ok) throw new Error('the template does not open');
const { design } = opened.value;

function metricOf(key: string, metrics: readonly Metric[] = design.metrics): Metric {
  const metric = metrics.find((each) => each.key === key);
  if (!metric) throw new Error(`no ${key}`);
  return metric;
}

it('lists the outliers and the stop of every sensor, without those that the design replaces', async () => {
  const engine = createInlineEngine();
  const reply = await engine.summary(design);
  if (!reply.ok) throw new Error(reply.error.message);
  const made = design.metrics.flatMap((metric) => madeOn(metric, reply.value));
  expect(made).toHaveLength(reply.value.anomalies.length);
  const stops = made.filter(({ anomaly }) => anomaly.kind === 'stopped');
  expect(stops).toMatchObject([{ metric: 'sensor_5', end: 10_000 }]);
  expect(stops.map(madeTitle)).toEqual(['stopped']);

  const [stop] = stops;
  if (!stop) throw new Error('no stop');
  const pinned = pinAnomaly(design, 'sensor_5', stop.anomaly);
  expect(madeOn(metricOf('sensor_5', pinned.metrics), reply.value)).toEqual(
    madeOn(metricOf('sensor_5'), reply.value).filter((one) => one.anomaly.id !== 'stop'),
  );
});

it('names an outlier by its value', () => {
  const anomaly = { id: 'outlier-7', kind: 'outlier', at: 7, hold: 1, pattern: 'linear', value: 1085.1999 } as const;
  expect(madeTitle({ metric: 'cpu', anomaly, start: 7, end: 8 })).toBe('outlier 1085.2');
});
