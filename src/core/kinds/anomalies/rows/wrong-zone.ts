/** Anomaly "wrong-zone": timestamps of another zone, or of the other side of daylight saving. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyKindBase, RowsEffect } from '../kind.ts';

const HOUR = 3_600_000;

const params = {
  hours: {
    type: 'number',
    label: 'Hours',
    help: 'How far timestamps are ahead; negative is behind. 1 is the hour of daylight saving.',
    default: 1,
    min: -14,
    max: 14,
    step: 0.25,
    unit: 'h',
  },
} as const satisfies FieldTable;

export const wrongZone = {
  id: 'wrong-zone',
  label: 'Wrong zone',
  help: 'Local times are written as if they were UTC, or daylight saving is forgotten.',
  family: 'data',
  group: 'row',
  stage: 'rows',
  moves: 'stamp',
  icon: 'M6 2a6 6 0 1 0 .01 0M6 5v3l2 1M12 4h3M12 12h3M13.500 2.500v3',
  main: 'hours',
  defaultHold: 100,
  envelope: 'hold-only',
  params,
  stampMs: ({ hours }) => Math.round(Number(hours) * HOUR),
  damage({ hours }: FieldValues<typeof params>): RowsEffect {
    return {
      move: {
        stamp: (out) => {
          for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + Math.round(hours * HOUR);
        },
      },
    };
  },
} as const satisfies AnomalyKindBase;
