/** `faultline new`: its words. The work is in ../new-design.ts. */
import type { Command } from 'commander';
import type { NewFlags } from '../new-design.ts';

export function registerNew(program: Command): void {
  program
    .command('new')
    .description('Write a first design with comments, and the schema with which editors complete and check it.')
    .argument('[file]', 'where to', 'design.toml')
    .option('--template <id>', 'begin with one of the examples')
    .option('--list', 'print the examples, and write nothing', false)
    .option('--force', 'write over a file that is there', false)
    .action(async (file: string, flags: NewFlags) => {
      const { newDesign } = await import('../new-design.ts');
      await newDesign(file, flags);
    });
}
