/** Anomaly "clock-skew": timestamps of a clock that is off, and that may run too fast or too slow. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, RowsEffect } from '../kind.ts';

const params = {
  offset: {
    type: 'number',
    label: 'Offset',
    help: 'By how much the clock is ahead at the start; negative is behind.',
    default: 30,
    min: -1e9,
    max: 1e9,
    unit: 's',
  },
  rate: {
    type: 'number',
    label: 'Rate',
    help: 'By how much it gains in a day; negative loses.',
    default: 0,
    min: -86_400,
    max: 86_400,
    unit: 's/d',
  },
} as const satisfies FieldTable;

export const clockSkew = {
  id: 'clock-skew',
  label: 'Clock skew',
  help: 'The clock of the sender is off: timestamps are ahead or behind, to the millisecond.',
  family: 'data',
  group: 'row',
  stage: 'rows',
  moves: 'stamp',
  icon: 'M8 2a6 6 0 1 0 .01 0M8 5v3.500l3 1.500M12 2l2 2',
  main: 'offset',
  defaultHold: 100,
  envelope: 'hold-only',
  params,
  stampMs: ({ offset, rate }) => (rate === 0 ? Math.round(1000 * Number(offset)) : 1),
  damage({ offset, rate }: FieldValues<typeof params>, { start, intervalMs }: AnomalyContext): RowsEffect {
    return {
      move: {
        stamp: (out, from) => {
          for (let i = 0; i < out.length; i++) {
            const since = (from + i - start) * intervalMs;
            out[i] = (out[i] ?? 0) + Math.round(1000 * offset + (since * rate) / 86_400);
          }
        },
      },
    };
  },
} as const satisfies AnomalyKindBase;
