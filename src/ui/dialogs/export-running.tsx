/** An export under way: rows, size, speed, time left, and Cancel. */
import type { ExportProgress } from '../../engine/api/export.ts';
import { bytesText, countText, secondsText } from '../words/number-text.ts';
import { useStudio } from '../studio-context.tsx';
import { Button } from '../widgets/button.tsx';
import css from './dialogs.module.css';

export function ExportRunning({ progress }: { readonly progress: ExportProgress }) {
  const { exports } = useStudio();
  const { rows, totalRows, bytes, rowsPerSecond, secondsLeft } = progress;
  const known = totalRows > 0;
  return (
    <>
      <progress className={css.progress} aria-label="Export" {...(known ? { value: rows, max: totalRows } : {})} />
      <p className={css.figures}>
        <span>
          {countText(rows)}
          {known ? ` of ${countText(totalRows)}` : ''} rows
        </span>
        <span>{bytesText(bytes)}</span>
        <span>{countText(Math.round(rowsPerSecond))} rows/s</span>
        <span>{Number.isFinite(secondsLeft) ? `${secondsText(secondsLeft)} left` : ''}</span>
      </p>
      <div className={css.actions}>
        <Button onPress={() => exports.cancel()}>Cancel</Button>
      </div>
    </>
  );
}
