/** Anomaly "gap": absent row, empty cell or zero. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyKindBase, RowsEffect } from '../kind.ts';

const params = {
  as: {
    type: 'choice',
    label: 'Shown as',
    help: 'empty: an empty cell. absent: no row (where other metrics do report, an empty cell). zero: the value 0.',
    options: ['empty', 'absent', 'zero'],
    default: 'empty',
  },
} as const satisfies FieldTable;

export const gap = {
  id: 'gap',
  label: 'Gap',
  help: 'Nothing is delivered: the row is absent, the cell empty, or the value 0.',
  family: 'data',
  group: 'missing',
  stage: 'rows',
  icon: 'M1 8h4M11 8h4M5 5v6M11 5v6',
  defaultHold: 10,
  envelope: 'hold-only',
  params,
  damage({ as }: FieldValues<typeof params>): RowsEffect {
    return as === 'zero' ? { deliver: (values) => values.fill(0) } : { missing: as };
  },
} as const satisfies AnomalyKindBase;
