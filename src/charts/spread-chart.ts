/**
 * How values spread, as bars of the data over those of their clean twin: the one chart that ECharts draws, loaded when
 * it is looked at. Knows no stores and no design.
 */
import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, TooltipComponent, CanvasRenderer]);

export interface SpreadPicture {
  readonly low: number;
  readonly high: number;
  readonly dirty: ArrayLike<number>;
  readonly clean: ArrayLike<number>;
  /** Resolved CSS colours. */
  readonly colors: {
    readonly dirty: string;
    readonly clean: string;
    readonly text: string;
    readonly line: string;
    readonly panel: string;
  };
  readonly valueText: (value: number) => string;
}

export interface SpreadChart {
  draw(picture: SpreadPicture): void;
  dispose(): void;
}

export function createSpreadChart(element: HTMLElement): SpreadChart {
  const chart = init(element, null, { renderer: 'canvas' });
  const watch = new ResizeObserver(() => chart.resize());
  watch.observe(element);
  return {
    draw: (picture) => chart.setOption(spreadOption(picture), { notMerge: true }),
    dispose() {
      watch.disconnect();
      chart.dispose();
    },
  };
}

/** Heights are square roots, so that the few values of an anomaly show beside the many others. */
export function spreadOption({ low, high, dirty, clean, colors, valueText }: SpreadPicture) {
  const bars = Array.from(dirty, (_, bar) => low + ((high - low) * bar) / dirty.length);
  const width = (high - low) / Math.max(1, dirty.length);
  const series = (name: string, counts: ArrayLike<number>, color: string, opacity: number) => ({
    name,
    type: 'bar' as const,
    data: Array.from(counts, (count) => Math.sqrt(count)),
    barGap: '-100%',
    barCategoryGap: '10%',
    itemStyle: { color, opacity },
    emphasis: { disabled: true },
  });
  return {
    animation: false,
    grid: { left: 2, right: 2, top: 6, bottom: 20 },
    tooltip: {
      trigger: 'axis' as const,
      confine: true,
      padding: [4, 8],
      backgroundColor: colors.panel,
      borderColor: colors.line,
      textStyle: { color: colors.text, fontSize: 12 },
      axisPointer: { type: 'shadow' as const },
      formatter: (places: unknown) => {
        const [first]: readonly unknown[] = Array.isArray(places) ? places : [];
        const bar = typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : 0;
        const from = bars[bar] ?? low;
        return `${valueText(from)} to ${valueText(from + width)}<br>${dirty[bar] ?? 0} samples, ${clean[bar] ?? 0} without anomalies`;
      },
    },
    xAxis: {
      type: 'category' as const,
      data: bars.map((value) => valueText(value)),
      axisLine: { lineStyle: { color: colors.line } },
      axisTick: { show: false },
      axisLabel: { color: colors.text, fontSize: 11, interval: Math.max(0, Math.floor(bars.length / 4) - 1) },
    },
    yAxis: { type: 'value' as const, show: false },
    series: [series('clean twin', clean, colors.clean, 0.45), series('data', dirty, colors.dirty, 0.75)],
  };
}
