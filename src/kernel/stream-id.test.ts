import { expect, test } from 'vitest';
import { streamId } from './index.ts';

// The first four from the authors' own test vectors; the rest by three lines of Python.
test.each([
  ['', 0xcbf29ce484222325n],
  ['a', 0xaf63dc4c8601ec8cn],
  ['foobar', 0x85944171f73967e8n],
  ['chongo was here!\n', 0x46810940eff5f915n],
  ['Größe/noise', 0xe8b94542daa606bbn],
  ['温度/noise', 0xaad11926bd558f68n],
  ['🌡/noise', 0xafb96b63eef5bb52n],
])('streamId(%j) is the FNV-1a of its UTF-8 bytes', (text, id) => {
  expect(streamId(text)).toBe(id);
});
