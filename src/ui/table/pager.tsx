/** Which rows of a table are shown, and turning its pages. */
import { ChevronFirst, ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '../widgets/button.tsx';
import { countText } from '../words/number-text.ts';
import css from './pager.module.css';

interface PagerProps {
  /** First row shown, from 0. */
  readonly from: number;
  /** Rows of a page. */
  readonly rows: number;
  readonly total: number;
  /** Some rows are left out. */
  readonly filtered?: boolean;
  readonly go: (from: number) => void;
}

export function Pager({ from, rows, total, filtered = false, go }: PagerProps) {
  const last = Math.min(from + rows, total);
  return (
    <div className={css.pager}>
      <span>
        {total === 0 ? 'no rows' : `${countText(from + 1)}–${countText(last)} of ${countText(total)} rows`}
        {filtered ? ', filtered' : ''}
      </span>
      <IconButton label="First rows" isDisabled={from === 0} onPress={() => go(0)}>
        <ChevronFirst size={15} />
      </IconButton>
      <IconButton label="Rows before" isDisabled={from === 0} onPress={() => go(Math.max(0, from - rows))}>
        <ChevronLeft size={15} />
      </IconButton>
      <IconButton label="Rows after" isDisabled={last >= total} onPress={() => go(from + rows)}>
        <ChevronRight size={15} />
      </IconButton>
    </div>
  );
}
