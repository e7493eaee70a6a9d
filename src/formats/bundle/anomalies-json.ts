/** anomalies.json: the rows of anomalies.csv with each kind's parameters. Knows no files. */
import { placesOf, rowOf } from '../../core/dataset/labels/effects.ts';
import type { Generator } from '../../core/dataset/index.ts';
import { anomalyKindOf } from '../../core/kinds/registry.ts';
import type { PlacedAnomaly } from '../../core/design/types/resolve.ts';
import { isoTime } from '../../core/lib/time.ts';

/** One piece of text an anomaly and what stands around them; put together they are the file. Effects are worked out on the way. */
export function* anomaliesJson(generator: Generator): Iterable<string> {
  let before = '[\n';
  for (const metric of generator.metrics) {
    for (const place of placesOf(generator, metric)) {
      if (place.anomaly.benign) continue;
      const row = rowOf(generator, metric, place);
      const time = (sample: number) => isoTime(generator.startMs + sample * generator.intervalMs);
      const { anomaly } = place;
      const entry = {
        id: row.id,
        metric: row.metric,
        kind: row.kind,
        pattern: anomaly.pattern,
        cause_start: row.causeStart,
        cause_end: row.causeEnd,
        effect_start: row.effectStart ?? null,
        effect_end: row.effectEnd ?? null,
        cause_start_time: time(row.causeStart),
        cause_end_time: time(row.causeEnd),
        parameters: parametersOf(anomaly),
        note: anomaly.note ?? '',
        incident: anomaly.incident ?? null,
        generated: row.made !== undefined,
      };
      yield `${before}  ${JSON.stringify(entry)}`;
      before = ',\n';
    }
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** The kind's own parameters, and what of the envelope the design says. */
function parametersOf(anomaly: PlacedAnomaly): Readonly<Record<string, unknown>> {
  const own = Object.keys(anomalyKindOf(anomaly.kind)?.params ?? {});
  const shown = new Set([...own, 'onset', 'hold', 'recovery_time', 'frequency_arg']);
  return Object.fromEntries(Object.entries(anomaly).filter(([name, value]) => shown.has(name) && value !== undefined));
}
