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
    return (values: Float64Array) => {
      for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) - base;
    };
  },
} as const satisfies RelationKindBase;
