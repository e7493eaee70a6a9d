/** What the forms need to know of the design, for the selected metric. */
import { useMemo } from 'react';
import { intervalMsOf } from '../../core/design/types/resolve.ts';
import { curveUnitOf } from '../words/curve-unit.ts';
import type { FormEnv } from '../form/param-text.ts';
import { useDocument } from '../studio-context.tsx';

export function useFormEnv(metricKey?: string): FormEnv {
  const startMs = useDocument((state) => state.design.general.start);
  const intervalMs = useDocument((state) => intervalMsOf(state.design));
  const samples = useDocument((state) => state.design.general.num_samples);
  const unit = useDocument((state) => {
    const metric = state.design.metrics.find(({ key }) => key === metricKey);
    return metric && curveUnitOf(metric);
  });
  return useMemo(() => ({ startMs, intervalMs, samples, unit }), [startMs, intervalMs, samples, unit]);
}
