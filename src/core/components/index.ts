/** The registries of components. Adding a kind: one file, one line here. */
import type { Kind } from '../params.ts';

export const TRENDS = [] as const satisfies readonly Kind[];
export const SEASONALITIES = [] as const satisfies readonly Kind[];
export const PROCESSES = [] as const satisfies readonly Kind[];
export const NOISES = [] as const satisfies readonly Kind[];

export type TrendKind = (typeof TRENDS)[number];
export type SeasonalityKind = (typeof SEASONALITIES)[number];
export type ProcessKind = (typeof PROCESSES)[number];
export type NoiseKind = (typeof NOISES)[number];
