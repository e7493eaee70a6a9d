/** Choosing a kind from a registry. */
import type { Kind } from '../../core/fields/kind.ts';
import { SelectRow } from '../form/choice-fields.tsx';

interface KindSelectProps {
  readonly label: string;
  readonly kinds: readonly Kind[];
  readonly value: string | undefined;
  /** Word for no kind at all; absent: there must be one. */
  readonly none?: string;
  readonly onChange: (id: string) => void;
}

export function KindSelect({ label, kinds, value, none, onChange }: KindSelectProps) {
  const options = kinds.map((kind) => ({ id: kind.id, label: kind.label }));
  return (
    <SelectRow
      label={label}
      help={kinds.find((kind) => kind.id === value)?.help}
      value={value ?? (none === undefined ? undefined : '')}
      options={none === undefined ? options : [{ id: '', label: none }, ...options]}
      onChange={onChange}
    />
  );
}
