/** rng = "numpy": the Python generator's own files, byte for byte, in one go and in pieces. */
import { parseToml } from '../document.ts';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Design } from '../design/types/design.ts';
import { metricsTable } from './tables/metrics-table.ts';
import { framed, generatorOf, kernel } from './dataset.test-support.ts';

const folder = new URL('./fixtures/python-generator/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.toml'));
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');

function designOf(toml: string): Design {
  const parsed = parseToml(toml);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.design;
}

/** The file as the original spells it: no time column, CRLF, Python's floats. */
function csvOf(design: Design, piece: number): string {
  return framed(() => {
    const table = metricsTable(generatorOf(design));
    const cells = design.metrics.map(() => ({ as: 'number', decimals: 6, python: true }) as const);
    const writer = kernel.rowWriter({ cells, separator: ',', lineEnd: '\r\n' });
    let text = `${design.metrics.map(({ key }) => key).join(',')}\r\n`;
    for (let from = 0; from < table.rows; from += piece) {
      const block = table.read(from, Math.min(piece, table.rows - from));
      writer.write(block.columns.slice(1), block.rows, undefined, (bytes) => {
        text += new TextDecoder().decode(bytes);
      });
    }
    return text;
  });
}

describe.each(names)('%s', (name) => {
  const expected = textOf(name.replace('.toml', '.csv'));
  it('gives the bytes of the original', () => {
    const design = designOf(textOf(name));
    expect(design.general.rng).toBe('numpy');
    expect(csvOf(design, 8192)).toBe(expected);
  });
  it('gives them in blocks of 97 rows too', () => expect(csvOf(designOf(textOf(name)), 97)).toBe(expected));
});

/** Files of every shape that the format allows, and the SHA-256 of what numpy makes of them by the same steps. */
const random: readonly { readonly toml: string; readonly sha256: string }[] = JSON.parse(textOf('random-files.json'));

describe('sixty random files', () => {
  it.each(random.map(({ toml, sha256 }, place) => ({ place, toml, sha256 })))('file $place', ({ toml, sha256 }) => {
    expect(
      createHash('sha256')
        .update(csvOf(designOf(toml), 1000))
        .digest('hex'),
    ).toBe(sha256);
  });
});
