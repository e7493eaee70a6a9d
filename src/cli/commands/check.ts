/** `faultline check`: its words. The work is in ../check.ts. */
import { type Command, Option } from 'commander';
import type { CheckFormat } from '../check.ts';

interface CheckFlags {
  readonly config: string;
  readonly format: CheckFormat;
}

export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('Say what is wrong with a design, or what it would make.')
    .requiredOption('-c, --config <file|link|->', 'the design: a TOML file, a link, or - for standard input')
    .addOption(
      new Option('--format <form>', 'words, what a GitHub workflow shows at the line of the file, or JSON')
        .choices(['text', 'github', 'json'])
        .default('text'),
    )
    .action(async ({ config, format }: CheckFlags) => {
      const { check } = await import('../check.ts');
      await check(config, format);
    });
}
