/**
 * The one crossing of a secret: from the page to the worker that sends. A secret cannot be cloned, so it is opened
 * here and closed again on the other side; nothing else calls these. Knows no feed.
 */
import { createSecret } from '../../live/secret.ts';
import type { TargetSecrets } from '../api/feed.ts';

export interface TargetOnWire {
  readonly url: string;
  readonly token: string | undefined;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly relay: boolean;
}

export function onWire({ url, token, headers, relay }: TargetSecrets): TargetOnWire {
  return { url, relay, token: token?.reveal(), headers: headers.map(([name, value]) => [name, value.reveal()]) };
}

export function offWire({ url, token, headers, relay }: TargetOnWire): TargetSecrets {
  return {
    url,
    relay,
    ...(token === undefined ? {} : { token: createSecret(token) }),
    headers: headers.map(([name, value]) => [name, createSecret(value)]),
  };
}
