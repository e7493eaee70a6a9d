/** Anomaly "sentinel": a constant that stands for "no value". */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, RowsEffect } from '../kind.ts';
import { markShare } from './chance.ts';

const params = {
  value: {
    type: 'number',
    label: 'Value',
    help: 'What is written in place of a value, whatever the limits and steps of the metric.',
    default: -999,
    unit: { of: 'metric' },
  },
  share: {
    type: 'number',
    label: 'Share',
    help: 'Which part of the values is replaced: 1 is all.',
    default: 1,
    min: 0,
    max: 1,
    step: 0.05,
  },
} as const satisfies FieldTable;

export const sentinel = {
  id: 'sentinel',
  label: 'Sentinel',
  help: 'Writes a number that means "no value", such as -999, which a program may take for a value.',
  family: 'data',
  group: 'missing',
  stage: 'rows',
  icon: 'M1 5h3M12 5h3M5 13h6M4 5v8M11 5v8',
  main: 'value',
  defaultHold: 20,
  envelope: 'hold-only',
  params,
  damage({ value, share }: FieldValues<typeof params>, context: AnomalyContext): RowsEffect {
    const mark = markShare(share, context);
    return {
      deliver: (values, _cells, from) => {
        const replaced = new Uint8Array(values.length);
        mark(replaced, from);
        for (let i = 0; i < values.length; i++) if (replaced[i] === 1) values[i] = value;
      },
    };
  },
} as const satisfies AnomalyKindBase;
