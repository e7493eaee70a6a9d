/** Lists of values in one text, as people write them for machines: "web-{1..20}, db-1". Knows no fields. */

export type ValueList =
  | { readonly ok: true; readonly values: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Whole numbers, the first not above the second; leading zeros set the width. */
const RANGE = /\{(\d{1,9})\.\.(\d{1,9})\}/;

/**
 * The values of a text: parts between commas, in which `{1..20}` stands for each of the numbers (`{01..20}` with two
 * digits); several ranges in one part give every combination, the last turning fastest.
 * @param most more values are an error, found before they are made
 */
export function parseValueList(text: string, most: number): ValueList {
  const wrong = (message: string): ValueList => ({ ok: false, message });
  const parts = text.split(',').map((part) => part.trim());
  if (parts.includes(''))
    return wrong('There is nothing between two commas: write values such as "web-{1..20}, db-1".');
  let count = 0;
  for (const part of parts) {
    const ranges = rangesOf(part);
    if (/[{}]/.test(part.replaceAll(new RegExp(RANGE, 'g'), '')))
      return wrong(`${JSON.stringify(part)} has a brace that is no range: write {1..20}.`);
    const falling = ranges.find(({ first, last }) => first > last);
    if (falling) return wrong(`The range {${falling.first}..${falling.last}} falls: write the smaller number first.`);
    count += ranges.reduce((product, { first, last }) => product * (last - first + 1), 1);
    if (count > most) return wrong(`These are more than ${most} values, which is the most.`);
  }
  const values = parts.flatMap(valuesOf);
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  return twice === undefined ? { ok: true, values } : wrong(`The value ${JSON.stringify(twice)} stands there twice.`);
}

function rangesOf(part: string): readonly { readonly first: number; readonly last: number }[] {
  return [...part.matchAll(new RegExp(RANGE, 'g'))].map(([, first, last]) => ({
    first: Number(first),
    last: Number(last),
  }));
}

function valuesOf(part: string): readonly string[] {
  const match = RANGE.exec(part);
  if (!match) return [part];
  const [whole, first = '', last = ''] = match;
  const before = part.slice(0, match.index);
  const rest = valuesOf(part.slice(match.index + whole.length));
  const width = first.startsWith('0') ? first.length : 1;
  const numbers = Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) =>
    String(Number(first) + index).padStart(width, '0'),
  );
  return numbers.flatMap((number) => rest.map((end) => before + number + end));
}
