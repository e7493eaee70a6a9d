/** The spread of a metric's values with and without its anomalies, as a chart. Loaded when the part is opened. */
import { useEffect, useRef, useState } from 'react';
import { createColorReader } from '../../../charts/css-color.ts';
import { createSpreadChart, type SpreadChart } from '../../../charts/spread-chart.ts';
import type { ValueSpread } from '../../../engine/api/background.ts';
import { useThemeKey } from '../../axis/use-theme-key.ts';
import { useDocument, useStudio, useView } from '../../studio-context.tsx';
import { metricColor } from '../../styles/metric-color.ts';
import { groupedText } from '../../../core/lib/words.ts';
import { valueText } from '../../words/number-text.ts';
import css from './spread-card.module.css';

/** A drag or a zoom comes to rest before it is looked at anew. */
const REST_MS = 150;

export default function SpreadCard({ metricKey }: { readonly metricKey: string }) {
  const spread = useSpread(metricKey);
  const host = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<SpreadChart>();
  const [readColor] = useState(createColorReader);
  const themeKey = useThemeKey();
  const color = useDocument(({ design: { metrics } }) => {
    const place = metrics.findIndex(({ key }) => key === metricKey);
    return metricColor(metrics[place], place);
  });

  useEffect(() => {
    if (!host.current) return;
    const created = createSpreadChart(host.current);
    setChart(created);
    return () => created.dispose();
  }, []);
  useEffect(() => {
    const element = host.current;
    if (!chart || !element || !spread) return;
    const read = (token: string) => readColor(element, token, themeKey);
    const colors = {
      dirty: read(color),
      clean: read('var(--faint)'),
      text: read('var(--dim)'),
      line: read('var(--line)'),
      panel: read('var(--raised)'),
    };
    chart.draw({ ...spread, colors, valueText });
  }, [chart, spread, color, themeKey, readColor]);

  return (
    <>
      <div ref={host} className={css.chart} role="img" aria-label={spread ? spreadText(spread) : 'Being counted'} />
      <p className={css.note}>{spread ? spreadText(spread) : 'Being counted …'}</p>
    </>
  );
}

/** Of the visible window, asked for again when that or the design has changed. */
function useSpread(key: string): ValueSpread | undefined {
  const { engine } = useStudio();
  const design = useDocument((state) => state.design);
  const from = useView((state) => state.window.from);
  const to = useView((state) => state.window.to);
  const members = useView((state) => state.members);
  const [spread, setSpread] = useState<ValueSpread>();
  useEffect(() => {
    let isLate = false;
    const ask = async () => {
      const reply = await engine.spread({ design, key, from, to, members });
      if (!isLate && reply.ok) setSpread(reply.value);
    };
    const timer = setTimeout(() => void ask(), REST_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [engine, design, key, from, to, members]);
  return spread;
}

function spreadText({ looked, of, missing }: ValueSpread): string {
  const which = looked < of ? `${groupedText(looked, 1000)} of the ${groupedText(of, 1000)}` : groupedText(of, 1000);
  const gaps = missing > 0 ? `, ${groupedText(missing, 1000)} without a value` : '';
  return `${which} samples in view${gaps}; grey is the clean twin. Heights are square roots.`;
}
