import { describe, expect, it } from 'vitest';
import { spreadOption } from './spread-chart.ts';

const colors = { dirty: 'red', clean: 'grey', text: 'black', line: 'silver', panel: 'white' };

describe('the chart of a spread', () => {
  const option = spreadOption({ low: 0, high: 4, dirty: [9, 0, 4, 1], clean: [9, 5, 0, 0], colors, valueText: String });

  it('draws the data over the clean twin, few values still to be seen', () => {
    expect(option.series.map(({ name, data }) => [name, data])).toEqual([
      ['clean twin', [3, Math.sqrt(5), 0, 0]],
      ['data', [3, 0, 2, 1]],
    ]);
  });

  it('says the values of a bar and how many samples lie there', () => {
    expect(option.tooltip.formatter([{ dataIndex: 2 }])).toBe('2 to 3<br>4 samples, 0 without anomalies');
  });
});
