/** The columns of telemetry as the screen shows them. */
import { type Quantity, quantityOf } from '../../../core/fleet/readings/columns.ts';

export interface ColumnWords {
  /** On a button. */
  readonly label: string;
  /** In a sentence or as a title. */
  readonly title: string;
  /** Behind a value. */
  readonly unit: string;
  /** Token of its curve. */
  readonly color: string;
}

export function columnWords(column: Quantity): ColumnWords {
  const { label, title, unit, per, hue } = quantityOf(column);
  return { label, title, unit: unit ?? per ?? '', color: `var(--${hue})` };
}
