/** The registry of processes. Adding one: one file, one line here. */
import type { ProcessKindBase } from '../kind.ts';
import { ar } from './ar.ts';
import { counter } from './counter.ts';
import { markov } from './markov.ts';
import { meanReverting } from './mean-reverting.ts';
import { sensor } from './sensor.ts';
import { walk } from './walk.ts';

export const PROCESSES = [
  walk,
  ar,
  meanReverting,
  markov,
  counter,
  sensor,
] as const satisfies readonly ProcessKindBase[];

export type ProcessKind = (typeof PROCESSES)[number];
