/** What a person sees of a feed on a terminal, and its last line. Knows no delivery. */
import type { FeedStats } from '../../live/delivery/figures.ts';
import { bytesText, countText } from '../progress.ts';
import { visibleText } from '../../core/lib/visible-text.ts';

const REDRAW_MS = 200;

export interface FeedView {
  /** `stats` is asked only when something is drawn. */
  update(stats: () => FeedStats): void;
  stop(): void;
}

/** One line that is redrawn on a terminal; nothing elsewhere. */
export function createFeedView(stream: NodeJS.WriteStream, rows: number): FeedView {
  if (!stream.isTTY) return { update: () => undefined, stop: () => undefined };
  let drawnMs = 0;
  return {
    update(stats) {
      const now = Date.now();
      if (now - drawnMs < REDRAW_MS) return;
      drawnMs = now;
      const { row, acked, retried, setAside, held, lagMs, state, reason } = stats();
      const of = Number.isFinite(rows) ? ` of ${countText(rows)}` : '';
      const why = reason === undefined ? '' : ` · ${visibleText(reason)}`;
      const text = `${state} · row ${countText(row)}${of} · acked ${countText(acked)} · retried ${countText(retried)} · set aside ${setAside + held} · ${(lagMs / 1000).toFixed(1)} s behind${why}`;
      stream.write(`\r${text.slice(0, (stream.columns ?? 80) - 1)}\x1b[K`);
    },
    stop() {
      stream.write('\r\x1b[K');
    },
  };
}

export function summaryLine(stats: FeedStats): string {
  const twice = stats.maybeTwice > 0 ? `, perhaps stored twice ${countText(stats.maybeTwice)}` : '';
  return `sent ${countText(stats.sent)}, acked ${countText(stats.acked)}, retried ${countText(stats.retried)}, set aside ${countText(stats.setAside)}${twice} (${bytesText(stats.bytes)} in ${countText(stats.requests)} requests, p99 lag ${Math.round(stats.p99LagMs)} ms)`;
}
