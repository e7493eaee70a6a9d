/** The run in one line: its id, what is kept of it, and the sum that shows that nothing is lost. */
import { runLabelsCsv } from '../../app/feed/feed-labels.ts';
import { download } from '../../app/export/browser-exports.ts';
import { countText } from '../words/number-text.ts';
import { Button } from '../widgets/button.tsx';
import { sentOf } from './run/figures.tsx';
import css from './live-footer.module.css';
import { useFeed, useShownDesign } from './use-feed.ts';

export function LiveFooter() {
  const report = useFeed((state) => state.report);
  const setup = useFeed((state) => state.setup);
  const design = useShownDesign();
  if (!report || !setup) {
    return (
      <footer className={css.footer}>
        <span>Nothing leaves this browser before you press Start.</span>
      </footer>
    );
  }
  const { stats } = report;
  const sent = sentOf(report);
  const aside = stats.setAside + stats.held;
  const flying = sent - stats.acked - aside;
  const save = () => {
    const csv = runLabelsCsv(setup, report);
    download(new Blob([csv], { type: 'text/csv' }), `labels-${report.runId.slice(0, 8)}.csv`);
  };
  return (
    <footer className={css.footer}>
      <span>
        run {report.runId.slice(0, 4)}-{report.runId.slice(4, 8)}
      </span>
      {report.over ? null : <span className={css.wide}>kept for going on: {countText(report.keptBytes)} bytes</span>}
      {design && design.metrics.length > 0 ? (
        <Button variant="ghost" small onPress={save}>
          Labels of this run
        </Button>
      ) : null}
      <span className={css.space} />
      <span data-sum>
        nothing lost: {countText(stats.acked)} acked + {aside > 0 ? `${countText(aside)} set aside + ` : ''}
        {countText(flying)} in flight = {countText(sent)}
      </span>
    </footer>
  );
}
