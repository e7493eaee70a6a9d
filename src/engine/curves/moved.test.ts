/** What previews say of readings whose rows are not as planned. */
import { expect, it } from 'vitest';
import { parseToml } from '../../core/document.ts';
import { createCurveEngine } from './curve-engine.ts';

const parsed = parseToml(
  'schema = 1\n[general]\nnum_samples = 20000\ninterval = "1s"\n[metrics.a]\nvalue = 1\n[metrics.b]\nvalue = 2\n' +
    '[[anomalies.a]]\nkind = "late"\nat = 10\nhold = 2\nshare = 1\ndelay = 5\n' +
    '[[anomalies.a]]\nkind = "duplicate"\nat = 30\nhold = 1\nshare = 1\n' +
    '[[anomalies.a]]\nkind = "clock-skew"\nat = 40\nhold = 1\noffset = -2.5\n' +
    '[[anomalies.a]]\nkind = "jitter"\nat = 1000\nhold = 1000\n',
);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { design } = parsed.value;

const movedIn = async (from: number, to: number) => {
  const engine = createCurveEngine();
  const reply = await engine.preview({ revision: 1, design, from, to, pixels: 100, overviewPixels: 100 });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value.tracks.map(({ moved }) => [...moved]);
};

it('name the place of each and the time that it says, of the metric alone', async () => {
  expect(await movedIn(0, 60)).toEqual([[15, 10, 16, 11, 30, 30, 40, 37.5], []]);
});

it('name none where they could not be told apart', async () => {
  expect(await movedIn(0, 20_000)).toEqual([[], []]);
  expect(await movedIn(900, 2100)).toEqual([[], []]);
});
