/** `faultline packs`: what `generate --pack` can write. */
import type { Command } from 'commander';
import { PACKS } from '../../formats/packs/index.ts';

export function registerPacks(program: Command): void {
  program
    .command('packs')
    .description('List the packs: files in the form of a benchmark or tool, for generate --pack ID.')
    .option('--json', 'with their options, as JSON')
    .action((flags: { readonly json?: boolean }) => {
      const width = Math.max(...PACKS.map(({ id }) => id.length));
      const text = flags.json
        ? JSON.stringify(
            PACKS.map(({ id, label, help, readBy, params }) => ({ id, label, help, read_by: readBy, options: params })),
            undefined,
            2,
          )
        : PACKS.map(({ id, help }) => `${id.padEnd(width)}  ${help}`).join('\n');
      process.stdout.write(`${text}\n`);
    });
}
