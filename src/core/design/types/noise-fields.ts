/** Which of the fields beside a noise's own parameters mean something for it. */
import type { FieldComplaint } from '../../fields/kind.ts';
import type { FieldTable } from '../../fields/spec.ts';
import { kindOf } from '../../kinds/registry.ts';
import type { NoiseSpec } from './design.ts';
import { NOISE_FIELDS } from './fields.ts';

type Beside = Pick<NoiseSpec, keyof typeof NOISE_FIELDS> & { readonly kind: string };

/** The fields that a form shows: none for counts, a power for proportional noise only. */
export function noiseFieldsOf({ kind, mode }: Pick<Beside, 'kind' | 'mode'>): FieldTable {
  if (isCount(kind)) return {};
  const { power, ...plain } = NOISE_FIELDS;
  return mode === 'proportional' ? { ...plain, power } : plain;
}

/** The same noise without what means nothing for it. */
export function withoutIdleFields<T extends Beside>(noise: T): T {
  if (idleNoiseFields(noise).length === 0) return noise;
  const { power: _power, ...rest } = noise;
  // Only an optional field was taken away.
  if (!isCount(noise.kind)) return rest as T;
  return { ...rest, smoothing_window: NOISE_FIELDS.smoothing_window.default, mode: NOISE_FIELDS.mode.default } as T;
}

/** What says nothing for this kind or mode. */
export function idleNoiseFields({ kind, mode, power, smoothing_window }: Beside): readonly FieldComplaint[] {
  const count = isCount(kind);
  return [
    ...(count && mode !== 'additive'
      ? [{ param: 'mode', message: `"${kind}" has the level as its mean already; leave the mode out.` }]
      : []),
    ...(count && smoothing_window !== 1
      ? [{ param: 'smoothing_window', message: `"${kind}" gives whole counts, which are not averaged; leave it out.` }]
      : []),
    ...(power !== undefined && mode !== 'proportional'
      ? [
          {
            param: 'power',
            message: 'A power of the level belongs to mode "proportional" only; this mode is "additive".',
          },
        ]
      : []),
  ];
}

function isCount(id: string): boolean {
  const kind = kindOf('noise', id);
  return kind !== undefined && 'counts' in kind;
}
