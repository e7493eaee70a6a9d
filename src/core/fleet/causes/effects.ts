/** What causes do to the readings of a machine, as arrays that the reading formulas take. */

/** How a machine is at a reading. */
export const MODE = { up: 0, restarting: 1, down: 2 } as const;

/** Arrays with one value a reading of the window; all zero where nothing happens. */
export interface Effects {
  /** One of MODE. */
  readonly mode: Uint8Array;
  /** Bit k: an event of the k-th cause of the registry touches the reading. */
  readonly causes: Uint8Array;
  /** 0 to 1: how far the CPU goes from its load to `spikeTop`. */
  readonly spike: Float64Array;
  readonly spikeTop: Float64Array;
  /** 0 to 1: how far the memory has gone from its level to `leakTop`. */
  readonly leak: Float64Array;
  readonly leakTop: Float64Array;
  /** 0, or 0.5 to 1: how hard the link is saturated. */
  readonly saturation: Float64Array;
  /** 0 to 1; 1 only in a degradation fault. */
  readonly wear: Float64Array;
  /** 0 to 1: share of the load that is drained away. */
  readonly drain: Float64Array;
}

export function createEffects(capacity: number): Effects {
  const numbers = () => new Float64Array(capacity);
  return {
    mode: new Uint8Array(capacity),
    causes: new Uint8Array(capacity),
    spike: numbers(),
    spikeTop: numbers(),
    leak: numbers(),
    leakTop: numbers(),
    saturation: numbers(),
    wear: numbers(),
    drain: numbers(),
  };
}

/** Where causes meet at a reading, the strongest counts. */
export function raise(values: Float64Array | Uint8Array, place: number, value: number): void {
  if (value > (values[place] ?? 0)) values[place] = value;
}
