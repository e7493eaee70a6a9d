/** The figures of the run in one row. */
import type { FeedReport } from '../../../engine/api/feed.ts';
import { bytesText, countText } from '../../words/number-text.ts';
import { cx } from '../../widgets/class-names.ts';
import css from './figures.module.css';
import section from '../section.module.css';
import { useFeed } from '../use-feed.ts';

/** Later than this at the 99th percentile is shown as a warning. */
const LATE_MS = 1000;

/** Events that left, over all stretches of the run. */
export function sentOf({ stats, settledBefore }: FeedReport): number {
  return Math.max(settledBefore + stats.sent, stats.acked + stats.setAside + stats.held);
}

export function Figures() {
  const report = useFeed((state) => state.report);
  const stats = report?.stats;
  // Nothing is green before the sink has said that it has something, nor while it takes nothing.
  const good = stats?.passing && stats.acked > 0 ? 'good' : undefined;
  const lagMs = stats ? Math.max(stats.p99LagMs, stats.passing ? 0 : stats.lagMs) : 0;
  const late = lagMs > LATE_MS;
  return (
    <dl className={css.figures} aria-label="Figures of the run">
      <Figure label="events/s" value={report ? rateText(report.eventsPerSecond) : '–'} />
      <Figure
        label="lag p99"
        value={stats ? `${countText(Math.round(lagMs))} ms` : '–'}
        tone={late ? 'warn' : good}
        title="Time from when a batch's oldest event was due to when it left, 99th percentile of the last 1,000 batches"
      />
      <Figure label="sent" value={report ? countText(sentOf(report)) : '–'} />
      <Figure label="acked" value={stats ? countText(stats.acked) : '–'} tone={good} />
      <Figure
        label="retried"
        value={stats ? countText(stats.retried) : '–'}
        tone={stats && stats.retried > 0 ? 'warn' : undefined}
        title={
          stats && stats.maybeTwice > 0
            ? `${countText(stats.maybeTwice)} of them may be stored twice: their answer was lost`
            : 'Events that were sent again'
        }
      />
      <Figure
        label="set aside"
        value={stats ? countText(stats.setAside + stats.held) : '–'}
        tone={stats && stats.setAside + stats.held > 0 ? 'bad' : undefined}
        title="Events that the sink refuses; the rest goes on"
      />
      <Figure label="posted" value={stats ? bytesText(stats.bytes) : '–'} />
    </dl>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly tone?: 'good' | 'warn' | 'bad' | undefined;
  readonly title?: string;
}

function Figure({ label, value, tone, title }: FigureProps) {
  return (
    <div title={title} data-figure={label}>
      <dt>{label}</dt>
      <dd className={cx(tone && section[tone])}>{value}</dd>
    </div>
  );
}

function rateText(rate: number): string {
  return rate >= 1000 ? countText(Math.round(rate)) : rate.toFixed(1);
}
