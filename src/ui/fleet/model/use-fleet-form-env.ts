/** What forms of the fleet reckon with: its time grid. */
import { useMemo } from 'react';
import { resolveFleet } from '../../../core/fleet/config/resolve-fleet.ts';
import { parseDuration } from '../../../core/lib/time.ts';
import type { FormEnv } from '../../form/param-text.ts';
import { useDocument } from '../../studio-context.tsx';

export function useFleetFormEnv(): FormEnv {
  const startMs = useDocument((state) => state.design.general.start);
  const fleet = useDocument((state) => state.design.fleet);
  return useMemo(() => {
    const { interval, n_readings } = resolveFleet(fleet ?? {});
    return { startMs, intervalMs: parseDuration(interval) ?? 60_000, samples: n_readings, unit: undefined };
  }, [startMs, fleet]);
}
