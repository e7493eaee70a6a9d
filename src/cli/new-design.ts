/** A first design in a file, with the schema beside it. Never writes over what is there unless it is told to. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { configSchema } from '../core/json-schema/config-schema.ts';
import { nearestWord } from '../core/lib/nearest-word.ts';
import { badInput, systemError, wrongUse } from './exit.ts';
import firstDesign from './first-design.toml?raw';
import { writeOut } from './terminal.ts';

export interface NewFlags {
  readonly template?: string;
  readonly list: boolean;
  readonly force: boolean;
}

/** The examples of the studio's gallery, by their ids. */
const EXAMPLES = import.meta.glob<string>('../../examples/*.toml', { query: '?raw', import: 'default' });
export const EXAMPLE_IDS: readonly string[] = Object.keys(EXAMPLES).map((path) => basename(path, '.toml'));

const SCHEMA_FILE = 'faultline.schema.json';

/** Writes `file` and the schema that its first line names. */
export async function newDesign(file: string, flags: NewFlags): Promise<void> {
  if (flags.list) {
    writeOut(EXAMPLE_IDS.join('\n'));
    return;
  }
  const text =
    flags.template === undefined ? firstDesign.replaceAll('{file}', file) : await exampleText(flags.template);
  const schema = join(dirname(file), SCHEMA_FILE);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `#:schema ./${SCHEMA_FILE}\n${text}`, { flag: flags.force ? 'w' : 'wx' });
    writeFileSync(schema, `${JSON.stringify(configSchema())}\n`);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw badInput(`${file} is there already and was left as it is. Give another name, or --force to write over it.`);
    throw systemError(error, `Cannot write ${file}`);
  }
  writeOut(`${file}: a design to begin with. Look at it in the studio: faultline, then drop the file on it.`);
  writeOut(`${schema}: with it editors that know TOML schemas complete and check the design.`);
}

/** The text of an example, or an error that names those that there are. */
export async function exampleText(id: string): Promise<string> {
  const load = EXAMPLES[`../../examples/${id}.toml`];
  if (load) return load();
  const meant = nearestWord(id, EXAMPLE_IDS);
  throw wrongUse(
    `There is no example "${id}". ${meant ? `Did you mean ${meant}?` : `There are ${EXAMPLE_IDS.join(', ')}.`}`,
  );
}
