/** The command line: which commands there are, and how the program ends. Each command's work is loaded when it runs. */
import { Command, CommanderError } from 'commander';
import { version } from '../../package.json' with { type: 'json' };
import { registerCheck } from './commands/check.ts';
import { registerFeed } from './commands/feed.ts';
import { registerGenerate } from './commands/generate.ts';
import { registerLink } from './commands/link.ts';
import { registerMcp } from './commands/mcp.ts';
import { registerPacks } from './commands/packs.ts';
import { registerNew } from './commands/new.ts';
import { registerScenarios } from './commands/scenarios.ts';
import { registerSchema } from './commands/schema.ts';
import { registerScore } from './commands/score.ts';
import { registerServe } from './commands/serve.ts';
import { PlacementError } from '../core/design/scatter/placement-error.ts';
import { CommandError, problemLines } from './exit.ts';
import { writeError } from './terminal.ts';

const REGISTER = [
  registerGenerate,
  registerLink,
  registerCheck,
  registerFeed,
  registerScore,
  registerServe,
  registerMcp,
  registerNew,
  registerSchema,
  registerScenarios,
  registerPacks,
];

/** @returns the exit status */
async function run(args: readonly string[]): Promise<number> {
  const program = new Command('faultline');
  program
    .description('Time-series data with anomalies: the same design, the same bytes.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeErr: (text) => writeError(text.replace(/\n$/, '')) })
    .showHelpAfterError('(add --help for the options)');
  for (const register of REGISTER) register(program);
  try {
    // No words: whoever starts it by itself wants to see the studio.
    await program.parseAsync(args.length === 0 ? ['serve', '--open'] : [...args], { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has printed its own; help and version end with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CommandError) {
      writeError(error.message);
      return error.status;
    }
    if (error instanceof PlacementError) {
      writeError(problemLines(error.problems, ''));
      return 1;
    }
    // A fault of the program, not of the person: all that helps to find it.
    writeError(`faultline ${version} failed: ${error instanceof Error ? error.stack : String(error)}`);
    return 1;
  }
}

process.exitCode = await run(process.argv.slice(2));
