/** `faultline serve`: its words. The work is in ../serve/. */
import type { Command } from 'commander';

const collect = (value: string, all: readonly string[]) => [...all, value];

interface Flags {
  readonly port: string;
  readonly host: string;
  readonly data: string;
  readonly allow: readonly string[];
}

export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('Serve the studio, with an Events API receiver beside it.')
    .option('--port <number>', 'port to listen on; 0 takes a free one', '4173')
    .option('--host <address>', 'address to listen on; others than loopback open it to the network', '127.0.0.1')
    .option('--data <dir>', 'folder for received events', 'data')
    .option('--allow <url>', 'an address that the relay may post to (repeat for more)', collect, [])
    .action(async (flags: Flags) => {
      const { serve } = await import('../serve/serve.ts');
      await serve(flags);
    });
}
