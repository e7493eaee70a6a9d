import { spawn } from 'node:child_process';
import { isAbsolute, relative, resolve } from 'node:path';
import { z } from 'zod';
import { badInput } from '../../exit.ts';
import { DESIGN_INPUT, readDesignInput } from '../design-input.ts';
import { defineTool, textResult } from '../tool.ts';

export const generate = defineTool({
  name: 'generate',
  title: 'Write the data',
  description:
    'Writes the files of a design into a folder, with labels and manifest.json, and says which they are. Files of an earlier run in that folder are replaced. Use estimate first where the data may be large.',
  input: {
    ...DESIGN_INPUT,
    folder: z.string().describe('Folder for the files, relative to the folder of the server; made if it is not there.'),
    formats: z.array(z.enum(['csv', 'ndjson', 'json', 'parquet'])).default(['csv']),
    parts: z
      .array(z.enum(['labels', 'clean', 'long', 'json', 'design', 'zip']))
      .default(['labels'])
      .describe('What to write beside the data themselves.'),
    rows: z
      .string()
      .regex(/^\d+:\d+$/)
      .optional()
      .describe('Only rows a:b (half-open).'),
  },
  readOnly: false,
  async run({ design: text, folder, formats, parts, rows }, context) {
    await readDesignInput(text);
    const target = resolve(context.folder, folder);
    const inside = relative(context.folder, target);
    if (inside.startsWith('..') || isAbsolute(inside))
      throw badInput(`folder: "${folder}" is not below the folder of the server; name one that is.`);
    const args = ['generate', '-c', '-', '-o', target, '--format', formats.join(',')];
    if (parts.length > 0) args.push('--with', parts.join(','));
    if (rows !== undefined) args.push('--rows', rows);
    return textResult(await runProgram(context.program, args, text, context.signal));
  },
});

/** A process of its own: its memory goes when it is done, and it is stopped when the call is taken back. */
function runProgram(program: string, args: readonly string[], input: string, signal: AbortSignal): Promise<string> {
  const child = spawn(process.execPath, [program, ...args], { stdio: 'pipe', signal });
  let said = '';
  const collect = (piece: Buffer) => {
    said += String(piece);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  // A program that ends before it has read everything says why itself.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => (status === 0 ? done(said.trim()) : fail(badInput(said.trim()))));
  });
}
