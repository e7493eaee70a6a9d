import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createKernel } from '../kernel/index.ts';
import { writeBundle } from '../formats/bundle/bundle.ts';
import { designOf, engineSuite, SUITE_TOML, valueOf } from './engine.test-support.ts';
import { createInlineEngine } from './inline.ts';

describe('the inline engine', () => {
  engineSuite(createInlineEngine);

  it('hashes the very bytes of the exported file, and counts them', async () => {
    const engine = createInlineEngine();
    const design = await designOf(engine, SUITE_TOML);
    const hash = createHash('sha256');
    let bytes = 0;
    const written = await writeBundle(
      design,
      createKernel(),
      { parts: ['metrics'], formats: ['csv'], options: {}, zip: false },
      {
        open: () => ({
          write(chunk) {
            hash.update(chunk);
            bytes += chunk.length;
          },
          close() {},
        }),
      },
    );
    expect(written.ok).toBe(true);
    const summary = valueOf(await engine.summary(design));
    expect(summary.sha256).toBe(hash.digest('hex'));
    expect(summary.csvBytes).toBe(bytes);
  });
});
