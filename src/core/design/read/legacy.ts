/**
 * Files of the Python generator, by its own rules: what it needs, what it refuses, and what it silently does
 * wrong, which is said here. What remains is in the form of a present file. Knows no numbers of the data.
 */
import { checkType, knownEntries, type LegacyTable, reportUnknown, wholeAt } from './legacy-keys.ts';
import { cutText } from '../../lib/cut-text.ts';
import { nearestWord } from '../../lib/nearest-word.ts';
import { quote } from '../../fields/fault.ts';
import { keyPath, leafLike, type Node, type TableNode, withEntries } from '../../fields/node.ts';
import { reportUnknownWord, wrongType } from '../../fields/read-value.ts';
import { kindOf, REGISTRIES } from '../../kinds/registry.ts';
import type { Reporter } from '../../fields/report.ts';

const GENERAL: LegacyTable = { seed: { type: 'whole' }, num_samples: { type: 'whole', required: true } };
const METRIC: LegacyTable = {
  value: { type: 'number', required: true },
  step_size: { type: 'number' },
  noise: { type: 'word' },
  noise_args: { type: 'table' },
};
const ANOMALY: LegacyTable = {
  at: { type: 'whole', required: true },
  anomaly_factor: { type: 'number', required: true },
  pattern: { type: 'word', required: true },
  recovery_time: { type: 'whole', required: true },
  pattern_args: { type: 'table' },
};

/** The tree as a present file with rng = "numpy", or undefined if it is too broken to go on. */
export function legacyShapeOf(root: TableNode, report: Reporter): TableNode | undefined {
  const sections = { general: {}, metrics: {}, anomalies: {} };
  for (const [key, node] of root.entries)
    if (!Object.hasOwn(sections, key)) reportUnknown(key, node, Object.keys(sections), report);
  const general = section(root, 'general', report);
  const metrics = section(root, 'metrics', report);
  const anomalies = section(root, 'anomalies', report);
  if (!general || !metrics || !anomalies) return undefined;
  const shapedGeneral = legacyGeneral(general, report);
  const samples = wholeAt(shapedGeneral, 'num_samples');
  return withEntries(root, [
    ['schema', leafLike(root, 1)],
    ['general', shapedGeneral],
    ['metrics', mapTables(metrics, report, (node) => legacyMetric(node, samples, report))],
    ['anomalies', legacyAnomalies(anomalies, metrics, samples, report)],
  ]);
}

const SECTION_HINTS = {
  general: 'write [general] with seed and num_samples',
  metrics: 'write a table [metrics.name] for each metric',
  anomalies: 'write [anomalies], which may be empty',
} as const;

function section(root: TableNode, key: keyof typeof SECTION_HINTS, report: Reporter): TableNode | undefined {
  const node = root.entries.get(key);
  if (node?.type === 'table') return node;
  if (node) return wrongType(node, 'a table', report);
  report.error(
    'missing-key',
    root,
    `[${key}] is missing. Without \`schema\` this is a file of the Python generator, which needs it: ${SECTION_HINTS[key]}, or add schema = 1 at the top for the present format.`,
  );
  return undefined;
}

function legacyGeneral(node: TableNode, report: Reporter): TableNode {
  const general = knownEntries(node, GENERAL, report);
  const seed = general.entries.get('seed');
  if (!seed || (seed.type === 'leaf' && seed.value === 0)) {
    const where = seed ?? general;
    report.warn(
      'random-seed',
      where,
      `${seed ? 'Seed 0' : 'No seed'}: the Python generator takes another seed at every run and does not say which; here it is 0, so that the data can be had again.`,
    );
  }
  const added = [
    ['rng', leafLike(general, 'numpy')] as const,
    ...(seed ? [] : [['seed', leafLike(general, 0)] as const]),
  ];
  return withEntries(general, [...general.entries, ...added]);
}

function legacyMetric(node: TableNode, samples: number | undefined, report: Reporter): TableNode {
  const metric = knownEntries(node, METRIC, report);
  const entries = new Map(metric.entries);
  const step = entries.get('step_size');
  if (step?.type === 'leaf' && typeof step.value === 'number' && step.value <= 0) {
    // 0 is no rounding there; a negative step rounds as the positive one does.
    if (step.value === 0) entries.delete('step_size');
    else entries.set('step_size', { ...step, value: -step.value });
  }
  const noise = entries.get('noise');
  const args = entries.get('noise_args');
  if (noise?.type === 'leaf' && typeof noise.value === 'string' && !OLD_NOISES.includes(noise.value)) {
    reportUnknownWord('unknown-kind', noise.value, OLD_NOISES, noise, report);
    entries.delete('noise');
    entries.delete('noise_args');
    return withEntries(metric, entries);
  }
  if (noise && !args) {
    report.error(
      'missing-key',
      noise,
      '`noise_args` is missing: the Python generator fails on noise without it; write noise_args = {} for its defaults.',
    );
  }
  if (!noise && args) {
    report.warn(
      'without-effect',
      args,
      'The Python generator ignores `noise_args` without `noise`, and so does this.',
      { place: 'key' },
    );
    entries.delete('noise_args');
  }
  if (noise && args?.type === 'table') entries.set('noise_args', legacyNoiseArgs(args, noise, samples, report));
  return withEntries(metric, entries);
}

/** The noises of the Python generator. */
const OLD_NOISES = REGISTRIES.noise.filter((kind) => 'distribution' in kind).map(({ id }) => id);

/** The arguments without those that the generator would fail on, which are reported. */
function legacyNoiseArgs(args: TableNode, noise: Node, samples: number | undefined, report: Reporter): TableNode {
  const kind = noise.type === 'leaf' && typeof noise.value === 'string' ? noise.value : '';
  const params = kindOf('noise', kind)?.params;
  const known = [...Object.keys(params ?? {}), 'smoothing_window'];
  const kept = [...args.entries].filter(([key, node]) => {
    if (key === 'smoothing_window') return windowFits(node, samples, report);
    // What noise it is has to be known first; another message says that it is not.
    if (!params || Object.hasOwn(params, key)) return params !== undefined;
    const suggestion = nearestWord(key, known);
    const hint = suggestion === undefined ? `It takes ${known.join(', ')}.` : `Did you mean \`${suggestion}\`?`;
    const message = `"${kind}" has no argument \`${cutText(key)}\`; the Python generator fails on it. ${hint}`;
    report.error('unknown-key', node, message, { suggestion, place: 'key' });
    return false;
  });
  return withEntries(args, kept);
}

function windowFits(node: Node, samples: number | undefined, report: Reporter): boolean {
  if (!checkType('smoothing_window', node, 'whole', report)) return false;
  const width = node.type === 'leaf' && typeof node.value === 'number' ? node.value : 0;
  if (samples === undefined || width <= samples) return true;
  const message = `A window of ${width} is longer than the data of ${samples} samples; the Python generator fails on it.`;
  report.error('out-of-range', node, message);
  return false;
}

function legacyAnomalies(
  node: TableNode,
  metrics: TableNode,
  samples: number | undefined,
  report: Reporter,
): TableNode {
  const known = [...metrics.entries.keys()];
  const entries = [...node.entries].filter(([key, anomaly]) => {
    if (metrics.entries.has(key)) return true;
    const suggestion = report.isFull('warning') ? undefined : nearestWord(key, known);
    const hint = suggestion === undefined ? '' : ` Did you mean ${quote(suggestion)}?`;
    report.warn(
      'unknown-metric',
      anomaly,
      `There is no metric ${quote(key)}; the Python generator ignores this anomaly, and so does this.${hint}`,
      { suggestion, place: 'key' },
    );
    return false;
  });
  return mapTables(withEntries(node, entries), report, (anomaly) => legacyAnomaly(anomaly, samples, report));
}

function legacyAnomaly(node: TableNode, samples: number | undefined, report: Reporter): TableNode {
  const anomaly = knownEntries(node, ANOMALY, report);
  const entries = new Map(anomaly.entries);
  const recovery = wholeAt(anomaly, 'recovery_time');
  const start = legacyStart(anomaly, recovery, samples, report);
  if (start) entries.set('at', start);
  const at = wholeAt(withEntries(anomaly, entries), 'at');
  const recoveryNode = entries.get('recovery_time') ?? anomaly;
  if (samples !== undefined && at !== undefined && recovery !== undefined && at + recovery > samples) {
    report.error(
      'outside-data',
      recoveryNode,
      `The anomaly goes beyond the signal: at + recovery_time is ${at + recovery}, but there are ${samples} samples ("goes beyond signal length" there).`,
    );
  }
  const pattern = entries.get('pattern');
  const word = pattern?.type === 'leaf' ? pattern.value : undefined;
  if (word === 'exponential' && recovery === 1) {
    report.error(
      'not-a-number',
      recoveryNode,
      'The pattern "exponential" over 1 sample gives nan in the Python generator: take 2 samples or more, or another pattern.',
    );
  }
  const args = entries.get('pattern_args');
  if (args?.type === 'table') entries.set('pattern_args', legacyPatternArgs(args, word, report));
  return withEntries(anomaly, entries);
}

/** A negative start counts from the end there, as Python's slices do, if the whole anomaly does. */
function legacyStart(
  anomaly: TableNode,
  recovery: number | undefined,
  samples: number | undefined,
  report: Reporter,
): Node | undefined {
  const node = anomaly.entries.get('at');
  const at = wholeAt(anomaly, 'at');
  if (!node || at === undefined || recovery === undefined || samples === undefined) return node;
  if (at >= 0 || at < -samples || at + recovery >= 0) return node;
  const message = `The Python generator counts a negative start from the end, so this is sample ${samples + at}.`;
  report.warn('from-the-end', node, message);
  return { ...leafLike(node, samples + at) };
}

/** The generator takes `frequency` for oscillating, and ignores all else without a word. */
function legacyPatternArgs(args: TableNode, pattern: unknown, report: Reporter): TableNode {
  const kept = [...args.entries].filter(([key, node]) => {
    if (key === 'frequency' && pattern === 'oscillating') return true;
    const hint =
      key === 'frequency'
        ? 'only pattern "oscillating" has a frequency'
        : 'the only argument of a pattern is `frequency`';
    const suggestion = key === 'frequency' ? undefined : nearestWord(key, ['frequency']);
    report.warn(
      'without-effect',
      node,
      `The Python generator ignores \`${cutText(key)}\` here (${hint}), and so does this.`,
      { suggestion, place: 'key' },
    );
    return false;
  });
  return withEntries(args, kept);
}

function mapTables(node: TableNode, report: Reporter, map: (table: TableNode) => TableNode): TableNode {
  const entries: [string, Node][] = [];
  for (const [key, value] of node.entries) {
    if (value.type === 'table') entries.push([key, map(value)]);
    else if (node.path === 'anomalies' && value.type === 'list') {
      report.error(
        'needs-schema',
        value,
        `The Python generator knows one anomaly a metric, [anomalies.${keyPath('', key)}]; add schema = 1 at the top of the file for a list.`,
        { place: 'key' },
      );
    } else wrongType(value, 'a table', report);
  }
  return withEntries(node, entries);
}
