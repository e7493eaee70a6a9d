/** The fleet's tables: first rows as the files have them, and what each column means. The filter counts here too. */
import { ChevronFirst, ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { FLEET_TABLES } from '../../core/fleet/tables/tables.ts';
import type { FleetPage } from '../../engine/api/fleet.ts';
import { countText } from '../words/number-text.ts';
import { useStudio } from '../studio-context.tsx';
import { IconButton } from '../widgets/button.tsx';
import { cx } from '../widgets/class-names.ts';
import css from './fleet.module.css';
import { useFleetRun, useFleetView, useFleetViewStore } from './use-fleet.ts';

const PAGE_ROWS = 30;
/** A brush moves many times a second; the rows may wait. */
const PAUSE_MS = 120;

export function FleetTables() {
  const view = useFleetViewStore();
  const table = useFleetView((state) => state.table);
  const [schema, setSchema] = useState(false);
  const [from, setFrom] = useState(0);
  const { page, message } = useRows(table, from, setFrom);
  const last = page ? Math.min(from + PAGE_ROWS, page.total) : 0;
  return (
    <section className={css.tables} aria-label="Tables">
      <div className={css.tableBar}>
        <fieldset className={css.pills}>
          <legend className="visually-hidden">Table</legend>
          {FLEET_TABLES.map(({ id, help }) => (
            <button
              key={id}
              type="button"
              title={`A row: ${help}`}
              aria-pressed={id === table}
              onClick={() => {
                setFrom(0);
                view.setState({ table: id });
              }}
            >
              {id}
            </button>
          ))}
        </fieldset>
        <button type="button" className={css.chip} aria-pressed={schema} onClick={() => setSchema(!schema)}>
          columns
        </button>
        <span className={css.space} />
        {page && !schema ? (
          <div className={css.pager}>
            <span>
              {page.total === 0
                ? 'no rows'
                : `${countText(from + 1)}–${countText(last)} of ${countText(page.total)} rows`}
              {page.filtered ? ', filtered' : ''}
            </span>
            <IconButton label="First rows" isDisabled={from === 0} onPress={() => setFrom(0)}>
              <ChevronFirst size={15} />
            </IconButton>
            <IconButton
              label="Rows before"
              isDisabled={from === 0}
              onPress={() => setFrom(Math.max(0, from - PAGE_ROWS))}
            >
              <ChevronLeft size={15} />
            </IconButton>
            <IconButton label="Rows after" isDisabled={last >= page.total} onPress={() => setFrom(from + PAGE_ROWS)}>
              <ChevronRight size={15} />
            </IconButton>
          </div>
        ) : null}
      </div>
      {page && message === undefined ? null : <p className={css.message}>{message ?? 'Reading…'}</p>}
      {page ? schema ? <Schema page={page} /> : <Rows page={page} from={from} /> : null}
    </section>
  );
}

function useRows(table: string, from: number, setFrom: (from: number) => void) {
  const { engine } = useStudio().fleet;
  const design = useFleetRun((state) => state.design);
  const filter = useFleetView((state) => state.filter);
  const [page, setPage] = useState<FleetPage>();
  const [message, setMessage] = useState<string>();
  useEffect(() => {
    if (!design) return;
    let gone = false;
    const timer = setTimeout(() => {
      void engine.page(design, table, filter, from, PAGE_ROWS).then((reply) => {
        if (gone || (!reply.ok && reply.error.code === 'superseded')) return;
        setMessage(reply.ok ? undefined : reply.error.message);
        if (!reply.ok) return;
        setPage(reply.value);
        if (from >= reply.value.total && from > 0) setFrom(0);
      });
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [engine, design, table, filter, from, setFrom]);
  return { page, message };
}

function Rows({ page, from }: { readonly page: FleetPage; readonly from: number }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard
    <div className={css.rows} tabIndex={0} role="region" aria-label="First rows">
      <table>
        <thead>
          <tr>
            {page.columns.map((column) => (
              <th
                key={column.name}
                scope="col"
                title={column.help}
                className={cx(isNumeric(column.type) && css.number)}
              >
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row, index) => (
            <tr key={`${from + index}`}>
              {row.map((cell, place) => {
                const column = page.columns[place];
                return (
                  <td
                    key={column?.name}
                    className={cx(
                      column && isNumeric(column.type) && css.number,
                      column?.name === 'is_anomaly' && cell === 'true' && css.anomalous,
                    )}
                  >
                    {column?.type === 'time' ? cell.replace('.000Z', 'Z') : cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isNumeric = (type: string) => type === 'number' || type === 'integer';

const TYPE_WORDS = {
  time: 'time, UTC',
  number: 'number',
  integer: 'whole number',
  flag: 'true or false',
  text: 'text',
};

function Schema({ page }: { readonly page: FleetPage }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard
    <div className={css.rows} tabIndex={0} role="region" aria-label="Columns">
      <table>
        <thead>
          <tr>
            <th scope="col">column</th>
            <th scope="col">type</th>
            <th scope="col">unit</th>
            <th scope="col">meaning</th>
          </tr>
        </thead>
        <tbody>
          {page.columns.map((column) => (
            <tr key={column.name}>
              <th scope="row">{column.name}</th>
              <td>{TYPE_WORDS[column.type]}</td>
              <td>{column.unit ?? ''}</td>
              <td>{column.help}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
