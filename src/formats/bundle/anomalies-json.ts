/** anomalies.json: the rows of anomalies.csv, with the parameters as values. Knows no files. */
import { placesOf, rowOf } from '../../core/dataset/labels/effects.ts';
import { parametersOf } from '../../core/dataset/labels/parameters.ts';
import type { Generator } from '../../core/dataset/index.ts';
import { isoTime } from '../../core/lib/time.ts';

/** One piece of text an anomaly and what stands around them; put together they are the file. Effects are worked out on the way. */
export function* anomaliesJson(generator: Generator): Iterable<string> {
  let before = '[\n';
  for (const metric of generator.metrics) {
    for (const place of placesOf(generator, metric)) {
      const row = rowOf(generator, metric, place);
      const time = (sample: number) => isoTime(generator.startMs + sample * generator.intervalMs);
      const { anomaly } = place;
      const entry = {
        id: row.id,
        metric: row.metric,
        label: metric.label,
        kind: row.kind,
        pattern: anomaly.pattern,
        cause_start: row.causeStart,
        cause_end: row.causeEnd,
        effect_start: row.effectStart ?? null,
        effect_end: row.effectEnd ?? null,
        differs_start: row.differsStart ?? null,
        differs_end: row.differsEnd ?? null,
        cause_start_time: time(row.causeStart),
        cause_end_time: time(row.causeEnd),
        peak: row.peak ?? null,
        peak_sigma: metric.sigma > 0 ? (row.peakSigma ?? null) : null,
        parameters: parametersOf(anomaly),
        note: anomaly.note ?? '',
        incident: anomaly.incident ?? null,
        benign: row.benign,
        generated: row.made !== undefined,
      };
      yield `${before}  ${JSON.stringify(entry)}`;
      before = ',\n';
    }
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
