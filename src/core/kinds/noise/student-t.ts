/** Noise "student-t": a bell curve with heavy tails, the fewer its degrees of freedom the heavier. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { NoiseContext, NoiseKindBase } from '../kind.ts';

const params = {
  loc: { type: 'number', label: 'Mean', help: 'Centre of the noise.', default: 0, unit: { of: 'metric' } },
  scale: {
    type: 'number',
    label: 'Scale',
    help: 'Width; with 3 degrees of freedom the standard deviation is 1.73 times as large, with many it is as large.',
    default: 1,
    min: 0,
    unit: { of: 'metric' },
  },
  df: {
    type: 'number',
    label: 'Degrees of freedom',
    help: 'How heavy the tails are: at 3 one value in a hundred lies beyond 5.8 times the scale, from 30 on it is nearly a bell curve. Above 2, so that there is a standard deviation.',
    default: 3,
    min: 2,
    max: 1_000_000,
    open: 'min',
    step: 0.5,
  },
} as const satisfies FieldTable;

export const studentT = {
  id: 'student-t',
  label: "Student's t",
  help: 'A bell curve with heavy tails: mostly small deviations, and a few very large ones on either side.',
  params,
  compile({ loc, scale, df }: FieldValues<typeof params>, { draws, workspace }: NoiseContext) {
    return {
      stateSize: 0,
      start: () => undefined,
      run: (_state: Float64Array, from: number, out: Float64Array) => {
        draws.noise(out, 'gaussian', 0, 1, from);
        workspace.kernel.studentT(out, df);
        for (let i = 0; i < out.length; i++) out[i] = scale * (out[i] ?? 0) + loc;
      },
    };
  },
  deviation: ({ scale, df }: FieldValues<typeof params>) => scale * Math.sqrt(df / (df - 2)),
} as const satisfies NoiseKindBase;
