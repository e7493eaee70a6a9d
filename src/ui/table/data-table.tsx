/** Some rows of a table of the dataset, as the files would have them; pages forth and back. */
import { ChevronFirst, ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { TablePage } from '../../engine/api/engine.ts';
import { countText } from '../words/number-text.ts';
import { useDocument, useStudio } from '../studio-context.tsx';
import { IconButton } from '../widgets/button.tsx';
import css from './table.module.css';

const PAGE_ROWS = 50;
/** Edits come many a second; the rows may wait. */
const PAUSE_MS = 200;

export function DataTable({ table }: { readonly table: string }) {
  const { engine } = useStudio();
  const design = useDocument((state) => state.design);
  const [from, setFrom] = useState(0);
  const [page, setPage] = useState<TablePage>();
  const [message, setMessage] = useState<string>();
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => {
      void engine.page(design, table, from, PAGE_ROWS).then((reply) => {
        if (gone) return;
        setMessage(reply.ok ? undefined : reply.error.message);
        if (reply.ok) setPage(reply.value);
      });
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [engine, design, table, from]);
  if (message !== undefined) return <p className={css.empty}>{message}</p>;
  if (!page) return <p className={css.empty}>Reading…</p>;
  const last = Math.min(from + PAGE_ROWS, page.total);
  return (
    <>
      <div className={css.scroll}>
        <table className={css.data}>
          <thead>
            <tr>
              {page.columns.map((column) => (
                <th key={column.name} scope="col" title={column.help}>
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row, index) => (
              <tr key={`${from + index}`}>
                {row.map((cell, place) => (
                  <td key={page.columns[place]?.name} className={cell === '' ? css.gap : undefined}>
                    {cell === '' ? 'empty' : cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={css.pager}>
        <IconButton label="First rows" isDisabled={from === 0} onPress={() => setFrom(0)}>
          <ChevronFirst size={15} />
        </IconButton>
        <IconButton label="Rows before" isDisabled={from === 0} onPress={() => setFrom(Math.max(0, from - PAGE_ROWS))}>
          <ChevronLeft size={15} />
        </IconButton>
        <span>
          rows {countText(from)} to {countText(Math.max(from, last - 1))} of {countText(page.total)}
        </span>
        <IconButton label="Rows after" isDisabled={last >= page.total} onPress={() => setFrom(from + PAGE_ROWS)}>
          <ChevronRight size={15} />
        </IconButton>
      </div>
    </>
  );
}
