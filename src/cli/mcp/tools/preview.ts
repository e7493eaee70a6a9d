import { createGenerator } from '../../../core/dataset/index.ts';
import { collectPlot } from '../../../formats/plot/plot.ts';
import { buildPlotSvg } from '../../../formats/plot/plot-svg.ts';
import { createKernel } from '../../../kernel/index.ts';
import { badInput } from '../../exit.ts';
import { DESIGN_INPUT, readDesignInput } from '../design-input.ts';
import { defineTool } from '../tool.ts';
import { z } from 'zod';

export const preview = defineTool({
  name: 'preview',
  title: 'Picture of the data',
  description: 'A PNG picture of the metrics of a design with their anomalies shaded, all rows or rows from … to ….',
  input: {
    ...DESIGN_INPUT,
    from: z.number().int().min(0).optional().describe('First row; 0 if left out.'),
    to: z.number().int().min(1).optional().describe('Row before which it ends; the end of the data if left out.'),
  },
  readOnly: true,
  async run({ design: text, from = 0, to }) {
    const { design } = await readDesignInput(text);
    if (design.metrics.length === 0) throw badInput('There are no metrics to draw in this design.');
    const end = Math.min(to ?? design.general.num_samples, design.general.num_samples);
    if (from >= end) throw badInput(`from ${from} must be before ${end}, where the rows end.`);
    const plot = collectPlot(createGenerator(design, createKernel()), { from, to: end });
    const { svgToPng } = await import('../../png.ts');
    const png = await svgToPng(buildPlotSvg(plot));
    return {
      content: [{ type: 'image', data: Buffer.from(png).toString('base64'), mimeType: 'image/png' }],
    };
  },
});
