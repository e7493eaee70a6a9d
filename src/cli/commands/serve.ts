/** `faultline serve`: its words. The work is in ../serve/. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ServeFlags } from '../serve/serve.ts';
import { LIMIT_FLAGS, limitText } from '../serve/limits.ts';

const collect = (value: string, all: readonly string[]) => [...all, value];

function speedOf(text: string): number {
  const speed = Number(text);
  if (Number.isFinite(speed) && speed > 0) return speed;
  throw new InvalidArgumentError('a number above 0.');
}

export function registerServe(program: Command): void {
  const command = program
    .command('serve')
    .description('Serve the studio, with an Events API receiver beside it.')
    .option('--port <number>', 'port to listen on; 0 takes a free one', '4173')
    .option('--host <address>', 'address to listen on; others than loopback open it to the network', '127.0.0.1')
    .option('--data <dir>', 'folder for received events', 'data')
    .option('--allow <url>', 'an address that the relay may post to (repeat for more)', collect, [])
    .option('--name <host>', 'a further name or address that it answers to (repeat for more)', collect, [])
    .option('-c, --config <design>', 'a design (FILE or LINK) that /metrics plays for whoever scrapes it')
    .option('--speed <number>', 'how fast /metrics plays: 60 makes a minute of the data a second', speedOf, 1)
    .option('--open', 'open the studio in the browser, on a free port where the usual one is taken', false)
    .option('--drop-oldest', 'where --max-disk is reached, remove the files written to longest ago', false);
  for (const limit of LIMIT_FLAGS) {
    command.addOption(new Option(`--${limit.flag} <${limit.unit}>`, `${limit.help} (default: ${limitText(limit)})`));
  }
  command.action(async (flags: ServeFlags) => {
    const { serve } = await import('../serve/serve.ts');
    await serve(flags, limitTexts(command.opts()));
  });
}

/** Options that take a text, as commander gives them. */
function limitTexts(options: Readonly<Record<string, unknown>>): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
