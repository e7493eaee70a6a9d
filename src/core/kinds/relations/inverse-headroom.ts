/** Relation "inverse-headroom": u/(1 − u) of the load u = x/capacity, as a queue in front of one server grows. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { RelationKindBase } from '../kind.ts';

const params = {
  capacity: {
    type: 'number',
    label: 'Capacity',
    help: 'Value of the leader at which nothing is left.',
    default: 100,
    min: 1e-9,
    max: 1e15,
  },
  full: {
    type: 'number',
    label: 'Full at',
    help: 'Share of the capacity from which on it grows no further.',
    default: 0.95,
    min: 0,
    max: 0.9999,
    open: 'min',
    step: 0.01,
  },
} as const satisfies FieldTable;

export const inverseHeadroom = {
  id: 'inverse-headroom',
  label: 'Inverse headroom',
  help: 'Load over what is left of it, as waiting times and queues grow: gain is what it adds at half of the capacity.',
  params,
  compile({ capacity, full }: FieldValues<typeof params>) {
    return (out: Float64Array, values: Float64Array, gain: number) => {
      for (let i = 0; i < out.length; i++) {
        const asked = (values[i] ?? 0) / capacity;
        const load = asked < 0 ? 0 : asked > full ? full : asked;
        out[i] = (out[i] ?? 0) + gain * (load / (1 - load));
      }
    };
  },
} as const satisfies RelationKindBase;
