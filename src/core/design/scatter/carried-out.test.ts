/** Rules carried out for good give the same data as the rules do. */
import { describe, expect, it } from 'vitest';
import { createKernel } from '../../../kernel/index.ts';
import { parseToml } from '../../document.ts';
import { carriedOut } from './carried-out.ts';
import { scatterDesign } from './scatter-design.ts';

const FILE = `schema = 1
[general]
seed = 3
num_samples = 2000
[metrics.cpu]
value = 30
[metrics.disk]
value = 5
[[scatter]]
id = "a"
count = 8
kinds = { spike = 1, variance = 1 }
hold = [5, 30]
[[scatter]]
id = "b"
name = "Outage"
count = 3
effects = [ { metric = "cpu", kind = "spike", magnitude = 4 }, { metric = "disk", kind = "dip", lag = 5 } ]
`;

describe('a design whose rules are carried out for good', () => {
  it('has no rules, and the anomalies and incidents that they placed', () => {
    const parsed = parseToml(FILE);
    if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
    const { design } = parsed.value;
    const scattered = scatterDesign(design, createKernel());
    const pinned = carriedOut(design, scattered.outcomes);
    expect(pinned).toEqual(scattered.design);
    expect(pinned.incidents.map(({ id }) => id)).toEqual(['b-1', 'b-2', 'b-3']);
    expect(scatterDesign(pinned, createKernel()).outcomes).toEqual([]);
    expect(scattered.madeBy('cpu', { id: 'b-1.1', incident: 'b-1' })).toBe('b');
  });
});
