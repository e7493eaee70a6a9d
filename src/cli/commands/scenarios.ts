/** `faultline scenarios`: the scenarios of a fleet, and what each one sets. */
import type { Command } from 'commander';

export function registerScenarios(program: Command): void {
  program
    .command('scenarios')
    .description('List the scenarios of a fleet.')
    .option('--json', 'with all that each one sets, as JSON')
    .action(async (flags: { readonly json?: boolean }) => {
      const { SCENARIOS } = await import('../../core/fleet/config/scenarios.ts');
      const width = Math.max(...SCENARIOS.map(({ id }) => id.length));
      const text = flags.json
        ? JSON.stringify(
            SCENARIOS.map(({ id, help, settings }) => ({ id, help, settings })),
            undefined,
            2,
          )
        : SCENARIOS.map(({ id, help }) => `${id.padEnd(width)}  ${help}`).join('\n');
      process.stdout.write(`${text}\n`);
    });
}
