/** What a machine's type says of it, and which type depends on which. Knows no single machine. */

export interface MachineProfile {
  /** Requests a second that one core serves at full load. */
  readonly requestsPerCore: number;
  /** Latency of an idle machine in ms. */
  readonly baseLatencyMs: number;
  /** Speed of its link in Mbit/s. */
  readonly linkMbps: number;
  /** Outgoing traffic as a share of incoming. */
  readonly outShare: number;
  /** Memory sizes in GB a core that it may have. */
  readonly memoryPerCore: readonly number[];
}

const PROFILES: Readonly<Record<string, MachineProfile>> = {
  core: { requestsPerCore: 3, baseLatencyMs: 8, linkMbps: 10_000, outShare: 0.8, memoryPerCore: [4, 8] },
  worker: { requestsPerCore: 1, baseLatencyMs: 20, linkMbps: 2500, outShare: 0.5, memoryPerCore: [2, 4, 8] },
  edge: { requestsPerCore: 2, baseLatencyMs: 12, linkMbps: 1000, outShare: 0.7, memoryPerCore: [2, 4] },
};

const OTHER: MachineProfile = {
  requestsPerCore: 2,
  baseLatencyMs: 15,
  linkMbps: 1000,
  outShare: 0.6,
  memoryPerCore: [2, 4, 8],
};

/** The profile of a type; names other than core, worker and edge share one. */
export function profileOf(type: string): MachineProfile {
  return Object.hasOwn(PROFILES, type) ? (PROFILES[type] ?? OTHER) : OTHER;
}

/** Known types from the one that nothing is under to the outermost. */
const KNOWN_ORDER = ['core', 'worker', 'edge'];

/**
 * The type that each type depends on: edge on worker, worker on core (on the next of them that the fleet
 * has), any other on the one before it in the order known types first, then as listed.
 */
export function parentTypes(types: readonly string[]): ReadonlyMap<string, string> {
  const known = KNOWN_ORDER.filter((type) => types.includes(type));
  const order = [...new Set([...known, ...types])];
  const parents = new Map<string, string>();
  order.forEach((type, index) => {
    const parent = order[index - 1];
    if (parent !== undefined) parents.set(type, parent);
  });
  return parents;
}
