/** How the fleet's parts reach its session and subscribe to the smallest slice. Knows no pictures. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createFleetSession, type FleetRunState, type FleetSession } from '../../app/fleet/fleet-session.ts';
import type { FleetViewState, FleetViewStore } from '../../store/fleet-view.ts';
import { useStudio } from '../studio-context.tsx';

const FleetContext = createContext<FleetSession | undefined>(undefined);

export function FleetProvider({ children }: { readonly children: ReactNode }) {
  const { document, fleet } = useStudio();
  const [session] = useState(() =>
    createFleetSession({
      document,
      view: fleet.view,
      engine: fleet.engine,
      now: () => performance.now(),
    }),
  );
  useEffect(() => session.start(), [session]);
  return <FleetContext value={session}>{children}</FleetContext>;
}

/** The session of the surrounding FleetProvider; throws outside of one. */
export function useFleetSession(): FleetSession {
  const session = useContext(FleetContext);
  if (!session) throw new Error('useFleetSession needs a FleetProvider above it');
  return session;
}

/** A slice of the results; must be a stored value or a primitive, not a new object. */
export function useFleetRun<T>(select: (state: FleetRunState) => T): T {
  return useStore(useFleetSession().run, select);
}

export function useFleetViewStore(): FleetViewStore {
  return useStudio().fleet.view;
}

/** A slice of what is shown; rules as for useFleetRun. */
export function useFleetView<T>(select: (state: FleetViewState) => T): T {
  return useStore(useFleetViewStore(), select);
}
