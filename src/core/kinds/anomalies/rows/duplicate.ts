/** Anomaly "duplicate": rows that are delivered more than once. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import { wholeSamples } from '../../../lib/time.ts';
import type { AnomalyContext, AnomalyKindBase, RowsEffect } from '../kind.ts';
import { markShare } from './chance.ts';

const params = {
  share: {
    type: 'number',
    label: 'Share',
    help: 'Which part of the rows is repeated: 1 is all.',
    default: 0.3,
    min: 0,
    max: 1,
    step: 0.05,
  },
  copies: {
    type: 'number',
    label: 'Copies',
    help: 'How many more times such a row is there.',
    default: 1,
    min: 1,
    max: 10,
    integer: true,
  },
  later: {
    type: 'span',
    label: 'Later',
    help: 'How long after the row the copies come, with its timestamp; 0: at once.',
    default: 0,
  },
} as const satisfies FieldTable;

export const duplicate = {
  id: 'duplicate',
  label: 'Duplicate',
  help: 'Rows are delivered more than once, such as by a sender that had no answer.',
  family: 'data',
  group: 'row',
  stage: 'rows',
  moves: 'add',
  icon: 'M2 4h8v6H2zM6 10v3h8V7h-4',
  main: 'share',
  defaultHold: 50,
  envelope: 'hold-only',
  params,
  damage({ share, copies, later }: FieldValues<typeof params>, context: AnomalyContext): RowsEffect {
    const marks = markShare(share, context);
    return { move: { repeat: { copies, later: wholeSamples(later, context.intervalMs), marks } } };
  },
} as const satisfies AnomalyKindBase;
