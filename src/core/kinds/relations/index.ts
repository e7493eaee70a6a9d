/** The registry of relations: how a metric follows another. Adding one: one file, one line here. */
import type { RelationKindBase } from '../kind.ts';
import { inverseHeadroom } from './inverse-headroom.ts';
import { linear } from './linear.ts';
import { power } from './power.ts';
import { saturating } from './saturating.ts';

/** In the order in which they are offered; the first is the one of a file that names none. */
export const RELATIONS = [linear, saturating, inverseHeadroom, power] as const satisfies readonly RelationKindBase[];

export type RelationKind = (typeof RELATIONS)[number];
