/** Anomaly "stuck": the last value before the anomaly, again and again. */
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, Overlay, SpecValues } from '../kind.ts';

const params = {} as const satisfies FieldTable;

export const stuck = {
  id: 'stuck',
  label: 'Stuck',
  help: 'Repeats the last value before the anomaly, such as a frozen sensor.',
  family: 'data',
  group: 'sensor',
  stage: 'observed',
  icon: 'M1 10l2-4 2 4 1-2h9M9 5v6M12 5v6',
  defaultHold: 50,
  envelope: 'hold-only',
  params,
  apply(_spec: SpecValues, { before }: AnomalyContext): Overlay {
    let value: number | undefined;
    return (values) => {
      value ??= before();
      values.fill(value);
    };
  },
} as const satisfies AnomalyKindBase;
