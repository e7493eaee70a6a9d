/**
 * Links: `1.` + base64url(deflate-raw(JSON of the compact form)). Deterministic, no address, no secret. Every
 * old version's decoder stays. Knows no browser: the caller puts the payload behind `#d=`.
 */
import { parseDesign } from '../core/document.ts';
import { deflateSync, inflateSync, strToU8 } from 'fflate';
import { fromCompact, toCompact } from '../core/design/compact/compact.ts';
import { type Design, LIMITS } from '../core/design/types/design.ts';
import type { Problem, Result } from '../core/lib/problem.ts';

const VERSION = '1';
const MAX_DEPTH = 16;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The payload of a link, without `#d=`. May be longer than LIMITS.linkChars: then nobody can open it, so check. */
export function encodeLink(design: Design): string {
  // With `mem` given, fflate needs no logarithm, which browsers round differently.
  const bytes = deflateSync(strToU8(JSON.stringify(toCompact(design))), { level: 9, mem: 4 });
  return `${VERSION}.${base64url(bytes)}`;
}

/** The design of a link: a whole address, `#d=1.…`, or the payload alone. Hostile input gives problems. */
export function decodeLink(text: string): Result<Design> {
  const payload = payloadOf(text.trim());
  if (payload === undefined) return bad('bad-link', 'This is no link to a design: it has no #d= part.');
  if (payload.length > LIMITS.linkChars)
    return bad('too-large', 'The link is longer than 32 KiB, which is the most that is read.');
  const version = /^(\d{1,6})\.([\w-]*)$/.exec(payload);
  if (!version) return bad('bad-link', 'The link is damaged: part of it is missing or changed.');
  const [, number, body = ''] = version;
  if (number !== VERSION)
    return bad('later-link', `The link was made by a later version (form ${number}); this one reads form ${VERSION}.`);
  return decodeVersion1(body);
}

function payloadOf(text: string): string | undefined {
  if (/^\d{1,6}\./.test(text)) return text;
  const hash = text.indexOf('#');
  if (hash === -1) return undefined;
  const part = text
    .slice(hash + 1)
    .split('&')
    .find((item) => item.startsWith('d='));
  return part?.slice(2);
}

function decodeVersion1(body: string): Result<Design> {
  const damaged = () => bad('bad-link', 'The link is damaged: part of it is missing or changed.');
  const packed = bytesOf(body);
  if (!packed || packed.length === 0) return damaged();
  const bytes = inflated(packed);
  if (!bytes) return damaged();
  if (bytes.length > LIMITS.linkInflatedBytes)
    return bad('too-large', 'The link unpacks to more than 1 MiB, which is the most that is read.');
  const json = textOf(bytes);
  if (json === undefined) return damaged();
  if (isTooDeep(json)) return bad('too-deep', 'The link is nested too deep.');
  try {
    return parseDesign(fromCompact(JSON.parse(json)));
  } catch (error) {
    if (error instanceof SyntaxError) return damaged();
    throw error;
  }
}

/** At most one byte more than allowed: fflate drops what does not fit into `out`, which is seldom near to that. */
function inflated(packed: Uint8Array): Uint8Array | undefined {
  const most = LIMITS.linkInflatedBytes + 1;
  try {
    for (let size = Math.min(most, 32 * packed.length); ; size = Math.min(most, 8 * size)) {
      const bytes = inflateSync(packed, { out: new Uint8Array(size) });
      if (bytes.length < size || size === most) return bytes;
    }
  } catch {
    return undefined;
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isTooDeep(json: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length; at++) {
    const char = json[at];
    if (inString) {
      if (char === '\\') at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '[' || char === '{') {
      depth++;
      if (depth > MAX_DEPTH) return true;
    } else if (char === ']' || char === '}') depth--;
  }
  return false;
}

function bad(code: string, message: string): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [{ severity: 'error', code, path: '', message }] };
}

function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const chars = Math.min(bytes.length - at, 3) + 1;
    for (let place = 0; place < chars; place++) text += DIGITS[(group >> (18 - 6 * place)) & 63] ?? '';
  }
  return text;
}

/** Undefined for what is no base64url, or has bits left over that are not 0. */
function bytesOf(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let count = 0;
  for (const char of text) {
    const digit = DIGITS.indexOf(char);
    if (digit === -1) return undefined;
    bits = ((bits << 6) | digit) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[count++] = (bits >> held) & 0xff;
    }
  }
  return (bits & ((1 << held) - 1)) === 0 ? bytes : undefined;
}
