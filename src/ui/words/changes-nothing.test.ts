import { describe, expect, it } from 'vitest';
import { parseToml } from '../../core/document.ts';
import { createBackgroundEngine } from '../../engine/background/background-engine.ts';
import { isIdle } from './changes-nothing.ts';

async function rowsOf(toml: string) {
  const parsed = parseToml(`schema = 1
[general]
num_samples = 200
${toml}`);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  const reply = await createBackgroundEngine().summary(parsed.value.design);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value.anomalies;
}

describe('an anomaly that changes nothing', () => {
  it('is known from the look at the data: a ceiling above them, a factor of one', async () => {
    const rows = await rowsOf(`[metrics.cpu]
value = 30.0
[[anomalies.cpu]]
id = "ceiling"
kind = "saturation"
at = 20
hold = 30
ceiling = 100.0
[[anomalies.cpu]]
id = "spike"
kind = "spike"
at = 100
hold = 5
magnitude = 4.0
`);
    expect(isIdle(rows, 'cpu', 'ceiling')).toBe(true);
    expect(isIdle(rows, 'cpu', 'spike')).toBe(false);
  });

  it('is none as long as nobody has looked', () => {
    expect(isIdle([], 'cpu', 'spike')).toBe(false);
    const place = { id: 'spike', metric: 'cpu', kind: 'spike', causeStart: 0, causeEnd: 5, benign: false };
    expect(isIdle([place], 'cpu', 'spike')).toBe(false);
  });

  it('shows in one of the series that a metric is made into', () => {
    const place = { id: '1', of: 'cpu', kind: 'spike', causeStart: 0, causeEnd: 5, benign: false, peak: 0 };
    const idle = { ...place, metric: 'cpu_a' };
    const shows = { ...place, metric: 'cpu_b', peak: 3, differsStart: 1, differsEnd: 4 };
    expect(isIdle([idle, shows], 'cpu', '1')).toBe(false);
    expect(isIdle([idle], 'cpu', '1')).toBe(true);
  });
});
