/** What processes make by themselves is the same, asked for as a whole first or window by window. */
import { parseToml } from '../../document.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernel } from '../../../kernel/index.ts';
import { createGenerator } from '../create-generator.ts';

const SAMPLES = 60_000;

function metricOfASensor() {
  const parsed = parseToml(`schema = 1
[general]
name = "one"
seed = 4
num_samples = ${SAMPLES}
start = 2024-01-01T00:00:00Z
interval = "1s"
[metrics.a]
value = 0
process = [{ kind = "sensor", percent_out_of_bounds = 2, stop_min = 40000, stop_max = 50000 }]
`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const metric = createGenerator(parsed.value.design, createKernel()).metrics[0];
  if (!metric) throw new Error('the design has a metric');
  return metric;
}

describe('the anomalies that processes make', () => {
  it('are the same in a window whether all were asked for before or not', () => {
    const fresh = metricOfASensor();
    const known = metricOfASensor();
    expect(known.generatedIn(0, SAMPLES).length).toBeGreaterThan(500);
    fc.assert(
      fc.property(fc.nat(SAMPLES - 1), fc.integer({ min: 1, max: 9000 }), (from, length) => {
        const to = Math.min(from + length, SAMPLES);
        expect(known.generatedIn(from, to)).toEqual(fresh.generatedIn(from, to));
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});
