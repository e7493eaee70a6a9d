/** Words for what happens to machines, and for places on the fleet's time axis. Pure. */
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

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** "Tue 16 Jan 14:20", UTC; seconds where they are not 0. */
export function whenText(ms: number): string {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return '–';
  const clock = date.toISOString().slice(11, date.getUTCSeconds() === 0 ? 16 : 19);
  const day = WEEKDAYS[date.getUTCDay()] ?? '';
  return `${day} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${clock}`;
}
