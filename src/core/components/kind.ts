/** What a component kind is, one interface a registry. One file a kind; the registries are in index.ts. */
import type { Kind } from '../params.ts';

export interface TrendKindBase extends Kind {}
export interface SeasonalityKindBase extends Kind {}
export interface ProcessKindBase extends Kind {}
export interface NoiseKindBase extends Kind {}
