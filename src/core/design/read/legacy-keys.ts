/**
 * What keys the Python generator knows in each of its tables, of what type; and what is said of the others.
 * Knows no rules between keys.
 */
import { cutText } from '../../lib/cut-text.ts';
import { nearestWord } from '../../lib/nearest-word.ts';
import { type Node, type TableNode, withEntries } from '../../fields/node.ts';
import { wrongType } from '../../fields/read-value.ts';
import { REGISTRIES } from '../../kinds/registry.ts';
import type { Reporter } from '../../fields/report.ts';

/** What a whole number must be written as: numpy takes 100, not 100.0. */
type LegacyType = 'whole' | 'number' | 'word' | 'table';
interface LegacyKey {
  readonly type: LegacyType;
  readonly required?: true;
}
export type LegacyTable = Readonly<Record<string, LegacyKey>>;

/**
 * Words of the present format that would change the data, under any table: a file that has them wants
 * `schema = 1`. Names, units and notes change no number, so they are ignored with a warning as others are.
 */
const PRESENT_WORDS = new Set(
  `rng effect_sigma trend seasonality process min max decimals kind onset hold benign off incidents fleet feed calendar split`.split(
    ' ',
  ),
);

/** The entries that the generator knows, after checking that what it needs is there and has its type. */
export function knownEntries(node: TableNode, table: LegacyTable, report: Reporter): TableNode {
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

export function reportUnknown(key: string, node: Node, known: readonly string[], report: Reporter): void {
  if (PRESENT_WORDS.has(key)) {
    reportPresentWord(key, node, report);
    return;
  }
  const suggestion = nearestWord(key, known);
  const hint = suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`;
  report.warn('unknown-key', node, `The Python generator ignores \`${cutText(key)}\`, and so does this.${hint}`, {
    suggestion,
    place: 'key',
  });
}

export function reportPresentWord(key: string, node: Node, report: Reporter): void {
  report.error(
    'needs-schema',
    node,
    `\`${key}\` is a word of the present format, which the Python generator ignores; add schema = 1 at the top of the file.`,
    { place: 'key' },
  );
}

export function checkType(key: string, node: Node, type: LegacyType, report: Reporter): boolean {
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

export function wholeAt(table: TableNode, key: string): number | undefined {
  const node = table.entries.get(key);
  return node?.type === 'leaf' && typeof node.value === 'number' && Number.isInteger(node.value)
    ? node.value
    : undefined;
}
