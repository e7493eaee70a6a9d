/** Which names the server answers to, and whose posts it takes: against pages of other names that reach it. */
import type { IncomingHttpHeaders } from 'node:http';
import type { NetworkInterfaceInfo } from 'node:os';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

const bracketed = (address: string) => (address.includes(':') && !address.startsWith('[') ? `[${address}]` : address);

/** Whether others than this machine can reach a server that listens there. */
export function isExposed(host: string): boolean {
  return !(host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host));
}

/**
 * The names of `Host` that are answered: the address that it listens on, loopback's, the machine's own addresses where
 * it listens on all of them, and those that were given. An address cannot be made to point elsewhere; a name can.
 */
export function answeredNames(
  host: string,
  given: readonly string[],
  interfaces: NodeJS.Dict<readonly NetworkInterfaceInfo[]>,
): ReadonlySet<string> {
  const isAll = host === '0.0.0.0' || host === '::';
  const own = isAll ? Object.values(interfaces).flatMap((list) => (list ?? []).map(({ address }) => address)) : [host];
  const loopback = isAll || !isExposed(host) ? LOOPBACK : [];
  return new Set([...loopback, ...own, ...given].map((name) => bracketed(name.toLowerCase())));
}

/** @param names from `answeredNames` */
export function isAnswered(headers: IncomingHttpHeaders, names: ReadonlySet<string>): boolean {
  const [, name] = /^(\[[\da-f:.]+\]|[^:[\]]+)(?::\d+)?$/i.exec(headers.host ?? '') ?? [];
  return name !== undefined && names.has(name.toLowerCase());
}

/** Command lines send neither header; a browser says whose page posts. */
export function isOwnPage(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin, host } = headers;
  return origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
}
