import { describe, expect, it } from 'vitest';
import { createBudget } from './body.ts';
import { readEventLines } from './event-lines.ts';

const LIMITS = { line: 1000, lines: 1000 };

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = (text: string | Uint8Array, size = 7, limits = LIMITS, budget = createBudget(1e9)) =>
  readEventLines(inPieces(Buffer.from(text), size), limits, budget);

describe('the lines of a body', () => {
  it('are the same however the body arrives', async () => {
    const text = '{"a":1}\r\n\n  {"ü":"€"}  \nno\n[1]\n{"last":true}';
    for (let size = 1; size < 50; size++) {
      const { good, rows, bad } = await read(text, size);
      expect(good.toString()).toBe('{"a":1}\n{"ü":"€"}\n{"last":true}\n');
      expect([rows, bad.map(({ line }) => line)]).toEqual([3, [4, 5]]);
    }
  });

  it('that are not UTF-8 are refused by their number, and not kept with other letters', async () => {
    const text = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}\n{"b":2}\n')]);
    const { good, bad } = await read(text);
    expect(good.toString()).toBe('{"b":2}\n');
    expect(bad).toEqual([{ line: 1, error: 'not UTF-8' }]);
  });

  it('that are too long or too many are refused, before they are whole', async () => {
    let asked = 0;
    async function* endless() {
      for (;;) {
        asked++;
        yield Buffer.alloc(100, 'x');
      }
    }
    await expect(readEventLines(endless(), LIMITS, createBudget(1e9))).rejects.toMatchObject({ status: 413 });
    expect(asked).toBeLessThan(15);
    await expect(read('\n'.repeat(1001))).rejects.toThrow('more than 1000 lines');
  });

  it('hold no more than the budget of all requests, and give it back', async () => {
    const budget = createBudget(500);
    await expect(read(`${'{"a":1}\n'.repeat(100)}`, 64, LIMITS, budget)).rejects.toMatchObject({ status: 503 });
    expect(budget.held()).toBe(0);
    const lines = await read('{"a":1}\n', 64, LIMITS, budget);
    expect(budget.held()).toBe(16);
    lines.release();
    expect(budget.held()).toBe(0);
  });
});

it('many requests at once take turns: the loop comes round between two steps', async () => {
  const budget = createBudget(2 ** 30);
  let passes = 0;
  let reading = true;
  const pass = () => {
    passes++;
    if (reading) setImmediate(pass);
  };
  setImmediate(pass);
  const body = async function* () {
    for (let k = 0; k < 10; k++) yield Buffer.from('{"a":1}\n'.repeat(100));
  };
  const read = await Promise.all(
    Array.from({ length: 20 }, () => readEventLines(body(), { line: 100, lines: 1000 }, budget)),
  );
  reading = false;
  expect(read.map(({ rows }) => rows)).toEqual(Array.from({ length: 20 }, () => 1000));
  // One step of one request a pass: two hundred pieces.
  expect(passes).toBeGreaterThanOrEqual(200);
});
