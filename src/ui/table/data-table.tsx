/** A table of the dataset as the files would have it; pages forth and back. */
import { useMemo } from 'react';
import { useDocument, useStudio } from '../studio-context.tsx';
import { DataRows } from './data-rows.tsx';
import css from './data-table.module.css';
import { Pager } from './pager.tsx';
import { usePages } from './use-page.ts';

const PAGE_ROWS = 50;

export function DataTable({ table }: { readonly table: string }) {
  const { engine } = useStudio();
  const design = useDocument((state) => state.design);
  const read = useMemo(() => (from: number) => engine.page(design, table, from, PAGE_ROWS), [engine, design, table]);
  const { page, from, message, go } = usePages(read);
  if (message !== undefined) return <p className={css.message}>{message}</p>;
  if (!page) return <p className={css.message}>Reading…</p>;
  return (
    <>
      <DataRows page={page} from={from} />
      <div className={css.foot}>
        <Pager from={from} rows={PAGE_ROWS} total={page.total} go={go} />
      </div>
    </>
  );
}
