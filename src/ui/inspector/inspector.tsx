/** The inspector: the form of what is selected, and the help line below it. */
import { lazy, Suspense } from 'react';
import { FormHintsProvider } from '../form/form-hints.tsx';
import { useView } from '../studio-context.tsx';
import { AnomalyInspector } from './anomaly-inspector.tsx';
import { DesignInspector } from './design-inspector.tsx';
import { IncidentInspector } from './incident-inspector.tsx';
import css from './inspector.module.css';
import { MetricInspector } from './metric-inspector.tsx';

const ScatterInspector = lazy(async () => ({
  default: (await import('../scatter/scatter-inspector.tsx')).ScatterInspector,
}));

interface InspectorProps {
  readonly onErrors: (count: number) => void;
}

export function Inspector({ onErrors }: InspectorProps) {
  return (
    <FormHintsProvider onErrors={onErrors}>
      {(help) => (
        <>
          <div className={css.inspector}>
            <Selected />
          </div>
          {help === undefined ? null : (
            <p className={css.help}>
              <b>{help.label}</b> {help.help}
            </p>
          )}
        </>
      )}
    </FormHintsProvider>
  );
}

function Selected() {
  const selection = useView((state) => state.selection);
  // A key a thing: a half-typed text belongs to the thing that it was typed for.
  switch (selection.kind) {
    case 'design':
      return <DesignInspector />;
    case 'metric':
      return <MetricInspector key={selection.key} metricKey={selection.key} />;
    case 'incident':
      return <IncidentInspector key={selection.id} id={selection.id} />;
    case 'scatter':
      return (
        <Suspense fallback={null}>
          <ScatterInspector key={selection.rule} id={selection.rule} placed={selection.placed} />
        </Suspense>
      );
    case 'anomaly':
      return selection.items.length === 0 ? (
        <DesignInspector />
      ) : (
        <AnomalyInspector
          key={selection.items.map((item) => `${item.metric}.${item.id}`).join(' ')}
          items={selection.items}
        />
      );
  }
}
