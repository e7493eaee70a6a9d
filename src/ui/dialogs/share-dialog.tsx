/** Share: one link with the whole design in it, also as Markdown and as a command line. */
import { useEffect, useState } from 'react';
import { countText } from '../words/number-text.ts';
import { useStudio } from '../studio-context.tsx';
import { CopyField } from '../widgets/copy-field.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import css from './dialogs.module.css';
import type { DialogBodyProps } from './dialogs.tsx';

type Link =
  | { readonly state: 'making' }
  | { readonly state: 'made'; readonly url: string; readonly chars: number }
  | { readonly state: 'failed'; readonly message: string };

export function ShareDialog({ onClose }: DialogBodyProps) {
  const { share } = useStudio();
  const [link, setLink] = useState<Link>({ state: 'making' });
  useEffect(() => {
    let gone = false;
    void share.link().then((reply) => {
      if (gone) return;
      setLink(reply.ok ? { state: 'made', ...reply.value } : { state: 'failed', message: reply.error.message });
    });
    return () => {
      gone = true;
    };
  }, [share]);
  return (
    <Dialog title="Share" onClose={onClose} width={600}>
      <p className={css.dim}>
        The link holds the whole design, seed included: whoever opens it gets the same numbers, bit for bit. Nothing is
        uploaded; it opens as a new design and touches no saved work.
      </p>
      {link.state === 'failed' ? (
        <p className={css.error} role="alert">
          {link.message}
        </p>
      ) : null}
      {link.state === 'making' ? <p className={css.dim}>Making the link…</p> : null}
      {link.state === 'made' ? (
        <>
          <CopyField label="Link" note={`${countText(link.chars)} characters`} text={link.url} lines={4} />
          <CopyField label="Markdown" text={share.markdown(link.url)} lines={2} />
          <CopyField
            label="Command line"
            note="writes the same files without a browser"
            text={share.commandLine(link.url)}
            lines={3}
          />
        </>
      ) : null}
    </Dialog>
  );
}
