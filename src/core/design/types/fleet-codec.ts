/** How the section of the fleet is read and written, which the design keeps and does not know. Handed in by core/document.ts. */
import type { Node } from '../../fields/node.ts';
import type { ReadContext } from '../../fields/read-value.ts';
import type { FleetSection } from './design.ts';

export interface FleetCodec {
  /** What `[fleet]` holds; problems go to the reporter. @param startMs first timestamp of the design */
  readonly read: (node: Node, context: ReadContext, startMs: number) => FleetSection;
  /** `[fleet]` and the tables under it, as text of the file, without a line end at the end. */
  readonly write: (fleet: FleetSection) => string;
}
