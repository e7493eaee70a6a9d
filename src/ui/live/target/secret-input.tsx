/** An input for a secret. React writes the value of a controlled input into the document; this one stays out of it. */
import { type InputHTMLAttributes, useLayoutEffect, useRef } from 'react';

interface SecretInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'defaultValue' | 'onChange'> {
  readonly secret: string;
  readonly onSecret: (secret: string) => void;
}

export function SecretInput({ secret, onSecret, ...rest }: SecretInputProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (input.current && input.current.value !== secret) input.current.value = secret;
  }, [secret]);
  return (
    <input
      {...rest}
      ref={input}
      type="password"
      // A password manager must not keep what is to stay in memory.
      autoComplete="one-time-code"
      data-1p-ignore
      data-lpignore="true"
      spellCheck={false}
      onInput={(event) => onSecret(event.currentTarget.value)}
    />
  );
}
