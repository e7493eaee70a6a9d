/**
 * Unknown input as a tree that remembers where each part came from. Maps instead of objects, so that no key
 * can reach a prototype and the order of the text is kept. Knows neither TOML nor designs.
 */

import { cutText } from '../lib/cut-text.ts';

/** 1-based place in a text. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

interface NodeBase {
  /** Path as the person would write it, `metrics.cpu.noise_args.scale`. */
  readonly path: string;
  /** Where the value stands, if there is a text. */
  readonly at?: Place | undefined;
  /** Where the key stands, if there is a text and a key. */
  readonly keyAt?: Place | undefined;
}
export interface TableNode extends NodeBase {
  readonly type: 'table';
  readonly entries: ReadonlyMap<string, Node>;
}
export interface ListNode extends NodeBase {
  readonly type: 'list';
  readonly items: readonly Node[];
}
export interface LeafNode extends NodeBase {
  readonly type: 'leaf';
  /** string, number, boolean, bigint, Date, or anything that fits nowhere. */
  readonly value: unknown;
  /** The value's text in the file. */
  readonly raw?: string;
}
export type Node = TableNode | ListNode | LeafNode;

const MAX_DEPTH = 12;

/** For people, not for looking up: a long key is cut. */
export function keyPath(parent: string, key: string): string {
  const short = cutText(key);
  const text = /^[A-Za-z0-9_…-]+$/.test(short) ? short : JSON.stringify(short);
  return parent === '' ? text : `${parent}.${text}`;
}

/** The tree of a plain value (parsed JSON, a stored record). What is nested too deep becomes a leaf that fits nowhere. */
export function nodeOf(value: unknown, path = '', depth = 0): Node {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return { type: 'leaf', path, value };
  if (Array.isArray(value)) {
    return { type: 'list', path, items: value.map((item, index) => nodeOf(item, `${path}[${index}]`, depth + 1)) };
  }
  const entries = new Map<string, Node>();
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) entries.set(key, nodeOf(item, keyPath(path, key), depth + 1));
  }
  return { type: 'table', path, entries };
}

/** A leaf made by the program that stands where `like` stands. */
export function leafLike(like: Node, value: unknown): LeafNode {
  return { type: 'leaf', path: like.path, at: like.at, keyAt: like.keyAt, value };
}

/** The same table with other entries. */
export function withEntries(table: TableNode, entries: Iterable<readonly [string, Node]>): TableNode {
  return { ...table, entries: new Map(entries) };
}
