/** A text to take away: shown whole, copied by one press. */
import { Check, Copy } from 'lucide-react';
import { useId, useRef } from 'react';
import { Button } from './button.tsx';
import css from './copy-field.module.css';
import { useCopy } from './use-copy.ts';

interface CopyFieldProps {
  readonly label: string;
  readonly note?: string;
  readonly text: string;
  readonly lines?: number;
}

export function CopyField({ label, note, text, lines = 1 }: CopyFieldProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [state, copy] = useCopy(label);
  return (
    <div className={css.copy}>
      <div className={css.head}>
        <label htmlFor={id}>{label}</label>
        {note === undefined ? null : <small>{note}</small>}
      </div>
      <div className={css.field}>
        <textarea
          id={id}
          ref={area}
          readOnly
          rows={lines}
          value={text}
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button small onPress={() => copy(text)} aria-label={`Copy ${label.toLowerCase()}`}>
          {state === 'copied' ? <Check size={13} /> : <Copy size={13} />}
          {state === 'copied' ? 'Copied' : 'Copy'}
        </Button>
      </div>
      {state === 'refused' ? (
        <p className={css.refused} role="alert">
          The browser does not let this page write to the clipboard.{' '}
          <button type="button" onClick={() => area.current?.focus()}>
            Select the text
          </button>{' '}
          and copy it yourself.
        </p>
      ) : null}
    </div>
  );
}
