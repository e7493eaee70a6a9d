/** Anomaly "counter-reset": the count falls to 0, stays there as long as it lasts, and goes on from 0. */
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyKindBase, RowsEffect } from '../kind.ts';

const params = {} as const satisfies FieldTable;

export const counterReset = {
  id: 'counter-reset',
  label: 'Counter reset',
  help: 'A counter falls to 0, stays there while it lasts, and counts on from 0, as after a restart. A metric of another type is 0 while it lasts.',
  family: 'data',
  group: 'sensor',
  stage: 'rows',
  icon: 'M1 12L7 4v9h2l6-7',
  defaultHold: 1,
  envelope: 'hold-only',
  params,
  damage(): RowsEffect {
    return { resets: true, deliver: (values) => void values.fill(0) };
  },
} as const satisfies AnomalyKindBase;
