/** The right panel of the metrics' page: Inspector, TOML, Table. */
import { lazy, useState } from 'react';
import { useDocument, useRun, useStudio, useView } from '../studio-context.tsx';
import { SidePanel } from './side-panel.tsx';
import { useTomlView } from './toml-view.tsx';

// The curves come first: the forms are a chunk of their own that follows at once.
const Inspector = lazy(async () => ({ default: (await import('../inspector/inspector.tsx')).Inspector }));
const TablePanel = lazy(async () => ({ default: (await import('../table/table-panel.tsx')).TablePanel }));

export function DesignSide() {
  const { view } = useStudio();
  const panel = useView((state) => state.panel);
  const [fieldErrors, setFieldErrors] = useState(0);
  const toml = useTomlView();
  const anomalies = useAnomalyCount();
  return (
    <SidePanel
      label="Views of the design"
      selected={panel}
      onSelect={(id) => view.setState({ panel: id })}
      views={[
        {
          id: 'inspector',
          label: 'Inspector',
          name: 'The inspector',
          errors: fieldErrors,
          kept: true,
          waiting: 'Opening the inspector…',
          content: <Inspector onErrors={setFieldErrors} />,
        },
        toml,
        {
          id: 'table',
          label: 'Table',
          name: 'The table',
          count: { number: anomalies, of: 'anomalies' },
          waiting: 'Opening the tables…',
          content: <TablePanel />,
        },
      ]}
    />
  );
}

/** Those of the data, with what the processes make; until they are known, those of the design. */
function useAnomalyCount(): number {
  const own = useDocument((state) => state.design.metrics.reduce((sum, metric) => sum + metric.anomalies.length, 0));
  return useRun((state) => state.summary?.anomalies.length) ?? own;
}
