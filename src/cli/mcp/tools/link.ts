import { encodeLink } from '../../../formats/link.ts';
import { DESIGN_INPUT, readDesignInput } from '../design-input.ts';
import { defineTool, textResult } from '../tool.ts';

export const link = defineTool({
  name: 'link',
  title: 'Link that opens the design in the studio',
  description:
    'The link that holds the whole design: a person who opens it sees the charts and can edit it. Nothing is uploaded.',
  input: DESIGN_INPUT,
  readOnly: true,
  async run({ design: text }, { studio }) {
    const { design } = await readDesignInput(text);
    return textResult(`${studio}#d=${encodeLink(design)}`);
  },
});
