/** The right panel of the fleet page: a machine, settings, faults, TOML. */
import { useState } from 'react';
import { SidePanel } from '../../panels/side-panel.tsx';
import { useTomlView } from '../../panels/toml-view.tsx';
import { useStudio } from '../../studio-context.tsx';
import { useFleetRun, useFleetView } from '../model/use-fleet.ts';
import { FaultsPanel } from './faults-panel.tsx';
import { MachinePanel } from './machine-panel.tsx';
import { SelectedCard } from './selected-card.tsx';
import { SettingsPanel } from './settings-panel.tsx';

export function FleetSide() {
  const { view } = useStudio().fleet;
  const panel = useFleetView((state) => state.panel);
  const [settingErrors, setSettingErrors] = useState(0);
  const [faultErrors, setFaultErrors] = useState(0);
  const toml = useTomlView();
  const events = useFleetRun((state) => state.facts?.events);
  return (
    <SidePanel
      label="Views of the fleet"
      selected={panel}
      onSelect={(id) => view.setState({ panel: id })}
      views={[
        {
          id: 'machine',
          label: 'Machine',
          name: 'The machine',
          content: <MachinePanel above={<SelectedCard />} />,
        },
        {
          id: 'settings',
          label: 'Settings',
          name: 'The settings',
          errors: settingErrors,
          kept: true,
          content: <SettingsPanel onErrors={setSettingErrors} />,
        },
        {
          id: 'faults',
          label: 'Faults',
          name: 'The list of faults',
          errors: faultErrors,
          count: { number: sumOf(events), of: 'events' },
          content: <FaultsPanel onErrors={setFaultErrors} />,
        },
        toml,
      ]}
    />
  );
}

function sumOf(events: ReadonlyMap<string, number> | undefined): number {
  let sum = 0;
  for (const count of events?.values() ?? []) sum += count;
  return sum;
}
