/** Curves of a design with a calendar, whose rules of zones are loaded when it comes. */
import { expect, it } from 'vitest';
import { parseToml } from '../../core/document.ts';
import { createCurveEngine } from './curve-engine.ts';

const designIn = (calendar: string) => {
  const parsed = parseToml(
    `schema = 1\n[general]\nnum_samples = 48\ninterval = "1h"\nstart = 2024-03-30T00:00:00Z\n${calendar}[metrics.a]\nvalue = 0\n` +
      'seasonality = [{ kind = "daily-profile", curve = "step", points = [[0, 1], [1, 2], [2, 3], [3, 4], [4, 0]] }]\n',
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.design;
};

it('follow local time, and UTC again when the calendar is gone', async () => {
  const engine = createCurveEngine();
  const valueAt = async (calendar: string, sample: number) => {
    const reply = await engine.probe(designIn(calendar), sample);
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value.values[0]?.dirty;
  };
  const berlin = '[calendar]\nzone = "Europe/Berlin"\n';
  expect(await valueAt('', 25)).toBe(2);
  // 00:00 and 01:00 UTC on the day of 23 hours are 01:00 and 03:00 in Berlin.
  expect([await valueAt(berlin, 24), await valueAt(berlin, 25)]).toEqual([2, 4]);
  expect(await valueAt('', 25)).toBe(2);
});
