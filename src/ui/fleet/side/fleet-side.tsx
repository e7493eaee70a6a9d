/** The right panel of the fleet page: a machine, settings, faults, TOML. */
import { lazy, Suspense, useRef, useState } from 'react';
import { countText } from '../words/number-text.ts';
import { useStudio } from '../studio-context.tsx';
import type { TomlDraft } from '../toml/toml-draft.ts';
import { cx } from '../widgets/class-names.ts';
import { PartBoundary } from '../widgets/part-boundary.tsx';
import { Tabs } from '../widgets/tabs.tsx';
import { FaultsPanel } from './faults-panel.tsx';
import css from './fleet.module.css';
import { useFleetRun, useFleetView } from './use-fleet.ts';
import { MachinePanel } from './machine-panel.tsx';
import { SelectedCard } from './selected-card.tsx';
import { SettingsPanel } from './settings-panel.tsx';

const TomlPanel = lazy(async () => ({ default: (await import('../toml/toml-panel.tsx')).TomlPanel }));

export function FleetSide() {
  const { view } = useStudio().fleet;
  const panel = useFleetView((state) => state.panel);
  const [settingErrors, setSettingErrors] = useState(0);
  const [faultErrors, setFaultErrors] = useState(0);
  const [tomlErrors, setTomlErrors] = useState(0);
  const draft = useRef<TomlDraft>(undefined);
  const events = useFleetRun((state) => state.facts?.events);
  const count = events ? Object.values(events).reduce((sum, each) => sum + each, 0) : 0;
  return (
    <Tabs
      label="Views of the fleet"
      selected={panel}
      onSelect={(id) => view.setState({ panel: id })}
      tabs={[
        {
          id: 'machine',
          title: 'Machine',
          content: (
            <PartBoundary name="The machine">
              <MachinePanel above={<SelectedCard />} />
            </PartBoundary>
          ),
        },
        {
          id: 'settings',
          title: <Title label="Settings" errors={settingErrors} />,
          kept: true,
          content: (
            <PartBoundary name="The settings">
              <SettingsPanel onErrors={setSettingErrors} />
            </PartBoundary>
          ),
        },
        {
          id: 'faults',
          title: (
            <>
              <Title label="Faults" errors={faultErrors} />
              {faultErrors === 0 ? (
                <em className={css.count}>
                  {countText(count)} <span className="visually-hidden">events</span>
                </em>
              ) : null}
            </>
          ),
          content: (
            <PartBoundary name="The list of faults">
              <FaultsPanel onErrors={setFaultErrors} />
            </PartBoundary>
          ),
        },
        {
          id: 'toml',
          title: <Title label="TOML" errors={tomlErrors} />,
          content: (
            <PartBoundary name="The editor">
              <Suspense fallback={<p className={css.message}>Opening the editor…</p>}>
                <TomlPanel draft={draft} onErrors={setTomlErrors} />
              </Suspense>
            </PartBoundary>
          ),
        },
      ]}
    />
  );
}

function Title({ label, errors }: { readonly label: string; readonly errors: number }) {
  if (errors === 0) return label;
  return (
    <>
      {label}
      <em className={cx(css.count, css.errors)}>
        {errors} <span className="visually-hidden">{errors === 1 ? 'error' : 'errors'}</span>
      </em>
    </>
  );
}
