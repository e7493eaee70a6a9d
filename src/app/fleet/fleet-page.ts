/** Which page a design opens on: the fleet's, if it has nothing else. Knows no screen. */
import type { Design } from '../../core/design/types/design.ts';
import type { DocumentStore } from '../../store/document.ts';
import type { ViewStore } from '../../store/view.ts';
import type { FleetSession } from './fleet-session.ts';
import { type FleetViewStore, resetFleetView } from '../../store/fleet-view.ts';

const isFleetOnly = (design: Design) => design.fleet !== undefined && design.metrics.length === 0;

/** Turns to the right page when a design is opened, and away from the fleet when it is taken away. @returns stop */
export function followPage(document: DocumentStore, view: ViewStore, fleetView: FleetViewStore): () => void {
  const turn = (design: Design) => view.setState({ page: isFleetOnly(design) ? 'fleet' : 'studio' });
  turn(document.store.getState().design);
  return document.store.subscribe((state, before) => {
    if (state.opened !== before.opened) {
      resetFleetView(fleetView);
      turn(state.design);
    } else if (state.design.fleet === undefined && view.getState().page === 'fleet') {
      view.setState({ page: 'studio' });
    } else if (isFleetOnly(state.design) && !isFleetOnly(before.design) && view.getState().page === 'studio') {
      view.setState({ page: 'fleet' });
    }
  });
}

/** The fleet's pictures are made while its page is shown, and not before. @returns stop */
export function runOnPage(view: ViewStore, session: FleetSession): () => void {
  let stop: (() => void) | undefined;
  const follow = () => {
    const shown = view.getState().page === 'fleet';
    if (shown === (stop !== undefined)) return;
    stop?.();
    stop = shown ? session.start() : undefined;
  };
  follow();
  const unsubscribe = view.subscribe(follow);
  return () => {
    unsubscribe();
    stop?.();
  };
}
