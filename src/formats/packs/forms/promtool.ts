/** A unit test for `promtool test rules`: the data as input series, a rule on their labels, and what it must find. */
import { definePack, type PackData, type PackMetric } from '../pack.ts';
import { familiesOf, promLabels } from '../series-name.ts';

const TRUTH = 'faultline_anomaly';
const ALERT = 'FaultlineAnomaly';
/** From here on promtool takes an hour and more of a machine for some intervals. */
const MANY_VALUES = 172_800;
const MOST_CHECKS = 200;

export const promtool = definePack({
  id: 'promtool',
  label: 'promtool rule tests',
  help: 'test.yml and rules.yml for promtool test rules: every metric and its label as input_series, an alert on the label, and at and around both ends of each event all alerts that must fire. Put your own rules beside it.',
  readBy: 'promtool of Prometheus',
  params: {},
  files(data) {
    if (data.samples > MANY_VALUES)
      data.note(
        `${data.samples} samples are many for promtool (7 s to an hour for 172,800, by their interval): take fewer, or a longer interval.`,
      );
    return [
      data.text('rules.yml', 'The rule.', () => RULES),
      data.text('test.yml', 'Series, and what the rule must find in them.', () => testOf(data)),
    ];
  },
});

const RULES = `groups:
  - name: faultline
    rules:
      - alert: ${ALERT}
        expr: ${TRUTH} > 0
        labels:
          severity: page
`;

function* testOf(data: PackData): Iterable<string> {
  const interval = `${data.intervalMs}ms`;
  yield `rule_files:\n  - rules.yml\nevaluation_interval: ${interval}\ntests:\n  - interval: ${interval}\n    input_series:\n`;
  for (const { name, isCounter, metrics } of familiesOf(data.metrics)) {
    for (const metric of metrics)
      yield* seriesOf(data, metric, `${name}${isCounter ? '_total' : ''}${promLabels(metric.labels)}`);
  }
  const events = data.metrics.map((metric) => ({ metric, runs: sampleRuns(data, metric) }));
  for (const { metric, runs } of events)
    yield `      - series: ${JSON.stringify(`${TRUTH}${promLabels({ metric: metric.key })}`)}\n        values: '${marksOf(runs, data.samples)}'\n`;
  yield '    alert_rule_test:\n';
  const edges = events.flatMap(({ runs }) => runs.flatMap(([a, b]) => [a - 1, a, b, b + 1]));
  const times = edges.filter((at) => at >= 0 && at < data.samples).sort((a, b) => a - b);
  // The first moment too, at which none fires unless an event is there: never an empty list of tests.
  for (const at of [...new Set([0, ...times])].slice(0, MOST_CHECKS)) {
    const firing = events.filter(({ runs }) => runs.some(([a, b]) => at >= a && at <= b));
    const alerts = firing.map(
      ({ metric }) =>
        `\n          - exp_labels:\n              severity: page\n              metric: ${JSON.stringify(metric.key)}`,
    );
    yield `      - eval_time: ${at * data.intervalMs}ms\n        alertname: ${ALERT}\n        exp_alerts:${alerts.length === 0 ? ' []' : alerts.join('')}\n`;
  }
  yield '    promql_expr_test:\n';
  const end = (data.samples - 1) * data.intervalMs;
  yield `      - expr: sum(count_over_time(${TRUTH}[${end + 1}ms]))\n        eval_time: ${end}ms\n        exp_samples:\n          - labels: '{}'\n            value: ${data.metrics.length * data.samples}\n`;
}

/** First and last sample of each event, in order and apart: labels stand also where rows are missing, repeated or late. */
function sampleRuns(data: PackData, { index }: PackMetric): readonly (readonly [number, number])[] {
  const runs = (data.scan().metrics[index] ?? [])
    .map(({ startMs, endMs }) => [stepOf(data, startMs), stepOf(data, endMs)] as const)
    .sort(([a], [b]) => a - b);
  const apart: (readonly [number, number])[] = [];
  for (const [first, last] of runs) {
    const before = apart.at(-1);
    if (before && first <= before[1] + 1) apart[apart.length - 1] = [before[0], Math.max(before[1], last)];
    else apart.push([first, last]);
  }
  return apart;
}

const stepOf = (data: PackData, ms: number) => Math.round((ms - data.timeOf(0)) / data.intervalMs);

/** `0x9` is ten zeros. A label has a value at every step, whatever rows are missing: a rule would look back to an older one. */
function marksOf(runs: readonly (readonly [number, number])[], samples: number): string {
  const words: string[] = [];
  const add = (value: number, count: number) => count > 0 && words.push(`${value}x${count - 1}`);
  let next = 0;
  for (const [first, last] of runs) {
    add(0, first - next);
    add(1, last - first + 1);
    next = last + 1;
  }
  add(0, samples - next);
  return words.join(' ');
}

/** A value a step; `_` where there is no row. Late and repeated rows have no place in this form. */
function* seriesOf(data: PackData, { index }: PackMetric, series: string): Iterable<string> {
  yield `      - series: ${JSON.stringify(series)}\n        values: '`;
  let last = -1;
  for (const block of data.blocks({ metrics: [index] })) {
    let text = '';
    for (const [row, step] of block.sources.entries()) {
      if (step <= last) continue;
      if (step > last + 1) text += `_x${step - last - 1} `;
      text += `${block.values[0]?.[row] ?? 0} `;
      last = step;
    }
    yield text;
  }
  yield "'\n";
}
