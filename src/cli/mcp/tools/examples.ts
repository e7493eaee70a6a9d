import { z } from 'zod';
import { EXAMPLE_IDS, exampleText } from '../../new-design.ts';
import { defineTool, textResult } from '../tool.ts';

export const examples = defineTool({
  name: 'examples',
  title: 'Finished designs',
  description:
    'Without id: the ids of finished example designs, each with its first lines (what its story is). With id: the whole TOML text of one, to begin from.',
  input: { id: z.string().optional().describe('Id of an example.') },
  readOnly: true,
  async run({ id }) {
    if (id !== undefined) return textResult(await exampleText(id));
    const stories = await Promise.all(EXAMPLE_IDS.map(async (name) => `${name}: ${storyOf(await exampleText(name))}`));
    return textResult(stories.join('\n'));
  },
});

/** The comment with which an example begins. */
function storyOf(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines
    .slice(0, Math.max(end, 0))
    .map((line) => line.replace(/^#\s*/, ''))
    .join(' ');
}
