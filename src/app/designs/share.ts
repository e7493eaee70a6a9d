/** What a person sends to others: the link, a Markdown line, a command line. Knows no screen and no clipboard. */
import type { Design } from '../../core/design/types/design.ts';
import { LIMITS } from '../../core/design/types/design.ts';
import { encodeLink } from '../../formats/link.ts';
import type { DocumentStore } from '../../store/document.ts';
import type { Studio } from '../studio/studio.ts';

/** @param page origin and path of this page, without its fragment */
export function createShare(document: DocumentStore, page: string): Studio['share'] {
  return {
    async link() {
      const url = linkTo(document.store.getState().design, page);
      const payloadChars = url.length - page.length;
      if (payloadChars <= LIMITS.linkChars) return { ok: true, value: { url, chars: url.length } };
      const message = `The link would have ${payloadChars} characters; the limit is ${LIMITS.linkChars}. Send the TOML file instead.`;
      return { ok: false, error: { code: 'too-large', path: '', message } };
    },
    markdown(url) {
      const name = document.store.getState().design.general.name.replace(/[\\[\]]/g, '\\$&');
      return `[${name}](${url})`;
    },
    commandLine: (url) => `faultline generate -c '${url}' -o data`,
  };
}

export function linkTo(design: Design, page: string): string {
  return `${page}#d=${encodeLink(design)}`;
}
