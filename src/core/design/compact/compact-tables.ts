/**
 * Version 1 of the compact form: which field stands for which bit, and which number for which kind. Links out
 * in the world hold these numbers, so the lists only ever grow at their ends; nothing in them is moved, renamed
 * or taken out. A kind or field that is not in them is written by its name, which always works.
 */
import type { RegistryName } from '../../kinds/registry.ts';

export const COMPACT_FIELDS = {
  general: ['name', 'seed', 'num_samples', 'start', 'interval', 'rng', 'effect_sigma', 'label'],
  metric: [
    'key',
    'label',
    'unit',
    'value',
    'step_size',
    'min',
    'max',
    'decimals',
    'trend',
    'seasonality',
    'process',
    'noise',
    'anomalies',
    'color',
  ],
  incident: ['id', 'name', 'at', 'note', 'off', 'effects'],
  feed: ['sink', 'speed', 'batch', 'backfill', 'loop'],
  scatter: [
    'id',
    'name',
    'count',
    'contamination',
    'kinds',
    'metrics',
    'within',
    'gap',
    'hold',
    'onset',
    'recovery_time',
    'pattern',
    'magnitude',
    'measure',
    'sizes',
    'gain',
    'sign',
    'benign_share',
    'roll',
    'note',
    'off',
    'effects',
  ],
} as const;

/**
 * Fields beside a kind's own parameters. The parameters' bits come after them, so these lists are closed: a new
 * field of this sort stays without a bit and is written by its name.
 */
export const COMPACT_COMMON = {
  trend: [],
  seasonality: ['mode'],
  process: [],
  noise: ['smoothing_window', 'mode'],
  anomaly: [
    'id',
    'at',
    'onset',
    'hold',
    'recovery_time',
    'pattern',
    'frequency_arg',
    'benign',
    'off',
    'note',
    'metric',
    'lag',
    'gain',
    'sign',
  ],
} as const satisfies Record<RegistryName, readonly string[]>;

/** Kinds by number, each with its parameters by bit. */
export const COMPACT_KINDS: Readonly<
  Record<RegistryName, readonly (readonly [id: string, params: readonly string[]])[]>
> = {
  trend: [
    ['linear', ['slope']],
    ['exponential', ['factor', 'period']],
    ['logistic', ['height', 'midpoint', 'width']],
    ['step', ['at', 'height']],
    ['piecewise', ['points']],
    ['polynomial', ['coefficients']],
    ['drawn', ['points']],
  ],
  seasonality: [
    ['sine', ['period', 'amplitude', 'phase']],
    ['square', ['period', 'amplitude', 'phase', 'duty']],
    ['sawtooth', ['period', 'amplitude', 'phase', 'width']],
    ['triangle', ['period', 'amplitude', 'phase']],
    ['pulse', ['period', 'amplitude', 'phase', 'width']],
    ['daily-profile', ['points', 'curve']],
    ['weekly-profile', ['points', 'curve']],
    ['weekday', ['factors']],
  ],
  process: [
    ['walk', ['step', 'low', 'high']],
    ['ar', ['coefficients', 'scale']],
    ['mean-reverting', ['relaxation', 'scale']],
    ['markov', ['levels', 'stay']],
    ['counter', ['rate', 'variation', 'wrap']],
    [
      'sensor',
      [
        'trend',
        'initial_value',
        'initial_min',
        'initial_max',
        'valid_min',
        'valid_max',
        'value_min',
        'value_max',
        'percent_out_of_bounds',
        'percent_out_of_bounds_high',
        'step_min',
        'step_max',
        'percent_step',
        'percent_step_trend',
        'max_change',
        'stop_min',
        'stop_max',
      ],
    ],
  ],
  noise: [
    ['gaussian', ['loc', 'scale']],
    ['uniform', ['low', 'high']],
    ['exponential', ['scale']],
    ['logistic', ['loc', 'scale']],
    ['laplace', ['loc', 'scale']],
  ],
  anomaly: [
    ['scale', ['anomaly_factor']],
    ['spike', ['magnitude', 'measure']],
    ['dip', ['magnitude', 'measure']],
    ['spike-train', ['magnitude', 'measure', 'spikes']],
    ['level-shift', ['magnitude', 'measure']],
    ['ramp', ['slope']],
    ['platform', ['value']],
    ['variance', ['factor']],
    ['noise-burst', ['magnitude', 'measure']],
    ['frequency', ['factor']],
    ['phase-shift', ['shift']],
    ['season-loss', ['remaining']],
    ['missing-cycle', []],
    ['flip', []],
    ['contextual', ['shift']],
    ['gap', ['as']],
    ['stuck', []],
    ['saturation', ['ceiling', 'floor']],
    ['outlier', ['value']],
    ['stopped', []],
  ],
};
