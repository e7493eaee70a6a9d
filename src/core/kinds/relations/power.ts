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

/** Where it can be, by multiplication and roots, which are quick and agree on every machine. */
function raiser(exponent: number, kernel: RelationContext['kernel']): (x: number) => number {
  switch (exponent) {
    case 0.5:
      return Math.sqrt;
    case 1:
      return (x) => x;
    case 2:
      return (x) => x * x;
    case 3:
      return (x) => x * x * x;
    default:
      return (x) => kernel.pow(x, exponent);
  }
}

export const power = {
  id: 'power',
  label: 'Power',
  help: 'Gain times a power of the leader; a leader below 0 adds nothing.',
  params,
  compile({ exponent, scale }: FieldValues<typeof params>, { kernel }: RelationContext) {
    const raised = raiser(exponent, kernel);
    return (out: Float64Array, values: Float64Array, gain: number) => {
      for (let i = 0; i < out.length; i++) {
        const x = (values[i] ?? 0) / scale;
        out[i] = (out[i] ?? 0) + gain * (x > 0 ? raised(x) : 0);
      }
    };
  },
} as const satisfies RelationKindBase;
