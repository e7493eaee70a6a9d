/** The tables: the anomalies as the full equivalent of the timeline, and the first rows of the data. */
import { useState } from 'react';
import { FormHintsProvider } from '../form/form-hints.tsx';
import { AnomalyTable } from './anomaly-table.tsx';
import { DataTable } from './data-table.tsx';
import css from './table.module.css';

const VIEWS = [
  ['list', 'Anomalies'],
  ['metrics', 'Metrics'],
  ['labels', 'Labels'],
  ['clean', 'Clean twin'],
] as const;

export function TablePanel() {
  const [shown, setShown] = useState<(typeof VIEWS)[number][0]>('list');
  return (
    <div className={css.panel}>
      <fieldset className={css.views}>
        <legend className="visually-hidden">Which table</legend>
        {VIEWS.map(([id, label]) => (
          <button key={id} type="button" aria-pressed={shown === id} onClick={() => setShown(id)}>
            {label}
          </button>
        ))}
      </fieldset>
      {shown === 'list' ? (
        <FormHintsProvider onErrors={ignore}>{() => <AnomalyTable />}</FormHintsProvider>
      ) : (
        <DataTable key={shown} table={shown} />
      )}
    </div>
  );
}

/** Errors stand in the cells; the tab counts anomalies. */
const ignore = () => {};
