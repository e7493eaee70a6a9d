/** Every anomaly as a row: add, change, sort, delete — all that the timeline can do, without a pointer. */
import { ArrowDown, ArrowUp, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Design } from '../../core/design/types/design.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { useFormEnv } from '../inspector/use-form-env.ts';
import { useDocument, useRun, useStudio } from '../studio-context.tsx';
import { Button } from '../widgets/button.tsx';
import { AnomalyRow } from './anomaly-row.tsx';
import { type SortKey, sortedRows, tableRows } from './anomaly-rows.ts';
import { IncidentRow } from './incident-row.tsx';
import { MadeRows } from './made-rows.tsx';
import { ScatterRows } from './scatter-rows.tsx';
import css from './table.module.css';

const COLUMNS: readonly (readonly [SortKey, string])[] = [
  ['kind', 'Kind'],
  ['metric', 'Metric'],
  ['start', 'Start'],
  ['length', 'Length'],
  ['onset', 'Onset'],
  ['recovery', 'Recovery'],
  ['main', 'Size'],
  ['effect', 'Effect'],
  ['note', 'Note'],
];

export function AnomalyTable() {
  const design = useDocument((state) => state.design);
  const summary = useRun((state) => state.summary);
  const env = useFormEnv();
  const [sort, setSort] = useState<{ readonly by: SortKey; readonly down: boolean }>({ by: 'start', down: false });
  const rows = useMemo(() => tableRows(design, summary), [design, summary]);
  const sorted = sortedRows(rows, sort.by, sort.down);
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr>
            {COLUMNS.map(([id, label]) => (
              <th
                key={id}
                scope="col"
                aria-sort={sort.by === id ? (sort.down ? 'descending' : 'ascending') : undefined}
              >
                <button type="button" onClick={() => setSort({ by: id, down: sort.by === id && !sort.down })}>
                  {label}
                  {sort.by !== id ? null : sort.down ? <ArrowDown size={12} /> : <ArrowUp size={12} />}
                </button>
              </th>
            ))}
            <th>
              <span className="visually-hidden">Delete</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) =>
            row.anomaly.incident === undefined ? (
              <AnomalyRow key={`${row.metric} ${row.anomaly.id}`} row={row} env={env} />
            ) : (
              <IncidentRow key={`${row.metric} ${row.anomaly.id}`} row={row} env={env} />
            ),
          )}
        </tbody>
      </table>
      {rows.length === 0 ? <p className={css.empty}>No anomaly yet.</p> : null}
      <AddRow design={design} />
      <MadeRows env={env} />
      <ScatterRows env={env} />
    </div>
  );
}

/** As the timeline and the commands add one: at the cursor or in the middle of the window, of a size that shows. */
function AddRow({ design }: { readonly design: Design }) {
  const studio = useStudio();
  const announce = useAnnounce();
  const add = () => {
    studio.commands.find((command) => command.id === 'insert-spike')?.run();
    const { selection } = studio.view.getState();
    if (selection.kind === 'anomaly') announce(`Spike added on ${selection.items[0]?.metric ?? ''}`);
  };
  return (
    <div className={css.foot}>
      <Button small onPress={add} isDisabled={design.metrics.length === 0}>
        <Plus size={13} /> Add an anomaly
      </Button>
    </div>
  );
}
