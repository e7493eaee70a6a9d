/** Rules of placement, against their table and the kinds, metrics and effects that they name. Draws nothing. */
import { check } from '../../fields/check.ts';
import { quote } from '../../fields/fault.ts';
import type { Node, TableNode } from '../../fields/node.ts';
import { readTable, tablesIn } from '../../fields/read-table.ts';
import { reportUnknownWord } from '../../fields/read-value.ts';
import type { AnomalyKindBase } from '../../kinds/anomalies/kind.ts';
import { anomalyKindOf } from '../../kinds/registry.ts';
import { wholeSamples } from '../../lib/time.ts';
import { type IncidentEffect, LIMITS, type Metric, type ScatterRule } from '../types/design.ts';
import { OF_ANOMALIES_ONLY, OF_INCIDENTS_ONLY, SCATTER_FIELDS } from '../types/scatter-fields.ts';
import { needsOf, scaledEnds, turnable } from '../types/scatter-sizes.ts';
import { type SplitPart, splitOf, type SplitSource } from '../types/split.ts';
import { propertyOf } from '../types/written-fields.ts';
import { checkUniqueIds, type DataContext, readEffects } from './read-anomaly.ts';
import { checkOnly } from './read-dimensions.ts';

/** Room for `-10000` and an effect's id behind the rule's. */
const MOST_ID = 60;

/** @param source what of the design says which rows are for training and test */
export function readScatter(
  node: Node,
  metrics: readonly Metric[],
  source: SplitSource,
  context: DataContext,
): readonly ScatterRule[] {
  const keys = metrics.map(({ key }) => key);
  const rules = tablesIn(node, 'rules', LIMITS.scatterRules, context).map((item) => {
    const values = readTable(item, { fields: SCATTER_FIELDS, also: ['effects'] }, context);
    const list = item.entries.get('effects');
    const effects =
      list &&
      readEffects(list, keys, context, (effectNode, effect) => {
        const metric = metrics.find(({ key }) => key === effect.metric);
        if (metric) checkOnly(effectNode, effect, metric, context.report);
      });
    const rule: ScatterRule = effects ? { ...values, effects } : values;
    checkAmount(item, rule, context);
    checkMetrics(item, rule, keys, context);
    checkWithin(item, rule, source, context);
    if (effects) checkIncidents(item, rule, effects, context);
    else checkAnomalies(item, rule, context);
    return rule;
  });
  checkUniqueIds(node, rules, 'rule', context);
  return rules;
}

function checkAmount(item: TableNode, { id, count, contamination }: ScatterRule, { report }: DataContext): void {
  const { entries } = item;
  if (!entries.has('count') && !entries.has('contamination')) {
    const message = 'How many is missing: write `count`, such as 20, or `contamination`, such as "2%".';
    report.error('missing-key', item, message, { place: 'key' });
  }
  const share = entries.get('contamination');
  if (share && count !== undefined && contamination !== undefined)
    report.error('contradiction', share, '`count` says how many already; take one of the two out.', { place: 'key' });
  if (id.length > MOST_ID)
    report.error('bad-id', entries.get('id') ?? item, `Is ${id.length} characters long; at most ${MOST_ID} fit here.`);
}

function checkMetrics(item: TableNode, rule: ScatterRule, keys: readonly string[], { report }: DataContext): void {
  if (keys.length === 0) report.error('without-effect', item, 'There is no metric to place anything on.');
  const list = item.entries.get('metrics');
  if (list?.type !== 'list') return;
  for (const [index, key] of (rule.metrics ?? []).entries()) {
    if (!keys.includes(key)) reportUnknownWord('unknown-metric', key, keys, list.items[index] ?? list, report);
  }
}

function checkWithin(item: TableNode, { within }: ScatterRule, source: SplitSource, context: DataContext): void {
  const node = item.entries.get('within');
  if (!node || within === undefined) return;
  const { report, numSamples, intervalMs, written } = context;
  if (typeof within === 'string') {
    const message = partProblem(within, source);
    if (message) report.error('without-effect', node, message);
    return;
  }
  const [from, to] = within.map((end) => wholeSamples(end, intervalMs));
  if (from === undefined || to === undefined) return;
  const wrong = (message: string) =>
    written ? report.error('out-of-range', node, message) : report.warn('out-of-range', node, message);
  // Data that get shorter leave rules as they are; what does not fit any more is said when they are used.
  if (to > numSamples) wrong(`Ends at sample ${to}, but the data end before sample ${numSamples}.`);
  else if (from === to) wrong('Holds no sample: the second must be above the first.');
}

function partProblem(word: SplitPart, source: SplitSource): string | undefined {
  const part = splitOf(source)?.[word];
  if (!part) return `There is no [split], so the data have no part ${quote(word)}; write from where to where instead.`;
  if (part.to <= part.from) return `The part ${quote(word)} of [split] has no rows.`;
  return word === 'train' && source.split?.train_is_clean
    ? 'Nothing can be placed there: [split] says that train is clean.'
    : undefined;
}

function checkIncidents(
  item: TableNode,
  rule: ScatterRule,
  effects: readonly IncidentEffect[],
  { report }: DataContext,
): void {
  const list = item.entries.get('effects') ?? item;
  if (effects.length === 0 && list.type === 'list' && list.items.length === 0)
    report.error('without-effect', list, 'An incident needs at least one effect.');
  for (const name of OF_ANOMALIES_ONLY) {
    const node = saysMore(item, name);
    const message = `The effects say what happens and where; \`${name}\` means nothing beside them.`;
    if (node) report.error('without-effect', node, message, { place: 'key' });
  }
  const node = item.entries.get('gain') ?? (rule.sign === 'either' ? item.entries.get('sign') : undefined);
  if (!node) return;
  for (const effect of effects) {
    const kind = anomalyKindOf(effect.kind);
    const spec = kind?.main === undefined ? undefined : kind.params[kind.main];
    if (!kind || spec === undefined) continue;
    for (const value of scaledEnds(rule, effect)) {
      const fault = check(spec, value, { intervalMs: 1 });
      if (!fault) continue;
      const what = `\`${kind.main}\` of the effect on ${quote(effect.metric)} may become ${value}`;
      report.error('out-of-range', node, `With it, ${what}. ${fault.message}`);
      return;
    }
  }
  if (rule.sign === 'either' && !effects.some(({ kind }) => anomalyKindOf(kind)?.main !== undefined))
    report.error('without-effect', node, 'None of the effects has a size that a sign could turn round.');
}

/** What is written under a name, if it is not the default: a stored rule has every default. */
function saysMore(item: TableNode, name: keyof typeof SCATTER_FIELDS): Node | undefined {
  const node = item.entries.get(name);
  return node?.type === 'leaf' && propertyOf(SCATTER_FIELDS[name], 'default') === node.value ? undefined : node;
}

function checkAnomalies(item: TableNode, rule: ScatterRule, context: DataContext): void {
  const { report } = context;
  for (const name of OF_INCIDENTS_ONLY) {
    const node = item.entries.get(name);
    const message = `\`${name}\` belongs to rules with \`effects\`; give the size as \`magnitude\` or in \`sizes\`.`;
    if (node) report.error('without-effect', node, message, { place: 'key' });
  }
  const named = item.entries.get('kinds');
  if (!named) {
    const message = 'What is placed is missing: write `kinds`, such as { spike = 2, level-shift = 1 }, or `effects`.';
    report.error('missing-key', item, message, { place: 'key' });
    return;
  }
  const kinds = Object.keys(rule.kinds ?? {}).flatMap((id) => anomalyKindOf(id) ?? []);
  if (kinds.length === 0) return;
  checkLengths(item, rule, kinds, context);
  checkSizes(item, rule, kinds, context);
  const sign = item.entries.get('sign');
  if (sign && rule.sign === 'either' && !kinds.some(turnable))
    report.error('without-effect', sign, 'None of the kinds has a size that may be negative, so none can be turned.');
}

function checkLengths(
  item: TableNode,
  rule: ScatterRule,
  kinds: readonly AnomalyKindBase[],
  { report, intervalMs }: DataContext,
): void {
  for (const name of ['onset', 'recovery_time', 'pattern'] as const) {
    const node = saysMore(item, name);
    if (node && kinds.every(({ envelope }) => envelope === 'hold-only')) {
      const message = `All of the kinds begin and end at once, so \`${name}\` means nothing; give the length as \`hold\`.`;
      report.error('without-effect', node, message, { place: 'key' });
    }
  }
  const hold = rule.hold?.[0];
  if (hold === undefined) return;
  for (const kind of kinds) {
    const needs = needsOf(kind, rule.sizes);
    const least = wholeSamples(hold, intervalMs);
    if (needs === undefined || least >= needs.samples) continue;
    const message = `"${kind.id}" may become ${least} samples long. ${needs.message}`;
    report.error('too-short', item.entries.get('hold') ?? item, message);
  }
}

function checkSizes(
  item: TableNode,
  rule: ScatterRule,
  kinds: readonly AnomalyKindBase[],
  { report, intervalMs }: DataContext,
): void {
  const ids = kinds.map(({ id }) => `"${id}"`).join(', ');
  const checkRange = (name: string, node: Node, range: readonly unknown[]) => {
    const specs = kinds.flatMap(({ params }) => (Object.hasOwn(params, name) ? (params[name] ?? []) : []));
    const drawn = specs.filter(({ type }) => ['number', 'number?', 'span', 'span?'].includes(type));
    if (drawn.length === 0) {
      report.error('without-effect', node, `None of ${ids} has a \`${name}\` that could be drawn.`, { place: 'key' });
      return;
    }
    for (const spec of drawn) {
      const fault = range.map((end) => check(spec, end, { intervalMs })).find((one) => one !== undefined);
      if (fault) {
        report.error(fault.code, node, fault.message);
        return;
      }
    }
  };
  const magnitude = item.entries.get('magnitude');
  if (magnitude && rule.magnitude) checkRange('magnitude', magnitude, rule.magnitude);
  const measure = saysMore(item, 'measure');
  if (measure && !magnitude)
    report.error('without-effect', measure, '`measure` says what `magnitude` counts in, which is missing.');
  const sizes = item.entries.get('sizes');
  for (const [name, range] of Object.entries(rule.sizes ?? {})) {
    const node = (sizes?.type === 'table' && sizes.entries.get(name)) || sizes || item;
    if (propertyOf(SCATTER_FIELDS, name) === undefined) checkRange(name, node, range);
    else report.error('unknown-key', node, `\`${name}\` stands beside \`sizes\`, not in it.`, { place: 'key' });
  }
}
