/** The fleet's tables: rows as the files have them, and what each column means. The filter counts here too. */
import { useMemo, useState } from 'react';
import { FLEET_TABLES } from '../../../core/fleet/tables/tables.ts';
import { useStudio } from '../../studio-context.tsx';
import { DataColumns, DataRows } from '../../table/data-rows.tsx';
import { Pager } from '../../table/pager.tsx';
import { usePages } from '../../table/use-page.ts';
import { Chip } from '../controls/chip.tsx';
import { type PillOption, Pills } from '../controls/pills.tsx';
import { useFleetRun, useFleetView, useFleetViewStore } from '../model/use-fleet.ts';
import css from './fleet-tables.module.css';

const PAGE_ROWS = 30;
const TABLES: readonly PillOption<string>[] = FLEET_TABLES.map(({ id, help }) => ({
  id,
  label: id,
  help: `A row: ${help}`,
}));

export function FleetTables() {
  const view = useFleetViewStore();
  const { engine } = useStudio().fleet;
  const table = useFleetView((state) => state.table);
  const design = useFleetRun((state) => state.design);
  const filter = useFleetView((state) => state.filter);
  const [meanings, setMeanings] = useState(false);
  const read = useMemo(
    () => (design ? (from: number) => engine.page(design, table, filter, from, PAGE_ROWS) : undefined),
    [engine, design, table, filter],
  );
  const { page, from, message, go } = usePages(read);
  const choose = (id: string) => {
    go(0);
    view.setState({ table: id });
  };
  return (
    <section className={css.tables} aria-label="Tables">
      <div className={css.tableBar}>
        <Pills label="Table" options={TABLES} chosen={table} onChoose={choose} />
        <Chip pressed={meanings} onPress={() => setMeanings(!meanings)}>
          columns
        </Chip>
        <span className={css.space} />
        {page && !meanings ? (
          <Pager from={from} rows={PAGE_ROWS} total={page.total} filtered={page.filtered} go={go} />
        ) : null}
      </div>
      {page && message === undefined ? null : <p className={css.message}>{message ?? 'Reading…'}</p>}
      {page ? meanings ? <DataColumns columns={page.columns} /> : <DataRows page={page} from={from} /> : null}
    </section>
  );
}
