/** The design's section of the fleet is what config.ts says. Only types: nothing is run. */
import type { FleetConfig } from './config.ts';

declare module '../../design/types/design.ts' {
  interface FleetSection extends FleetConfig {}
}
