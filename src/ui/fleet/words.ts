/** Words for what happens to machines, and for places on the fleet's time axis. Pure. */
import type { FaultKind } from '../../core/fleet/config/config.ts';
import type { Cause } from '../../core/fleet/history/event-list.ts';

interface CauseWords {
  readonly label: string;
  /** Token of its colour. */
  readonly color: string;
  /** Path of its icon, 16 × 16. */
  readonly icon: string;
}

export const CAUSE_WORDS: Readonly<Record<Cause, CauseWords>> = {
  cpu_spike: { label: 'CPU spike', color: 'var(--level)', icon: 'M1 13h4l3-10 3 10h4' },
  memory_leak: { label: 'Memory leak', color: 'var(--spread)', icon: 'M1 13L11 4v9h4' },
  network_saturation: { label: 'Network saturation', color: 'var(--shape)', icon: 'M1 12h2l2-7h6l2 7h2M5 2h6' },
  degradation_fault: { label: 'Degradation fault', color: 'var(--warn)', icon: 'M1 4l7 5v5h3V6h4' },
  failure: { label: 'Failure', color: 'var(--incident)', icon: 'M4 4l8 8M12 4l-8 8' },
  cascade: { label: 'Cascade', color: 'var(--incident)', icon: 'M2 2l4 4M6 2L2 6M6 6l4 4M10 10l4 4M14 10l-4 4' },
  maintenance: { label: 'Maintenance', color: 'var(--data)', icon: 'M1 4h3l2 9h4l2-9h3' },
  degradation: { label: 'Degradation', color: 'var(--warn)', icon: 'M1 4l14 9' },
};

/** Readings that a fault lasts when it is placed by a click. */
export const USUAL_READINGS: Readonly<Record<FaultKind, number>> = {
  cpu_spike: 10,
  memory_leak: 60,
  network_saturation: 15,
  failure: 12,
  maintenance: 24,
};

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
