/** Anomaly "stopped": from there on empty. */
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyKindBase, RowsEffect } from '../kind.ts';

const params = {} as const satisfies FieldTable;

export const stopped = {
  id: 'stopped',
  label: 'Stopped',
  help: 'Falls silent: empty cells from here on.',
  family: 'data',
  group: 'missing',
  stage: 'rows',
  icon: 'M1 8h6M10 4v8M14 4v8',
  defaultHold: 1,
  permanent: true,
  envelope: 'hold-only',
  params,
  damage(): RowsEffect {
    return { missing: 'empty' };
  },
} as const satisfies AnomalyKindBase;
