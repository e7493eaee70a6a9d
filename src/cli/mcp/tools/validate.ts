import { idleWarnings } from '../../idle-warnings.ts';
import { problemLines } from '../../exit.ts';
import { summaryOf } from '../../check.ts';
import { DESIGN_INPUT, readDesignInput } from '../design-input.ts';
import { defineTool, textResult } from '../tool.ts';

export const validate = defineTool({
  name: 'validate',
  title: 'Check a design',
  description:
    'Says all that is wrong with a design, one line a problem: line and column, path, what was wrong and what to write instead; or that it is valid, with warnings and a summary (rows, metrics, anomalies, size). Use it until nothing is wrong, before anything else.',
  input: DESIGN_INPUT,
  readOnly: true,
  async run({ design: text }) {
    const { design, legacy, warnings } = await readDesignInput(text);
    const doubts = [...warnings, ...idleWarnings(design)];
    const lines = doubts.length > 0 ? [problemLines(doubts, '')] : [];
    return textResult([...lines, ...(await summaryOf(design, legacy, 'design'))].join('\n'));
  },
});
