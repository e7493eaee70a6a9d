/** `faultline schema`: the form of config files as JSON Schema, or the columns of a table of a fleet. */
import type { Command } from 'commander';

export function registerSchema(program: Command): void {
  program
    .command('schema')
    .description("Print the JSON Schema of config files, or the columns of a fleet's table as JSON.")
    .argument('[table]', 'telemetry, machines, usage, status, jobs or events')
    .option('-o, --output <file>', 'where to, in place of standard output')
    .action(async (id: string | undefined, { output }: { readonly output?: string }) => {
      const schema = id === undefined ? await ofConfig() : await ofTable(id);
      if (output === undefined) process.stdout.write(`${JSON.stringify(schema, undefined, 2)}\n`);
      else await writeTo(output, `${JSON.stringify(schema)}\n`);
    });
}

async function writeTo(file: string, text: string): Promise<void> {
  const [{ writeFileSync }, { systemError }] = await Promise.all([import('node:fs'), import('../exit.ts')]);
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw systemError(error, `Cannot write ${file}`);
  }
}

async function ofConfig(): Promise<unknown> {
  const { configSchema } = await import('../../core/json-schema/config-schema.ts');
  return configSchema();
}

async function ofTable(id: string): Promise<unknown> {
  const [{ FLEET_TABLES }, { schemaOf }, { nearestWord }, { wrongUse }] = await Promise.all([
    import('../../core/fleet/tables/tables.ts'),
    import('../../core/fleet/tables/schema.ts'),
    import('../../core/lib/nearest-word.ts'),
    import('../exit.ts'),
  ]);
  const ids = FLEET_TABLES.map((table) => table.id);
  const table = FLEET_TABLES.find((entry) => entry.id === id);
  if (table) return schemaOf(table);
  const meant = nearestWord(id, ids);
  throw wrongUse(`There is no table "${id}". ${meant ? `Did you mean ${meant}?` : `There are ${ids.join(', ')}.`}`);
}
