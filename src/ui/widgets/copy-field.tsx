/** A text to take away: shown whole, copied by one press. */
import { Check, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { useAnnounce } from '../shell/announcer.tsx';
import { Button } from './button.tsx';
import css from './copy-field.module.css';

interface CopyFieldProps {
  readonly label: string;
  readonly note?: string;
  readonly text: string;
  readonly lines?: number;
}

const COPIED_MS = 1600;

export function CopyField({ label, note, text, lines = 1 }: CopyFieldProps) {
  const id = useId();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    announce(`${label} copied`);
    setCopied(true);
    setTimeout(() => setCopied(false), COPIED_MS);
  };
  return (
    <div className={css.copy}>
      <div className={css.head}>
        <label htmlFor={id}>{label}</label>
        {note === undefined ? null : <small>{note}</small>}
      </div>
      <div className={css.field}>
        <textarea
          id={id}
          readOnly
          rows={lines}
          value={text}
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button small onPress={() => void copy()} aria-label={`Copy ${label.toLowerCase()}`}>
          {copied ? <Check size={13} /> : <Copy size={13} />}
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </div>
    </div>
  );
}
