import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeLink } from '../link.ts';
import { PACKS } from './index.ts';
import { designOf, packOf, USUAL } from './packs.test-support.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.each(PACKS.map(({ id }) => id))('the pack %s', (id) => {
  it('has the same bytes as ever', async () => {
    const pack = await packOf(USUAL, id);
    // What all packs have besides follows from these.
    const hashes = [...pack.files]
      .slice(0, -3)
      .map(([name, bytes]) => `${sha256(bytes).slice(0, 16)} ${bytes.length} ${name}`);
    await expect(`${hashes.join('\n')}\n`).toMatchFileSnapshot(`fixtures/${id}.txt`);
  });

  it('has sums of all files before them, a card with the link that makes it again, and a description', async () => {
    const pack = await packOf(USUAL, id);
    const names = [...pack.files.keys()];
    expect(names.slice(-3)).toEqual(['croissant.json', 'README.md', 'SHA256SUMS']);
    const sums = names.slice(0, -1).map((name) => `${sha256(pack.files.get(name) ?? new Uint8Array())}  ${name}\n`);
    expect(pack.text('SHA256SUMS')).toBe(sums.join(''));
    const card = pack.text('README.md');
    const link = /-c '(#d=[^']+)'/.exec(card)?.[1] ?? '';
    expect(decodeLink(link)).toMatchObject({ ok: true, value: designOf(USUAL) });
    expect(card).toContain(`--pack ${id}`);
    expect(card).toContain('CC0-1.0');
    const croissant = JSON.parse(pack.text('croissant.json'));
    expect(croissant.conformsTo).toBe('http://mlcommons.org/croissant/1.0');
    expect(croissant.distribution.map((file: { name: string; sha256: string }) => [file.sha256, file.name])).toEqual(
      names.slice(0, -3).map((name) => [sha256(pack.files.get(name) ?? new Uint8Array()), name]),
    );
  });

  it('is refused without metrics, and with an option that it does not have', async () => {
    await expect(packOf('schema = 1\n[fleet]\nscenario = "baseline"\n', id)).rejects.toThrow('no metrics');
    await expect(packOf(USUAL, id, { colour: true })).rejects.toThrow('colour');
  });
});

describe('a pack', () => {
  it('has the licence that was asked for', async () => {
    const pack = await packOf(USUAL, 'nab', {}, 'MIT');
    expect(JSON.parse(pack.text('croissant.json')).license).toBe('https://spdx.org/licenses/MIT.html');
    expect(pack.text('README.md')).toContain("--licence 'MIT'");
  });

  it('that does not exist is named with the nearest', async () => {
    await expect(packOf(USUAL, 'nabb')).rejects.toThrow('Did you mean nab?');
  });

  it('ends the training part before the first anomaly where there is no split, and says so', async () => {
    const pack = await packOf(USUAL.replace('[split]\ntrain = "50%"', ''), 'smd');
    expect(pack.text('train/machine-1-1.txt').trimEnd().split('\n')).toHaveLength(100);
    expect(pack.notes.join()).toContain('The design has no split');
  });

  it('shows a name from outside as plain text in its card', async () => {
    const pack = await packOf(USUAL.replace('"Check out: the 2nd."', '"<b>x</b> | [a](http://b) `c`"'), 'nab');
    expect(pack.text('README.md')).toContain(String.raw`# \<b\>x\</b\> \| \[a\](http://b) \`c\``);
  });
});
