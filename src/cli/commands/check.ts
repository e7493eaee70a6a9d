/** `faultline check`: its words. The work is in ../check.ts. */
import type { Command } from 'commander';

export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('Say what is wrong with a design, or what it would make.')
    .requiredOption('-c, --config <file|link|->', 'the design: a TOML file, a link, or - for standard input')
    .action(async (flags: { readonly config: string }) => {
      const { check } = await import('../check.ts');
      await check(flags.config);
    });
}
