/** Commands about the fleet: going to it, giving a design one, taking it away. */
import { setFleet } from '../../core/fleet/config/edit-fleet.ts';
import type { Command } from '../studio/studio.ts';
import type { CommandContext } from './parts.ts';

export function fleetCommands({ document, view }: CommandContext): readonly Command[] {
  const design = () => document.store.getState().design;
  const hasFleet = () => design().fleet !== undefined;
  return [
    {
      id: 'page-fleet',
      label: 'Show the fleet',
      group: 'View',
      enabled: hasFleet,
      run: () => view.setState({ page: 'fleet' }),
    },
    {
      id: 'page-metrics',
      label: 'Show the metrics',
      group: 'View',
      enabled: () => hasFleet() && view.getState().page !== 'studio',
      run: () => view.setState({ page: 'studio' }),
    },
    {
      id: 'fleet-add',
      label: 'Add a fleet of machines',
      group: 'Design',
      enabled: () => !hasFleet(),
      run() {
        document.commit('Add a fleet', (before) => setFleet(before, { scenario: 'production' }));
        view.setState({ page: 'fleet' });
      },
    },
    {
      id: 'fleet-remove',
      label: 'Remove the fleet of machines',
      group: 'Design',
      // A design holds at least something.
      enabled: () => hasFleet() && design().metrics.length > 0,
      run: () => document.commit('Remove the fleet', (before) => setFleet(before, undefined)),
    },
  ];
}
