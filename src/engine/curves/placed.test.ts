/** What rules of placement gave comes with the curves; what does not fit is said there, and refused where data are made. */
import { describe, expect, it } from 'vitest';
import { parseToml } from '../../core/document.ts';
import { createInlineEngine } from '../inline.ts';

function designOf(count: number) {
  const parsed = parseToml(`schema = 1
[general]
num_samples = 1000
[metrics.cpu]
value = 30
[[scatter]]
id = "r"
count = ${count}
kinds = { spike = 1 }
hold = [40, 40]
gap = 10
`);
  if (!parsed.ok) throw new Error('the design is broken');
  return parsed.value.design;
}

const request = (count: number) => ({
  revision: 1,
  design: designOf(count),
  from: 0,
  to: 1000,
  pixels: 100,
  overviewPixels: 100,
});

describe('a preview of a design with a rule of placement', () => {
  it('tells what it placed, and the curve shows it', async () => {
    const reply = await createInlineEngine().preview(request(5));
    if (!reply.ok) throw new Error(reply.error.message);
    const [outcome] = reply.value.placed?.outcomes ?? [];
    expect(outcome).toMatchObject({ rule: 'r', count: 5, rows: 200 });
    // A spike of a fifth of the level, where nothing else says how large.
    expect(reply.value.tracks[0]?.max).toBe(36);
    const part = await createInlineEngine().preview({ ...request(5), metrics: ['cpu'] });
    expect(part.ok && part.value.placed).toBe(undefined);
  });

  it('shows what fits where not all of it does, and files are refused', async () => {
    const engine = createInlineEngine();
    const reply = await engine.preview(request(30));
    if (!reply.ok) throw new Error(reply.error.message);
    expect(reply.value.placed?.problems).toMatchObject([{ path: 'scatter[0].count' }]);
    expect(reply.value.placed?.outcomes[0]?.count).toBeGreaterThan(5);
    const page = await engine.page(designOf(30), 'metrics', 0, 5);
    expect(page).toMatchObject({ ok: false, error: { code: 'bad-design', path: 'scatter[0].count' } });
  });
});
