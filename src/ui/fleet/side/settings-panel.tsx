/** All settings of the fleet as they are in force; those beside the scenario are marked and can be given back. */
import type { FieldTable } from '../../../core/fields/spec.ts';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { GENERAL_FIELDS } from '../../../core/design/types/fields.ts';
import type { FleetConfig } from '../../../core/fleet/config/config.ts';
import type { FleetGroup } from '../../../core/fleet/config/edit-fleet.ts';
import { FLEET_GROUPS, FLEET_PARAMS } from '../../../core/fleet/config/params.ts';
import { resolveFleet, scenarioOf, scenarioSettings } from '../../../core/fleet/config/resolve-fleet.ts';
import { useFleetFormEnv } from '../model/use-fleet-form-env.ts';
import { FormHintsProvider } from '../../form/form-hints.tsx';
import { ParamForm } from '../../form/param-form.tsx';
import type { FormEnv } from '../../form/param-text.ts';
import { Section } from '../../inspector/section.tsx';
import { generalTarget } from '../../inspector/targets.ts';
import { useDocument } from '../../studio-context.tsx';
import { useCheckedEdits } from '../model/checked-edit.ts';
import { Panel, PanelHelp } from './panel.tsx';
import css from './settings-panel.module.css';
import { isOverridden, setSetting, settingTarget } from '../model/settings-of.ts';

interface SettingSection {
  readonly title: string;
  readonly group?: FleetGroup;
  /** Flat settings of this section, in order; a group shows all of its own. */
  readonly keys?: readonly (keyof typeof FLEET_PARAMS)[];
}

const SECTIONS: readonly SettingSection[] = [
  { title: 'Size', keys: ['n_machines', 'n_readings', 'interval'] },
  {
    title: 'Load',
    keys: ['base_cpu_load', 'base_memory_load', 'base_disk_load', 'base_network_load', 'load_variance', 'growth'],
  },
  { title: 'Day and week', group: 'temporal_patterns' },
  { title: 'Anomalies', group: 'anomalies' },
  { title: 'Failures', keys: ['enable_failures', 'failure_probability', 'cascade_failure_probability'] },
  { title: 'Maintenance', group: 'maintenance' },
  { title: 'Degradation', group: 'degradation' },
  { title: 'Machines and places', keys: ['machine_types', 'cores_range', 'zones', 'regions', 'zone_utc_offsets'] },
  { title: 'Jobs and files', keys: ['n_jobs', 'jobs_per_day', 'row_order', 'detail_columns'] },
];

const GENERAL_KEYS = ['name', 'seed', 'start'];

export function SettingsPanel({ onErrors }: { readonly onErrors: (count: number) => void }) {
  const general = useDocument((state) => state.design.general);
  const fleet = useDocument((state) => state.design.fleet);
  const env = useFleetFormEnv();
  if (!fleet) return null;
  const scenario = scenarioOf(fleet.scenario);
  return (
    <FormHintsProvider onErrors={onErrors}>
      {(help) => (
        <Panel>
          <PanelHelp hidden>
            {help ? (
              <>
                <b>{help.label}.</b> {help.help}
              </>
            ) : (
              `${scenario?.label ?? 'Baseline'}: ${scenario?.help ?? ''} What you set here stands beside it.`
            )}
          </PanelHelp>
          <Section title="Design">
            <ParamForm
              table={GENERAL_FIELDS}
              sources={[general]}
              target={generalTarget}
              env={env}
              only={GENERAL_KEYS}
            />
          </Section>
          {SECTIONS.map((section) => (
            <Settings key={section.title} section={section} fleet={fleet} env={env} />
          ))}
        </Panel>
      )}
    </FormHintsProvider>
  );
}

interface SettingsProps {
  readonly section: SettingSection;
  readonly fleet: FleetConfig;
  readonly env: FormEnv;
}

function Settings({ section, fleet, env }: SettingsProps) {
  const { group } = section;
  const table: FieldTable = group === undefined ? FLEET_PARAMS : FLEET_GROUPS[group];
  const keys = section.keys ?? Object.keys(table);
  const settings = resolveFleet(fleet);
  const values = group === undefined ? settings : settings[group];
  const edits = useCheckedEdits();
  const target = useMemo(() => edits.target(settingTarget(group)), [edits, group]);
  const marks: Record<string, ReactNode> = Object.fromEntries(
    keys
      .filter((key) => isOverridden(fleet, group, key))
      .map((key) => [key, <Mark key={key} fleet={fleet} group={group} name={key} label={table[key]?.label ?? key} />]),
  );
  const own = Object.keys(marks).length;
  return (
    <Section title={section.title} summary={own === 0 ? undefined : `${own} changed`}>
      {keys.map((key) => {
        const spec = table[key];
        if (!spec) return null;
        return (
          <ParamForm key={key} table={{ [key]: spec }} sources={[values]} target={target} env={env} below={marks} />
        );
      })}
    </Section>
  );
}

interface MarkProps {
  readonly fleet: FleetConfig;
  readonly group: FleetGroup | undefined;
  readonly name: string;
  readonly label: string;
}

/** Below a setting of one's own: what the scenario has, and the way back to it. */
function Mark({ fleet, group, name, label }: MarkProps) {
  const { commit } = useCheckedEdits();
  const settings = scenarioSettings(fleet.scenario);
  const value: unknown = Reflect.get(group === undefined ? settings : settings[group], name);
  const text =
    typeof value === 'boolean' ? (value ? 'on' : 'off') : Array.isArray(value) ? value.join(', ') : String(value);
  return (
    <p className={css.mark}>
      <span>scenario: {text}</span>
      <button
        type="button"
        aria-label={`Reset ${label} to the scenario`}
        onClick={() => commit(`Reset ${label}`, (design) => setSetting(design, group, name, undefined))}
      >
        reset
      </button>
    </p>
  );
}
