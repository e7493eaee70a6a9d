/** What the heat map shows, and where on the screen. Pure. */
import type { FleetFacts } from '../../../engine/api/fleet.ts';
import type { Axis } from '../../axis/geometry.ts';
import type { RowLayout } from './row-layout.ts';

export interface HeatFrame {
  readonly facts: FleetFacts;
  readonly layout: RowLayout;
  /** The visible readings over the width of the plot; a width of 0: not measured yet. */
  readonly axis: Axis;
}
