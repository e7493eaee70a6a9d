/** Words for what happens to machines. Pure. */
import { type CauseId, causeOf, type FaultKind } from '../../../core/fleet/causes/registry.ts';

export interface CauseWords {
  readonly label: string;
  /** Token of its colour. */
  readonly color: string;
  /** Path of its icon, 16 × 16. */
  readonly icon: string;
}

export function causeWords(cause: CauseId): CauseWords {
  const { label, hue, icon } = causeOf(cause);
  return { label, color: `var(--${hue})`, icon };
}

/** Readings that a fault lasts when it is placed by a click. */
export function usualReadings(kind: FaultKind): number {
  return causeOf(kind).byHand?.usualReadings ?? 1;
}
