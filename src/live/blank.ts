/**
 * Keeps secrets out of words. Whatever a sink answers passes `blankedSent` before anything else sees it, and every
 * address passes `shownAddress` before it is shown. Knows the forms in which a secret comes back, not where words go.
 */
import type { Sent } from './carriers/carrier.ts';
import type { ItemVerdict, Target, Verdict } from './types.ts';

const BLANK = '[secret]';
/** A piece of a header or a value of a query that is shorter is no secret: `v1`, `ms`, `Bearer`. */
const SHORTEST_PIECE = 8;
const SHORTEST_SECRET = 3;
/** Words are cut off: this much of a secret's beginning at their end is blanked too. */
const SHORTEST_START = 4;

/**
 * Takes every secret of the target out of a text: the token, the values of headers and their parts, user and password
 * and the long values of the address's query; each as it is, in base64 (alone or within a longer text), as a part of
 * an address and as JSON writes it.
 */
export function createBlanker(target: Pick<Target, 'url' | 'token' | 'headers'>): (text: string) => string {
  const secrets = new Set(secretsOf(target).flatMap(formsOf));
  // The longest first: a token that contains another leaves nothing of itself.
  const forms = [...secrets].toSorted((a, b) => b.length - a.length);
  return (text) => {
    let blanked = text;
    for (const form of forms) blanked = blanked.replaceAll(form, BLANK);
    for (const form of forms) blanked = withoutStart(blanked, form);
    return blanked;
  };
}

/** What became of a request, with every text of the sink blanked. */
export function blankedSent(sent: Sent, blank: (text: string) => string): Sent {
  return { ...sent, verdict: blankedVerdict(sent.verdict, blank) };
}

function blankedVerdict(verdict: Verdict, blank: (text: string) => string): Verdict {
  if (verdict.kind === 'stored') return verdict;
  if (verdict.kind !== 'items') return { ...verdict, reason: blank(verdict.reason) };
  const known = new Map<string, string>();
  const shown = (text: string) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = blank(text);
    known.set(text, now);
    return now;
  };
  const items = verdict.items.map(
    (item): ItemVerdict => (typeof item === 'string' ? item : { refused: shown(item.refused) }),
  );
  const { unnamed } = verdict;
  return { ...verdict, items, ...(unnamed ? { unnamed: { ...unnamed, reason: blank(unnamed.reason) } } : {}) };
}

/** An address for the eye: no user, no password, no value of a query. Takes what is no address as well. */
export function shownAddress(address: string): string {
  if (URL.canParse(address)) {
    const { protocol, host, pathname, search } = new URL(address);
    if (host !== '') return `${protocol}//${host}${pathname}${search === '' ? '' : '?…'}`;
  }
  // No address, so nobody knows where its password ends: what stands before the last @ may be one.
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:?\/\/)?(.*)$/is.exec(address) ?? [];
  const [place = '', query] = rest.slice(rest.lastIndexOf('@') + 1).split(/[?#]/);
  return `${scheme}${place}${query === undefined ? '' : '?…'}`;
}

function secretsOf({ url, token, headers }: Pick<Target, 'url' | 'token' | 'headers'>): readonly string[] {
  const values = headers.map(([, value]) => value.reveal());
  const pieces = values.flatMap((value) => value.split(/[\s,;]+/)).filter((piece) => piece.length >= SHORTEST_PIECE);
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const inAddress = address
    ? [
        decoded(address.password),
        ...[decoded(address.username), ...address.searchParams.values()].filter(
          (text) => text.length >= SHORTEST_PIECE,
        ),
      ]
    : [];
  const all = [...(token ? [token.reveal(), token.reveal().trim()] : []), ...values, ...pieces];
  // `1` or `v2` in a header is no secret, and to blank it would spoil every number.
  return [...all, ...values.flatMap(basicOf), ...inAddress].filter((text) => text.length >= SHORTEST_SECRET);
}

/** User and password of a Basic header. */
function basicOf(value: string): readonly string[] {
  const [, encoded] = /^Basic\s+([A-Za-z0-9+/]+=*)$/i.exec(value.trim()) ?? [];
  if (encoded === undefined) return [];
  try {
    const pair = new TextDecoder().decode(Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0)));
    return [pair, pair.slice(pair.indexOf(':') + 1)];
  } catch {
    return [];
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function formsOf(secret: string): readonly string[] {
  const bytes = new TextEncoder().encode(secret);
  const encoded = [...within(bytes), base64(bytes)];
  const web = encoded.map((text) => text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
  const written = JSON.stringify(secret).slice(1, -1);
  return [secret, encodeURIComponent(secret), written, ...encoded, ...web];
}

/** The part of a longer text's base64 that the secret alone decides, for each place at which it may begin. */
function within(bytes: Uint8Array): readonly string[] {
  if (bytes.length < SHORTEST_PIECE) return [];
  return [0, 1, 2].map((shift) => {
    const padded = new Uint8Array(shift + bytes.length);
    padded.set(bytes, shift);
    const whole = base64(padded).replace(/=+$/, '');
    const end = Math.floor(((shift + bytes.length) * 8) / 6);
    return whole.slice(Math.ceil((shift * 8) / 6), end);
  });
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Blanks a beginning of `form` at which the text was cut off. */
function withoutStart(text: string, form: string): string {
  for (let length = Math.min(form.length - 1, text.length); length >= SHORTEST_START; length--) {
    if (text.endsWith(form.slice(0, length))) return `${text.slice(0, -length)}${BLANK}`;
  }
  return text;
}
