/** Rows of a table as a component shows them: the last ones stay until the next are there. */
import { useEffect, useState } from 'react';
import { loadPage, type ReadPage } from './load-page.ts';

export interface Page<P> {
  /** The rows last read; undefined until the first are there. */
  readonly page: P | undefined;
  /** The first row of `page`. */
  readonly from: number;
  /** What went wrong with the newest question. */
  readonly message: string | undefined;
}

/**
 * @param table the same function while the rows are the same, another one when they must be read anew; undefined:
 * there are none yet
 * @param from the first row
 */
export function usePage<P>(table: ReadPage<P> | undefined, from: number): Page<P> {
  const [shown, setShown] = useState<Page<P>>({ page: undefined, from, message: undefined });
  useEffect(() => {
    if (!table) return;
    return loadPage(table, from, (reply) =>
      setShown((old) =>
        reply.ok ? { page: reply.value, from, message: undefined } : { ...old, message: reply.error.message },
      ),
    );
  }, [table, from]);
  return shown;
}

/** As usePage, with the first row kept here: `go` turns the pages. Where the rows have become fewer, it goes back to the start. */
export function usePages<P extends { readonly total: number }>(table: ReadPage<P> | undefined) {
  const [wanted, go] = useState(0);
  const shown = usePage(table, wanted);
  if (shown.page && shown.from === wanted && wanted > 0 && wanted >= shown.page.total) go(0);
  return { ...shown, go };
}
