/** Relation "power": (x/scale)^exponent; nothing below 0. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { RelationContext, RelationKindBase } from '../kind.ts';

const params = {
  exponent: {
    type: 'number',
    label: 'Exponent',
    help: '2 grows ever faster, 0.5 ever slower.',
    default: 2,
    min: 0,
    max: 8,
    open: 'min',
    step: 0.1,
  },
  scale: {
    type: 'number',
    label: 'Unit of the leader',
    help: 'Value of the leader at which it adds just the gain.',
    default: 1,
    min: 1e-9,
    max: 1e15,
  },
} as const satisfies FieldTable;

export const power = {
  id: 'power',
  label: 'Power',
  help: 'Gain times a power of the leader; a leader below 0 adds nothing.',
  params,
  compile({ exponent, scale }: FieldValues<typeof params>, { kernel }: RelationContext) {
    return (values: Float64Array) => {
      for (let i = 0; i < values.length; i++) {
        const x = (values[i] ?? 0) / scale;
        values[i] = x > 0 ? kernel.pow(x, exponent) : 0;
      }
    };
  },
} as const satisfies RelationKindBase;
