/** What the forms need to know of the design, for the selected metric. */
import { useMemo } from 'react';
import { intervalMsOf } from '../../core/design/types/resolve.ts';
import type { FormEnv } from '../form/param-text.ts';
import { useDocument } from '../studio-context.tsx';

export function useFormEnv(metricKey?: string): FormEnv {
  const startMs = useDocument((state) => state.design.general.start);
  const intervalMs = useDocument((state) => intervalMsOf(state.design));
  const samples = useDocument((state) => state.design.general.num_samples);
  const unit = useDocument((state) => state.design.metrics.find((metric) => metric.key === metricKey)?.unit);
  return useMemo(() => ({ startMs, intervalMs, samples, unit }), [startMs, intervalMs, samples, unit]);
}
