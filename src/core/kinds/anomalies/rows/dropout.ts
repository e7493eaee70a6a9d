/** Anomaly "dropout": some values, each by chance, are not delivered. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import { CELL } from '../../../samples/cells.ts';
import type { AnomalyContext, AnomalyKindBase, RowsEffect } from '../kind.ts';
import { markShare } from './chance.ts';

const params = {
  share: {
    type: 'number',
    label: 'Share',
    help: 'Which part of the values is lost: 0.3 is three in ten.',
    default: 0.3,
    min: 0,
    max: 1,
    step: 0.05,
  },
  as: {
    type: 'choice',
    label: 'Shown as',
    help: 'empty: an empty cell. absent: no row (where other metrics do report, an empty cell).',
    options: ['empty', 'absent'],
    default: 'empty',
  },
} as const satisfies FieldTable;

export const dropout = {
  id: 'dropout',
  label: 'Dropout',
  help: 'Values are lost here and there, such as on a bad line.',
  family: 'data',
  group: 'missing',
  stage: 'rows',
  icon: 'M1 8h2M5 8h1M9 8h3M14 8h1M4 12l1-1M7 4l1-1M13 12l1-1',
  main: 'share',
  defaultHold: 50,
  envelope: 'hold-only',
  params,
  damage({ share, as }: FieldValues<typeof params>, context: AnomalyContext): RowsEffect {
    const mark = markShare(share, context);
    return {
      mayLack: true,
      deliver: (_values, cells, from) => {
        if (!cells) return;
        const lost = new Uint8Array(cells.length);
        mark(lost, from);
        for (let i = 0; i < cells.length; i++) if (lost[i] === 1) cells[i] = CELL[as];
      },
    };
  },
} as const satisfies AnomalyKindBase;
