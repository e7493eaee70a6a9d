/** A value that no serializer gives away. The one place where tokens are held; knows nothing of where they go. */
import type { Secret } from './types.ts';

/** JSON.stringify, String(), template literals, console and structuredClone all show "[secret]" or fail. */
export function createSecret(value: string): Secret {
  const hidden = {
    reveal: () => value,
    toJSON: () => '[secret]',
    toString: () => '[secret]',
  };
  return Object.freeze(hidden);
}
