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
      const { good, rows, named } = await read(text, size);
      expect(Buffer.concat(good).toString()).toBe('{"a":1}\n{"ü":"€"}\n{"last":true}\n');
      expect([rows, named.map(({ line }) => line)]).toEqual([3, [4, 5]]);
    }
  });

  it('that are not UTF-8 are refused by their number, and not kept with other letters', async () => {
    const text = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}\n{"b":2}\n')]);
    const { good, bad, named } = await read(text);
    expect(Buffer.concat(good).toString()).toBe('{"b":2}\n');
    expect([bad, named]).toEqual([1, [{ line: 1, error: 'not UTF-8' }]]);
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

  it('that are refused are counted, and named as far as an answer has room', async () => {
    const body = `${'{"a":\n'.repeat(20_000)}{"b":2}\n`;
    const { rows, bad, named } = await read(body, 65_536, { line: 100, lines: 30_000 });
    expect([rows, bad]).toEqual([1, 20_000]);
    expect(named.map(({ line }) => line)).toEqual(Array.from(named, (_, index) => index + 1));
    expect(JSON.stringify(named).length).toBeLessThanOrEqual(56 * 1024);
    expect(JSON.stringify(named).length).toBeGreaterThan(55 * 1024);
  });

  it('hold no more than the budget of all requests, and give it back', async () => {
    const budget = createBudget(500);
    await expect(read(`${'{"a":1}\n'.repeat(100)}`, 64, LIMITS, budget)).rejects.toMatchObject({ status: 503 });
    expect(budget.held()).toBe(0);
    const lines = await read('{"a":1}\n', 64, LIMITS, budget);
    expect(budget.held()).toBe(8);
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
