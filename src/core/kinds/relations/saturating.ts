/** Relation "saturating": x/(half + |x|), which nears 1 and never reaches it. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { RelationKindBase } from '../kind.ts';

const params = {
  half: {
    type: 'number',
    label: 'Half at',
    help: 'Value of the leader at which half of the gain is reached.',
    default: 100,
    min: 1e-9,
    max: 1e15,
  },
} as const satisfies FieldTable;

export const saturating = {
  id: 'saturating',
  label: 'Saturating',
  help: 'Rises fast at first and levels off: gain is what it nears when the leader is large.',
  params,
  compile({ half }: FieldValues<typeof params>) {
    return (out: Float64Array, values: Float64Array, gain: number) => {
      for (let i = 0; i < out.length; i++) {
        const x = values[i] ?? 0;
        out[i] = (out[i] ?? 0) + gain * (x / (half + Math.abs(x)));
      }
    };
  },
} as const satisfies RelationKindBase;
