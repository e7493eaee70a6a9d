/** How the fleet's parts subscribe to the smallest slice of what is known and of what is shown. */
import { useStore } from 'zustand';
import type { FleetRunState } from '../../../store/fleet-run.ts';
import type { FleetViewState, FleetViewStore } from '../../../store/fleet-view.ts';
import { useStudio } from '../../studio-context.tsx';

/** A slice of the results; must be a stored value or a primitive, not a new object. */
export function useFleetRun<T>(select: (state: FleetRunState) => T): T {
  return useStore(useStudio().fleet.run, select);
}

export function useFleetViewStore(): FleetViewStore {
  return useStudio().fleet.view;
}

/** A slice of what is shown; rules as for useFleetRun. */
export function useFleetView<T>(select: (state: FleetViewState) => T): T {
  return useStore(useFleetViewStore(), select);
}
