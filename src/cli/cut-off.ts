/** What of a design's anomalies lies outside its data, in one line. */
import { anomaliesOf, intervalMsOf, placementOf } from '../core/design/types/resolve.ts';
import type { Design } from '../core/design/types/design.ts';
import { visibleText } from '../core/lib/visible-text.ts';
import { countText } from './progress.ts';

/** How many are named. */
const NAMED = 3;

/** Undefined where all anomalies, those of incidents included, lie inside the data. */
export function cutOffWarning(design: Design): string | undefined {
  const samples = design.general.num_samples;
  const intervalMs = intervalMsOf(design);
  const cut = design.metrics.flatMap(({ key }) =>
    anomaliesOf(design, key).flatMap((anomaly) => {
      const { start, end } = placementOf(anomaly, intervalMs, samples);
      const inside = start >= 0 && end <= samples;
      return anomaly.off || inside ? [] : [`${anomaly.kind} on ${key} at ${start}:${end}`];
    }),
  );
  if (cut.length === 0) return undefined;
  const more = cut.length > NAMED ? `, and ${countText(cut.length - NAMED)} more` : '';
  const count = cut.length === 1 ? '1 anomaly lies' : `${countText(cut.length)} anomalies lie`;
  return `warning: ${count} partly or wholly outside samples 0:${samples}: ${visibleText(cut.slice(0, NAMED).join(', '))}${more}`;
}
