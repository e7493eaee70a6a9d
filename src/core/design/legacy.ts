/**
 * Files of the Python generator, by its own rules: what it needs, what it refuses, and what it silently does
 * wrong, which is said here. What remains is in the form of a present file. Knows no numbers of the data.
 */
import { nearestWord } from './nearest-word.ts';
import { keyPath, leafLike, type Node, type TableNode, withEntries } from './node.ts';
import { wrongType } from './read-value.ts';
import { REGISTRIES } from './registries.ts';
import type { Reporter } from './report.ts';

/** What a whole number must be written as: numpy takes 100, not 100.0. */
type LegacyType = 'whole' | 'number' | 'word' | 'table';
interface LegacyKey {
  readonly type: LegacyType;
  readonly required?: true;
}
type LegacyTable = Readonly<Record<string, LegacyKey>>;

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

/** Words that only the present format knows, under any table: a file that has them wants `schema = 1`. */
const PRESENT_WORDS = new Set([
  ...[
    'name',
    'start',
    'interval',
    'rng',
    'effect_sigma',
    'label',
    'unit',
    'trend',
    'seasonality',
    'process',
    'min',
    'max',
  ],
  ...['decimals', 'kind', 'onset', 'hold', 'benign', 'off', 'note', 'id', 'incidents', 'fleet', 'feed'],
]);

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
  if (args?.type === 'table') checkNoiseArgs(args, samples, report);
  return withEntries(metric, entries);
}

function checkNoiseArgs(args: TableNode, samples: number | undefined, report: Reporter): void {
  const mode = args.entries.get('mode');
  if (mode) reportPresentWord('mode', mode, report);
  const window = args.entries.get('smoothing_window');
  if (!window) return;
  checkType('smoothing_window', window, 'whole', report);
  const width = window.type === 'leaf' && typeof window.value === 'number' ? window.value : 0;
  if (samples !== undefined && width > samples) {
    report.error(
      'out-of-range',
      window,
      `A window of ${width} is longer than the data of ${samples} samples; the Python generator fails on it.`,
    );
  }
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
    const suggestion = nearestWord(key, known);
    const hint = suggestion === undefined ? '' : ` Did you mean ${JSON.stringify(suggestion)}?`;
    report.warn(
      'unknown-metric',
      anomaly,
      `There is no metric ${JSON.stringify(key)}; the Python generator ignores this anomaly, and so does this.${hint}`,
      { suggestion, place: 'key' },
    );
    return false;
  });
  return mapTables(withEntries(node, entries), report, (anomaly) => legacyAnomaly(anomaly, samples, report));
}

function legacyAnomaly(node: TableNode, samples: number | undefined, report: Reporter): TableNode {
  const anomaly = knownEntries(node, ANOMALY, report);
  const entries = new Map(anomaly.entries);
  const at = wholeAt(anomaly, 'at');
  const recovery = wholeAt(anomaly, 'recovery_time');
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
      `The Python generator ignores \`${key.slice(0, 60)}\` here (${hint}), and so does this.`,
      { suggestion, place: 'key' },
    );
    return false;
  });
  return withEntries(args, kept);
}

/** The entries that the generator knows, after checking that what it needs is there and has its type. */
function knownEntries(node: TableNode, table: LegacyTable, report: Reporter): TableNode {
  const kept: [string, Node][] = [];
  for (const [key, value] of node.entries) {
    const rule = Object.hasOwn(table, key) ? table[key] : undefined;
    if (!rule) reportUnknown(key, value, Object.keys(table), report);
    else if (checkType(key, value, rule.type, report)) kept.push([key, value]);
  }
  for (const [key, rule] of Object.entries(table)) {
    if (rule.required && !node.entries.has(key)) {
      report.error('missing-key', node, `\`${key}\` is missing; the Python generator needs it.`, { place: 'key' });
    }
  }
  return withEntries(node, kept);
}

function reportUnknown(key: string, node: Node, known: readonly string[], report: Reporter): void {
  if (PRESENT_WORDS.has(key)) {
    reportPresentWord(key, node, report);
    return;
  }
  const suggestion = nearestWord(key, known);
  const hint = suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`;
  report.warn('unknown-key', node, `The Python generator ignores \`${key.slice(0, 60)}\`, and so does this.${hint}`, {
    suggestion,
    place: 'key',
  });
}

function reportPresentWord(key: string, node: Node, report: Reporter): void {
  report.error(
    'needs-schema',
    node,
    `\`${key}\` is a word of the present format, which the Python generator ignores; add schema = 1 at the top of the file.`,
    { place: 'key' },
  );
}

function checkType(key: string, node: Node, type: LegacyType, report: Reporter): boolean {
  const value = node.type === 'leaf' ? node.value : undefined;
  if (type === 'table' && node.type !== 'table') wrongType(node, 'a table such as { scale = 1 }', report);
  else if (type === 'word' && typeof value !== 'string')
    wrongType(
      node,
      `a word in quotes, such as "${key === 'noise' ? (REGISTRIES.noise[0]?.id ?? '') : 'linear'}"`,
      report,
    );
  else if (type === 'number' && typeof value !== 'number') wrongType(node, 'a number', report);
  else if (type === 'whole' && typeof value !== 'number' && typeof value !== 'bigint')
    wrongType(node, 'a whole number', report);
  else if (type === 'whole' && /[.eEni]/.test(node.type === 'leaf' ? (node.raw ?? '').replace(/^0x/, '') : '')) {
    report.error(
      'not-whole',
      node,
      `Expected a whole number without a point, not ${node.type === 'leaf' ? node.raw : ''}; the Python generator fails on it.`,
    );
  } else return true;
  return false;
}

function wholeAt(table: TableNode, key: string): number | undefined {
  const node = table.entries.get(key);
  return node?.type === 'leaf' && typeof node.value === 'number' && Number.isInteger(node.value)
    ? node.value
    : undefined;
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
