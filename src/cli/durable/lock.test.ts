import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { takeLock } from './lock.ts';

describe('the lock of a folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'faultline-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is had by one at a time, however its path is written, and the other is told by whom', async () => {
    const first = await takeLock(folder, 'The folder x');
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    await expect(takeLock(link, 'The folder x')).rejects.toThrow(
      new RegExp(`^The folder x is in use by process ${process.pid}, since \\d{4}-`),
    );
    rmSync(link);
    await first.release();
    await (await takeLock(folder, 'The folder x')).release();
  });

  it('ends with its process when that is killed', async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: fileURLToPath(new URL('lock.ts', import.meta.url)),
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: { output: { entryFileNames: 'lock.mjs' } },
      },
    });
    const program = `import { takeLock } from ${JSON.stringify(join(folder, 'lock.mjs'))};
      await takeLock(${JSON.stringify(folder)}, 'x'); console.log('held'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'pipe' });
    await once(child.stdout, 'data');
    await expect(takeLock(folder, 'The folder x')).rejects.toThrow(`in use by process ${child.pid},`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await takeLock(folder, 'The folder x')).release();
  });
});
