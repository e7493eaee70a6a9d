/** Relation "linear": the leader's departure from its base value. */
import type { FieldTable } from '../../fields/spec.ts';
import type { RelationContext, RelationKindBase } from '../kind.ts';

const params = {} as const satisfies FieldTable;

export const linear = {
  id: 'linear',
  label: 'Linear',
  help: 'Goes up and down with the leader: gain times its departure from its base value.',
  params,
  compile(_spec: object, { base }: RelationContext) {
    return (out: Float64Array, values: Float64Array, gain: number) => {
      for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + gain * ((values[i] ?? 0) - base);
    };
  },
} as const satisfies RelationKindBase;
