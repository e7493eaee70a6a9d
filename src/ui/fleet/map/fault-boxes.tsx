/** Faults placed by hand, and the event that is selected, on the heat map. */
import type { FleetFault } from '../../../core/fleet/config/config.ts';
import { useDocument } from '../../studio-context.tsx';
import { FaultBox, Ghost } from './fault-box.tsx';
import { type FaultPlace, placeOfFault } from '../model/faults.ts';
import { useFleetView } from '../model/use-fleet.ts';
import type { HeatFrame } from '../model/heat-frame.ts';

interface FaultBoxesProps {
  readonly frame: HeatFrame;
  /** What is being drawn. */
  readonly ghost: FaultPlace | undefined;
}

const NO_FAULTS: readonly FleetFault[] = [];
/** More than this cannot be told apart; all of them stand in the list. */
const MOST_BOXES = 200;
export function FaultBoxes({ frame, ghost }: FaultBoxesProps) {
  const faults = useDocument((state) => state.design.fleet?.faults) ?? NO_FAULTS;
  const selected = useFleetView((state) => state.selected);
  const placing = useFleetView((state) => state.placing);
  const { intervalMs } = frame.facts;
  const shown = faults
    .map((fault) => ({ fault, place: placeOfFault(fault, intervalMs) }))
    .filter(({ place }) => place.end > frame.axis.from && place.start < frame.axis.to)
    .slice(0, MOST_BOXES);
  return (
    <>
      {shown.map(({ fault, place }) => (
        <FaultBox
          key={fault.id}
          frame={frame}
          place={place}
          cause={fault.kind}
          selected={selected?.kind === 'fault' && selected.id === fault.id}
          thing={{ kind: 'fault', id: fault.id }}
        />
      ))}
      {selected?.kind === 'event' ? (
        <FaultBox
          key={selected.event.id}
          frame={frame}
          place={{ target: selected.event.machineId, start: selected.event.start, end: selected.event.end }}
          cause={selected.event.cause}
          selected
          thing={{ kind: 'event', event: selected.event }}
        />
      ) : null}
      {ghost && placing ? <Ghost frame={frame} place={ghost} cause={placing} /> : null}
    </>
  );
}
