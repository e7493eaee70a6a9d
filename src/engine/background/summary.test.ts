import { expect, it } from 'vitest';
import { parseToml } from '../../core/document.ts';
import { summarize } from './summary.ts';

const turn = { pause: () => Promise.resolve(true) };

async function rowOf(process: string) {
  const parsed = parseToml(`
    schema = 1
    [general]
    num_samples = 100_000_000
    start = 2024-01-01T00:00:00Z
    interval = "1s"
    [metrics.cpu]
    value = 30.0
    noise = "gaussian"
    noise_args = { scale = 0.5 }
    ${process}
    [[anomalies.cpu]]
    kind = "spike"
    at = 60_000_000
    hold = 5
    magnitude = 50
  `);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const reply = await summarize(parsed.value.design, turn);
  if (!reply.ok) throw new Error(reply.error.message);
  return { summary: reply.value, row: reply.value.anomalies[0] };
}

it('finds the effect of an anomaly in data of any length where only its own samples have to be evaluated', async () => {
  const { summary, row } = await rowOf('');
  expect(row).toMatchObject({ effectStart: 60_000_000, effectEnd: 60_000_005 });
  expect(row?.peakSigma).toBeCloseTo(100, 6);
  expect(summary.sha256).toBeUndefined();
});

it('says that it has not looked where a process would have to be run up to the anomaly', async () => {
  const { row } = await rowOf('process = [{ kind = "walk" }]');
  expect(row?.causeStart).toBe(60_000_000);
  expect(row).not.toHaveProperty('peakSigma');
  expect(row).not.toHaveProperty('effectStart');
});
