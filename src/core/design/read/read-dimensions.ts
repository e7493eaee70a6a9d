/** Labels, expansions and what is said of one metric among many, against each other. Knows no TOML. */
import { textMessage, unknownWordFault } from '../../fields/check.ts';
import { quote, rangeMessage } from '../../fields/fault.ts';
import type { Node, TableNode } from '../../fields/node.ts';
import { reportFault } from '../../fields/read-value.ts';
import type { Reporter } from '../../fields/report.ts';
import { kindOf } from '../../kinds/registry.ts';
import { parseShare } from '../../lib/share.ts';
import { parseValueList } from '../../lib/value-list.ts';
import { type Labels, LIMITS, type Metric } from '../types/design.ts';
import { countOf, DEFAULT_SPREAD_OF, spreadablePaths, withNumber } from '../types/expansion.ts';
import { seriesClashes } from '../types/series.ts';
import { propertyOf } from '../types/written-fields.ts';

/** The lists of values, the spread and what it may do to the parameters. */
export function checkExpand(node: TableNode, metric: Metric, report: Reporter): void {
  const { expand } = metric;
  const table = node.entries.get('expand');
  if (!expand || table?.type !== 'table') return;
  const over = table.entries.get('over');
  if (over?.type === 'table') checkLists(over, expand.over, metric, report);
  const place = table.entries.get('spread') ?? table;
  const spread = parseShare(expand.spread ?? '0%') ?? 0;
  const paths = table.entries.get('spread_of');
  if (paths && spread === 0)
    return report.error('without-effect', paths, '`spread_of` without `spread`: say how far, such as spread = "15%".', {
      place: 'key',
    });
  const known = spreadablePaths(metric);
  (expand.spread_of ?? []).forEach((path, index) => {
    const item = paths?.type === 'list' ? paths.items[index] : paths;
    if (!known.includes(path) && item)
      reportFault(unknownWordFault('unknown-word', path, known, report.isFull('error')), item, report);
  });
  const message = spreadMessage(
    metric,
    (expand.spread_of ?? DEFAULT_SPREAD_OF).filter((path) => known.includes(path)),
    spread,
  );
  if (message !== undefined) report.error('out-of-range', place, message);
}

function checkLists(over: TableNode, lists: Labels, metric: Metric, report: Reporter): void {
  for (const [name, text] of Object.entries(lists)) {
    const item = over.entries.get(name) ?? over;
    const list = parseValueList(text, LIMITS.metrics);
    if (!list.ok) continue;
    const faulty = list.values.map((value) => textMessage(value, 200)).find((message) => message !== undefined);
    if (faulty !== undefined)
      report.error('bad-text', item, `A value ${faulty.charAt(0).toLowerCase()}${faulty.slice(1)}`);
    if (metric.labels && Object.hasOwn(metric.labels, name))
      report.error('not-unique', item, `\`labels\` has ${quote(name)} already; a label has one value.`, {
        place: 'key',
      });
  }
}

/** What the largest spread would break, or undefined: every combination of the ends is tried. */
function spreadMessage(metric: Metric, paths: readonly string[], spread: number): string | undefined {
  const ends = paths.reduce<readonly Metric[]>(
    (corners, path) =>
      corners.flatMap((corner) =>
        [1 - spread, 1 + spread].map((factor) => withNumber(corner, path, (value) => value * factor)),
      ),
    [metric],
  );
  for (const end of ends) {
    for (const [registry, word, parts] of partsOf(end)) {
      for (const part of parts) {
        const kind = kindOf(registry, part.kind);
        for (const [field, spec] of Object.entries(kind?.params ?? {})) {
          const value = propertyOf(part, field);
          if ((spec.type !== 'number' && spec.type !== 'number?') || typeof value !== 'number') continue;
          const message = rangeMessage(value, spec);
          if (message !== undefined) return `With this spread, \`${field}\` of ${word} may become ${value}. ${message}`;
        }
        const complaint = kind?.check?.({ ...part });
        if (complaint) return `With this spread, ${word} may not fit together: ${complaint.message}`;
      }
    }
  }
  return undefined;
}

function partsOf({ trend, noise, seasonality, process }: Metric) {
  return [
    ['trend', 'the trend', trend ? [trend] : []],
    ['noise', 'the noise', noise ? [noise] : []],
    ['seasonality', 'a season', seasonality],
    ['process', 'a process', process],
  ] as const;
}

/** `only` names labels that its metric is expanded over, and values that these have. */
export function checkOnly(
  item: TableNode,
  { only }: { readonly only?: Labels },
  { expand }: Pick<Metric, 'expand'>,
  report: Reporter,
): void {
  const node = item.entries.get('only');
  if (!only || node?.type !== 'table') return;
  if (!expand)
    return report.error(
      'without-effect',
      node,
      'The metric is not expanded, so there is only one that it could show on; leave `only` out.',
      {
        place: 'key',
      },
    );
  for (const [name, text] of Object.entries(only)) {
    const place = node.entries.get(name) ?? node;
    const there = Object.hasOwn(expand.over, name) ? expand.over[name] : undefined;
    if (there === undefined) {
      const fault = unknownWordFault('unknown-word', name, Object.keys(expand.over), report.isFull('error'));
      reportFault({ ...fault, ofName: true }, place, report);
      continue;
    }
    const [list, all] = [parseValueList(text, LIMITS.metrics), parseValueList(there, LIMITS.metrics)];
    const known = new Set(all.ok ? all.values : []);
    const unknown = list.ok && all.ok ? list.values.find((value) => !known.has(value)) : undefined;
    if (unknown !== undefined)
      reportFault(unknownWordFault('unknown-word', unknown, [...known], report.isFull('error')), place, report);
  }
}

/** That all metrics together, those that are expanded too, are not too many. @returns whether they fit */
export function checkCount(list: Node, metrics: readonly Metric[], report: Reporter): boolean {
  const count = metrics.reduce((sum, metric) => sum + countOf(metric), 0);
  if (count <= LIMITS.metrics) return true;
  const message = `With those that are expanded there are ${count} metrics; at most ${LIMITS.metrics} fit.`;
  report.error('too-many', list, message);
  return false;
}

/** That no two metrics, those that are expanded too, are the same series. */
export function checkSeries(list: Node, metrics: readonly Metric[], report: Reporter): void {
  for (const { index, message } of seriesClashes(metrics)) {
    const node = list.type === 'list' ? list.items[index] : undefined;
    report.error(
      'same-series',
      (node?.type === 'table' ? node.entries.get('name') : undefined) ?? node ?? list,
      message,
    );
  }
}
