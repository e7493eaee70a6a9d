/** What of an anomaly says how it acts, for the lists of anomalies. Knows no files. */
import type { PlacedAnomaly } from '../../design/types/resolve.ts';
import { anomalyKindOf } from '../../kinds/registry.ts';

/** Beside the kind's own. */
const ENVELOPE = ['onset', 'hold', 'recovery_time', 'frequency_arg'];

/** The kind's own parameters, and what of the envelope the design says, in this order. An incident's gain and sign are worked in. */
export function parametersOf(anomaly: PlacedAnomaly): Readonly<Record<string, unknown>> {
  const values = new Map<string, unknown>(Object.entries(anomaly));
  const names = [...Object.keys(anomalyKindOf(anomaly.kind)?.params ?? {}), ...ENVELOPE];
  return Object.fromEntries(
    names.filter((name) => values.get(name) !== undefined).map((name) => [name, values.get(name)]),
  );
}
