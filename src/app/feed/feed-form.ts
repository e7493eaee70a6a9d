/** The form of a run that is on or was cut off: what it really uses. Pure. */
import { formatDuration } from '../../core/lib/time.ts';
import type { FeedSetup } from '../../engine/api/feed.ts';
import type { FeedForm } from '../../store/feed.ts';

/** @param form whose other fields (relay) stay */
export function formOf(setup: FeedSetup, form: FeedForm): FeedForm {
  const { content } = setup;
  const whole = content.kind === 'design' && content.from === 0 && content.to >= content.design.general.num_samples;
  return {
    ...form,
    sink: setup.sink,
    name: setup.name,
    params: { ...form.params, [setup.sink]: setup.params },
    source: content.kind === 'csv' ? 'csv' : whole ? 'whole' : 'window',
    csv: content.kind === 'csv' ? { fileName: content.fileName, text: content.text } : form.csv,
    speed: setup.speed,
    backfill: setup.backfillMs > 0 ? formatDuration(setup.backfillMs) : '',
    loop: setup.loop,
    stop: setup.untilMs !== undefined ? 'at a time' : setup.rows !== undefined ? 'after rows' : 'at the end',
    stopRows: setup.rows ?? form.stopRows,
    stopAt: setup.untilMs === undefined ? form.stopAt : clockText(setup.untilMs),
    stamps: setup.stamps,
    batch: setup.batchEvents,
  };
}

/** HH:MM of this machine's clock. */
function clockText(ms: number): string {
  return new Date(ms).toTimeString().slice(0, 5);
}
