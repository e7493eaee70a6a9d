/** The right panel: Inspector, TOML, Table; counts of errors and anomalies stand on the tabs. */
import { lazy, Suspense, useRef, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Inspector } from '../inspector/inspector.tsx';
import { useDocument, useRun, useStudio, useView } from '../studio-context.tsx';
import type { TomlDraft } from '../toml/toml-draft.ts';
import { cx } from '../widgets/class-names.ts';
import { PartBoundary } from '../widgets/part-boundary.tsx';
import css from './panels.module.css';

const TomlPanel = lazy(async () => ({ default: (await import('../toml/toml-panel.tsx')).TomlPanel }));
const TablePanel = lazy(async () => ({ default: (await import('../table/table-panel.tsx')).TablePanel }));

export function SidePanel() {
  const { view } = useStudio();
  const panel = useView((state) => state.panel);
  const [fieldErrors, setFieldErrors] = useState(0);
  const [tomlErrors, setTomlErrors] = useState(0);
  const tomlDraft = useRef<TomlDraft>(undefined);
  return (
    <Tabs
      className={cx(css.tabs)}
      selectedKey={panel}
      onSelectionChange={(key) => {
        if (key === 'inspector' || key === 'toml' || key === 'table') view.setState({ panel: key });
      }}
    >
      <TabList aria-label="Views of the design" className={cx(css.list)}>
        <PanelTab id="inspector" label="Inspector" errors={fieldErrors} />
        <PanelTab id="toml" label="TOML" errors={tomlErrors} />
        <TableTab />
      </TabList>
      <TabPanel id="inspector" className={cx(css.panel)} shouldForceMount>
        <PartBoundary name="The inspector">
          <Inspector onErrors={setFieldErrors} />
        </PartBoundary>
      </TabPanel>
      <TabPanel id="toml" className={cx(css.panel)}>
        <PartBoundary name="The editor">
          <Suspense fallback={<p className={css.wait}>Opening the editor…</p>}>
            <TomlPanel draft={tomlDraft} onErrors={setTomlErrors} />
          </Suspense>
        </PartBoundary>
      </TabPanel>
      <TabPanel id="table" className={cx(css.panel)}>
        <PartBoundary name="The table">
          <Suspense fallback={<p className={css.wait}>Opening the tables…</p>}>
            <TablePanel />
          </Suspense>
        </PartBoundary>
      </TabPanel>
    </Tabs>
  );
}

function PanelTab({ id, label, errors }: { readonly id: string; readonly label: string; readonly errors: number }) {
  return (
    <Tab id={id} className={cx(css.tab)}>
      {label}
      {errors === 0 ? null : (
        <em className={css.errors}>
          {errors} <span className="visually-hidden">{errors === 1 ? 'error' : 'errors'}</span>
        </em>
      )}
    </Tab>
  );
}

function TableTab() {
  const own = useDocument((state) => state.design.metrics.reduce((sum, metric) => sum + metric.anomalies.length, 0));
  const count = useRun((state) => state.summary?.anomalies.length) ?? own;
  return (
    <Tab id="table" className={cx(css.tab)}>
      Table
      <em>
        {count} <span className="visually-hidden">anomalies</span>
      </em>
    </Tab>
  );
}
