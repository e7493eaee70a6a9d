/** What draws of noise become at the level of the metric: as they are, a share of it, or a count around it. */
import type { Kernel } from '../../../kernel/index.ts';
import { knownKind } from '../../kinds/registry.ts';
import { levelPowerOf } from '../../design/types/deviations.ts';
import type { NoiseSpec } from '../../design/types/design.ts';
import { scaleByLevel } from '../../samples/arrays.ts';

export interface NoiseAtLevel {
  /** Turns draws into what is added to the levels, or into counts that replace them; in place. */
  readonly apply: (draws: Float64Array, levels: Float64Array) => void;
  readonly counts: boolean;
}

/** Undefined where draws are added as they are. */
export function createNoiseAtLevel(spec: NoiseSpec | undefined, kernel: Kernel): NoiseAtLevel | undefined {
  if (!spec) return undefined;
  const kind = knownKind('noise', spec.kind);
  if ('counts' in kind) return { apply: kind.counts(spec, kernel), counts: true };
  const power = levelPowerOf(spec);
  if (power === 0) return undefined;
  if (power === 1) return { apply: scaleByLevel, counts: false };
  return {
    apply: (draws, levels) => {
      for (let i = 0; i < draws.length; i++) {
        const size = Math.abs(levels[i] ?? 0);
        draws[i] = (draws[i] ?? 0) * (power === 0.5 ? Math.sqrt(size) : kernel.pow(size, power));
      }
    },
    counts: false,
  };
}
