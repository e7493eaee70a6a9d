/** OpenMetrics text for `promtool tsdb create-blocks-from`, which drops what it does not like without a word. */
import { definePack, type PackData, type PackMetric } from '../pack.ts';
import { type Family, familiesOf, promLabels } from '../series-name.ts';

/** Its series of labels. */
const TRUTH = 'faultline_anomaly';

export const openmetrics = definePack({
  id: 'openmetrics',
  label: 'OpenMetrics',
  help: 'openmetrics.txt for promtool tsdb create-blocks-from openmetrics: times in seconds, one series after the other in order, # EOF at the end; with faultline_anomaly, 0 or 1 for each metric.',
  readBy: 'promtool of Prometheus',
  params: {
    truth: {
      type: 'flag',
      label: 'Labels as a series',
      default: true,
      help: 'Adds the gauge faultline_anomaly with the label metric.',
    },
  },
  files(data, { truth }) {
    data.say(
      "Samples of the last three hours before the server's own are not safe there: backfill older ones, as with an earlier start.",
    );
    return [data.text('openmetrics.txt', 'All samples.', () => linesOf(data, truth))];
  },
});

function* linesOf(data: PackData, truth: boolean): Iterable<string> {
  for (const family of familiesOf(data.metrics)) yield* familyOf(data, family);
  if (truth) {
    yield `# HELP ${TRUTH} 1 where an anomaly is labelled.\n# TYPE ${TRUTH} gauge\n`;
    for (const metric of data.metrics)
      yield* samplesOf(data, metric, `${TRUTH}${promLabels({ metric: metric.key })}`, 'labels');
  }
  yield '# EOF\n';
}

function* familyOf(data: PackData, { name, isCounter, metrics }: Family): Iterable<string> {
  const help = metrics[0]?.label.replaceAll(/[\\"]/g, String.raw`\$&`) ?? name;
  yield `# HELP ${name} ${help}\n# TYPE ${name} ${isCounter ? 'counter' : 'gauge'}\n`;
  for (const metric of metrics)
    yield* samplesOf(data, metric, `${name}${isCounter ? '_total' : ''}${promLabels(metric.labels)}`, 'values');
}

/** Of rows that are out of order or repeated the first alone: the reader drops the others and does not say so. */
function* samplesOf(
  data: PackData,
  { index, label }: PackMetric,
  series: string,
  of: 'values' | 'labels',
): Iterable<string> {
  let [latest, dropped] = [Number.NEGATIVE_INFINITY, 0];
  for (const block of data.blocks({ metrics: [index] })) {
    let text = '';
    for (const [row, ms] of block.times.entries()) {
      if (ms <= latest) {
        dropped++;
        continue;
      }
      latest = ms;
      text += `${series} ${block[of][0]?.[row] ?? 0} ${ms / 1000}\n`;
    }
    yield text;
  }
  if (dropped > 0)
    data.note(
      `${label}: ${dropped} samples that are late or repeated are left out: promtool would drop them and say nothing.`,
    );
}
