/** `faultline schema`: the columns of a table of a fleet, as JSON. */
import type { Command } from 'commander';

export function registerSchema(program: Command): void {
  program
    .command('schema')
    .description("Print the columns of a fleet's table as JSON.")
    .argument('<table>', 'telemetry, machines, usage, status, jobs or events')
    .action(async (id: string) => {
      const [{ FLEET_TABLES }, { schemaOf }, { nearestWord }, { wrongUse }] = await Promise.all([
        import('../../core/fleet/tables/tables.ts'),
        import('../../core/fleet/tables/schema.ts'),
        import('../../core/lib/nearest-word.ts'),
        import('../exit.ts'),
      ]);
      const ids = FLEET_TABLES.map((table) => table.id);
      const table = FLEET_TABLES.find((entry) => entry.id === id);
      if (!table) {
        const meant = nearestWord(id, ids);
        throw wrongUse(
          `There is no table "${id}". ${meant ? `Did you mean ${meant}?` : `There are ${ids.join(', ')}.`}`,
        );
      }
      process.stdout.write(`${JSON.stringify(schemaOf(table), undefined, 2)}\n`);
    });
}
