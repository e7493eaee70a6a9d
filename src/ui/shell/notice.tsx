/** One sentence about what just happened, until it is dismissed; and the offer of a copy when another tab writes. */
import { X } from 'lucide-react';
import css from './app.module.css';
import { useRun, useStudio } from '../studio-context.tsx';
import { Button, IconButton } from '../widgets/button.tsx';
import { cx } from '../widgets/class-names.ts';

export function Notice() {
  const { run } = useStudio();
  const notice = useRun((state) => state.notice);
  return (
    <>
      <ReadOnly />
      {notice === undefined ? null : (
        <div
          className={cx(css.notice, notice.tone === 'error' && css.wrong)}
          role={notice.tone === 'error' ? 'alert' : 'status'}
        >
          <p>{notice.message}</p>
          {notice.action ? (
            <Button
              small
              onPress={() => {
                run.setState({ notice: undefined });
                notice.action?.run();
              }}
            >
              {notice.action.label}
            </Button>
          ) : null}
          <IconButton label="Dismiss" onPress={() => run.setState({ notice: undefined })}>
            <X size={14} />
          </IconButton>
        </div>
      )}
    </>
  );
}

function ReadOnly() {
  const { designs } = useStudio();
  const readOnly = useRun((state) => state.saved === 'read-only');
  if (!readOnly) return null;
  return (
    <div className={css.notice} role="status">
      <p>Another tab edits this design; this one follows it. To change something here, work on a copy.</p>
      <Button small onPress={() => void designs.fork()}>
        Work on a copy
      </Button>
    </div>
  );
}
