/** The design with what its rules placed, for who has no engine at hand. */
import { describe, expect, it } from 'vitest';
import { addScatter, removeScatter } from '../../core/design/edit/edits.ts';
import { newDesign, newMetric } from '../../core/design/types/defaults.ts';
import { scatterDesign } from '../../core/design/scatter/scatter-design.ts';
import { createKernel } from '../../kernel/index.ts';
import { placedByRule, withPlaced } from './placed-by-rules.ts';

const plain = { ...newDesign({ num_samples: 1000 }), metrics: [newMetric('cpu', 30)] };
const design = addScatter(plain, { id: 'r', count: 6, kinds: { dip: 1 } });
const { outcomes, problems, design: carriedOut } = scatterDesign(design, createKernel());
const placed = { outcomes, problems };

describe('what rules placed', () => {
  it('stands in the design that a run plays', () => {
    expect(withPlaced(design, placed)).toEqual(carriedOut);
    expect(withPlaced(design, undefined)).toBe(design);
    expect(placedByRule(placed, 'r')).toHaveLength(6);
    expect(placedByRule(placed, 'other')).toEqual([]);
  });

  it('is forgotten with the rule, also where the last preview still has it', () => {
    const without = removeScatter(design, 'r');
    expect(withPlaced(without, placed)).toEqual(plain);
  });
});
