/** The key of a metric or of a noise factor: a name that becomes part of the names of streams. Knows no other field. */
import type { TableNode } from '../../fields/node.ts';
import { REFUSED_NAMES, textMessage } from '../../fields/check.ts';
import type { Reporter } from '../../fields/report.ts';

/** The key of a table, or an empty text after reporting. @param what 'A metric': for messages */
export function readKey(node: TableNode, report: Reporter, what = 'A metric'): string {
  const found = node.entries.get('key');
  const key = found?.type === 'leaf' && typeof found.value === 'string' ? found.value : undefined;
  if (!found || key === undefined) {
    report.error('missing-key', node, `${what} needs a key.`);
    return '';
  }
  const message = key === '' ? `${what} needs a key that is not empty.` : textMessage(key, 200);
  if (message) report.error('bad-key', found, message, { place: 'key' });
  if (REFUSED_NAMES.has(key))
    report.error('bad-key', found, `\`${key}\` cannot be the key of ${what.toLowerCase()}; choose another.`, {
      place: 'key',
    });
  return key;
}
