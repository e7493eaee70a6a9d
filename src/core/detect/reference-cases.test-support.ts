/** The cases that the original implementations were run on, with what they say. Rows are inclusive on both sides there. */
import { readFileSync } from 'node:fs';

export type Pair = readonly [number, number];
type Value = number | null;

export interface AtThreshold {
  readonly threshold: number;
  readonly predicted: readonly Pair[];
  readonly point: {
    readonly tp: number;
    readonly fp: number;
    readonly fn: number;
    readonly tn: number;
    readonly f1: Value;
  };
  readonly pak?: Readonly<Record<string, { readonly f1: number }>>;
  readonly eventOverlap?: { readonly tp: Value; readonly fp: Value; readonly fn: Value };
  readonly delay?: { readonly perEvent: readonly Value[] };
  readonly rangeBased?: Readonly<Record<string, Readonly<Partial<Record<'precision' | 'recall' | 'f1', number>>>>>;
  readonly affiliation?: { readonly precision: Value; readonly recall?: number };
}

type Volume = Readonly<Record<'VUS-ROC' | 'VUS-PR', Value>>;

export interface NabProfileCase {
  readonly null: number;
  readonly perfect: number;
  readonly at: readonly { readonly threshold: number; readonly score?: number }[];
  readonly best: { readonly score: number };
  readonly rowScores?: readonly Pair[];
}

export interface Case {
  readonly name: string;
  readonly length: number;
  readonly labels: readonly Pair[];
  readonly scores: readonly number[];
  readonly expected: {
    readonly thresholdFree: {
      readonly aucRoc: Value;
      readonly averagePrecision: Value;
      readonly prAucTrapezoid: Value;
      readonly bestF1: Value;
      readonly precisionAtK?: { readonly precision: number } | null;
    };
    readonly tsbad: Readonly<
      Record<'vusWindow10' | 'vusWindow50' | 'vusWindow100' | 'vusWindow50Thresholds100', Volume | null> &
        Record<'PA-F1' | 'Event-based-F1' | 'R-based-F1' | 'Affiliation-F', Value>
    >;
    readonly ucr?: { readonly predicted: number; readonly correct: boolean } | null;
    readonly atThreshold: readonly AtThreshold[];
    readonly nab?:
      | readonly ({ readonly windows: readonly Pair[] } & Readonly<
          Record<'standard' | 'reward_low_FP_rate' | 'reward_low_FN_rate', NabProfileCase>
        >)[]
      | null;
  };
}

export const CASES: readonly Case[] = JSON.parse(
  readFileSync(new URL('./measures/fixtures/cases.json', import.meta.url), 'utf8'),
).cases;
