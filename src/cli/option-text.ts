/** Values of an exporter's options that came as text: in flags, in an address. Knows no exporter. */
import type { FieldSpec } from '../core/fields/spec.ts';
import { fromText } from '../core/fields/text.ts';
import type { OptionValue } from '../formats/options.ts';
import { badInput } from './exit.ts';

/**
 * @param spec absent: an option that nobody has, kept as a text for the exporter to refuse
 * @param what the option in the words of whoever gave it @throws bad input, where the text is no such value
 */
export function optionValue(spec: FieldSpec | undefined, text: string, what: string): OptionValue {
  if (spec === undefined) return text;
  const read = fromText(spec, text, { intervalMs: 1 });
  if (!read.ok) throw badInput(`${what}: ${read.message}`);
  // What fits no option stays a text, for the exporter to refuse.
  return typeof read.value === 'number' || typeof read.value === 'boolean' ? read.value : text;
}
