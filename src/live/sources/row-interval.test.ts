import { parseToml } from '../../core/document.ts';
import { expect, it } from 'vitest';
import { rowIntervalMs } from './row-interval.ts';

const HEAD = 'schema = 1\n[general]\nname = "feed"\nseed = 1\nstart = 2024-01-01T00:00:00Z\n';
const intervalOf = (toml: string) => {
  const parsed = parseToml(HEAD + toml);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return rowIntervalMs(parsed.value.design);
};

it('rows of a fleet leave at the interval of its readings, those of metrics at the interval of the design', () => {
  expect(intervalOf('num_samples = 10\ninterval = "2s"\n[metrics.a]\nvalue = 1.0\n')).toBe(2000);
  expect(intervalOf('[fleet]\nn_machines = 3\nn_readings = 4\n')).toBe(60_000);
  expect(intervalOf('[fleet]\nn_machines = 3\nn_readings = 4\ninterval = "30s"\n')).toBe(30_000);
  expect(intervalOf('[fleet]\nscenario = "production"\n')).toBe(300_000);
});
