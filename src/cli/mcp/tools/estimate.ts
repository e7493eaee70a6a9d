import { createKernel } from '../../../kernel/index.ts';
import { TABLES, createMakers } from '../../../formats/bundle/dataset.ts';
import { EXPORTERS } from '../../../formats/exporters/index.ts';
import { isPartOf } from '../../../formats/parts.ts';
import { estimateBytes } from '../../../formats/rows/size-estimate.ts';
import { bytesText, countText } from '../../progress.ts';
import { DESIGN_INPUT, readDesignInput } from '../design-input.ts';
import { defineTool, textResult } from '../tool.ts';

export const estimate = defineTool({
  name: 'estimate',
  title: 'How large the files would be',
  description:
    'Rows of every table that a design gives, and about how large each would be as CSV, NDJSON, JSON and Parquet. Writes nothing.',
  input: DESIGN_INPUT,
  readOnly: true,
  async run({ design: text }) {
    const { design } = await readDesignInput(text);
    const lines: string[] = [];
    for (const part of TABLES.filter((one) => isPartOf(one, design))) {
      const { rows } = part.open(createMakers(design, createKernel()), { labelColumns: false });
      const sizes: string[] = [];
      for (const { id: format } of EXPORTERS) {
        const bytes = await estimateBytes({ design, table: part.id, format, options: {} }, rows, createKernel());
        sizes.push(`${format} ${bytesText(bytes)}`);
      }
      lines.push(`${part.id}: ${countText(rows)} rows, about ${sizes.join(', ')}`);
    }
    return textResult(lines.join('\n'));
  },
});
