/** `faultline link`: the design as a link that opens in the studio. */
import type { Command } from 'commander';
import { writeError } from '../terminal.ts';

interface LinkFlags {
  readonly config: string;
  readonly base: string;
}

export function registerLink(program: Command): void {
  program
    .command('link')
    .description('Print the link that holds the whole design.')
    .requiredOption('-c, --config <file|link|->', 'the design: a TOML file, a link, or - for standard input')
    .option('--base <url>', 'address of the studio', 'http://127.0.0.1:4173/')
    .action(async (flags: LinkFlags) => {
      const [{ readGivenDesign }, { encodeLink }, { LIMITS }, { badInput, problemLines, wrongUse }] = await Promise.all(
        [
          import('../read-design.ts'),
          import('../../formats/link.ts'),
          import('../../core/design/types/design.ts'),
          import('../exit.ts'),
        ],
      );
      if (!URL.canParse(flags.base)) throw wrongUse(`--base: "${flags.base}" is not an address.`);
      const given = await readGivenDesign(flags.config);
      if (given.warnings.length > 0) writeError(problemLines(given.warnings, given.source));
      const payload = encodeLink(given.design);
      if (payload.length > LIMITS.linkChars)
        throw badInput(
          `The link would have ${payload.length} characters; at most ${LIMITS.linkChars} are read. Send the file.`,
        );
      process.stdout.write(`${flags.base.replace(/#.*$/, '')}#d=${payload}\n`);
    });
}
