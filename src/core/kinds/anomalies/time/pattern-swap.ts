/** Anomaly "pattern-swap": another wave, or the same with another width, between the same extremes. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, TimeEffect } from '../kind.ts';

const params = {
  wave: {
    type: 'choice',
    label: 'Wave',
    help: 'What takes the place of the seasons: their own wave (with another width), or one that goes between the same extremes.',
    options: ['square', 'triangle', 'sawtooth', 'sine', 'own'],
    default: 'square',
  },
  width: {
    type: 'number',
    label: 'Width',
    help: 'Part of the cycle that its first half takes: 0.5 is as ever, 0.2 a narrow first half and a wide second one.',
    default: 0.5,
    min: 0,
    max: 1,
    open: 'both',
    step: 0.05,
  },
} as const satisfies FieldTable;

/** Waves of places in [0, 1), in place, from −1 to 1. */
const WAVES: Readonly<Record<string, (place: number) => number>> = {
  square: (place) => (place < 0.5 ? 1 : -1),
  triangle: (place) => 1 - Math.abs(4 * (place < 0.75 ? place : place - 1) - 1),
  sawtooth: (place) => 2 * place - 1,
};

export const patternSwap = {
  id: 'pattern-swap',
  label: 'Pattern swap',
  help: 'The seasons take another form: another wave, or their own squeezed to another width.',
  family: 'shape',
  group: 'season',
  stage: 'time',
  icon: 'M1 8c1-6 3-6 4 0s1 4 2 2V4h3v8h3V4h2',
  defaultHold: 100,
  envelope: 'full',
  params,
  check({ wave, width }: FieldValues<typeof params>) {
    if (wave !== 'own' || width !== 0.5) return undefined;
    return { param: 'width', message: 'Their own wave with width 0.5 is as ever; take another width or another wave.' };
  },
  warp({ wave, width }: FieldValues<typeof params>, { lend, math }: AnomalyContext): TimeEffect {
    const squeezed = (place: number) =>
      place < width ? (0.5 * place) / width : 0.5 + (0.5 * (place - width)) / (1 - width);
    return {
      swap: (phases, values, envelope, own) =>
        lend(phases.length, (other) => {
          for (let i = 0; i < other.length; i++) {
            const place = squeezed(phases[i] ?? 0);
            other[i] = place < 1 ? place : 0;
          }
          if (wave === 'own') own.shape(other);
          else {
            const { low, high } = own.range();
            const form = WAVES[wave];
            if (form) for (let i = 0; i < other.length; i++) other[i] = form(other[i] ?? 0);
            else {
              for (let i = 0; i < other.length; i++) other[i] = 2 * Math.PI * (other[i] ?? 0);
              math.sinAll(other);
            }
            for (let i = 0; i < other.length; i++) other[i] = low + ((high - low) * (1 + (other[i] ?? 0))) / 2;
          }
          for (let i = 0; i < values.length; i++) {
            const value = values[i] ?? 0;
            values[i] = value + ((other[i] ?? 0) - value) * (envelope[i] ?? 0);
          }
        }),
    };
  },
} as const satisfies AnomalyKindBase;
