/** The right panel: Inspector, TOML, Table; counts of errors and anomalies stand on the tabs. */
import { lazy, Suspense, useRef, useState } from 'react';
import { Inspector } from '../inspector/inspector.tsx';
import { useDocument, useRun, useStudio, useView } from '../studio-context.tsx';
import type { TomlDraft } from '../toml/toml-draft.ts';
import { cx } from '../widgets/class-names.ts';
import { PartBoundary } from '../widgets/part-boundary.tsx';
import { Tabs } from '../widgets/tabs.tsx';
import css from './side-panel.module.css';

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
      label="Views of the design"
      selected={panel}
      onSelect={(id) => view.setState({ panel: id })}
      tabs={[
        {
          id: 'inspector',
          title: <Title label="Inspector" errors={fieldErrors} />,
          // Half-typed texts are still there when one comes back.
          kept: true,
          content: (
            <PartBoundary name="The inspector">
              <Inspector onErrors={setFieldErrors} />
            </PartBoundary>
          ),
        },
        {
          id: 'toml',
          title: <Title label="TOML" errors={tomlErrors} />,
          content: (
            <PartBoundary name="The editor">
              <Suspense fallback={<p className={css.wait}>Opening the editor…</p>}>
                <TomlPanel draft={tomlDraft} onErrors={setTomlErrors} />
              </Suspense>
            </PartBoundary>
          ),
        },
        {
          id: 'table',
          title: <TableTitle />,
          content: (
            <PartBoundary name="The table">
              <Suspense fallback={<p className={css.wait}>Opening the tables…</p>}>
                <TablePanel />
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

function TableTitle() {
  const own = useDocument((state) => state.design.metrics.reduce((sum, metric) => sum + metric.anomalies.length, 0));
  const count = useRun((state) => state.summary?.anomalies.length) ?? own;
  return (
    <>
      Table
      <em className={css.count}>
        {count} <span className="visually-hidden">anomalies</span>
      </em>
    </>
  );
}
