/** The most that a design may hold. */
export const LIMITS = {
  /** Rows of a dataset; the row index stays an exact integer and a file stays on a disk. */
  samples: 10_000_000_000,
  /** Those that descriptions expand to count too. */
  metrics: 1000,
  followsPerMetric: 32,
  factors: 100,
  factorsPerMetric: 32,
  labels: 16,
  anomaliesPerMetric: 10_000,
  /** Times that one anomaly comes again. */
  occurrences: 10_000,
  incidents: 1000,
  scatterRules: 100,
  /** Anomalies or incidents of one rule. */
  scattered: 10_000,
  effectsPerIncident: 1000,
  seed: Number.MAX_SAFE_INTEGER,
  tomlBytes: 1024 * 1024,
  linkChars: 32 * 1024,
  linkInflatedBytes: 1024 * 1024,
} as const;
