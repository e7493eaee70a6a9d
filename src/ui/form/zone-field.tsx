/** A time zone by its name, found as one types a part of it. */
import { useMemo } from 'react';
import { nearestZone, zoneNames } from '../../core/calendar/zone-names.ts';
import type { SpecOfType } from '../../core/fields/spec.ts';
import { fromText, type Parsed } from '../../core/fields/text.ts';
import { type FormTarget, useBinding } from './binding.ts';
import type { FormEnv } from './param-text.ts';
import { TypedField } from './typed-field.tsx';

interface Props {
  readonly name: string;
  readonly spec: SpecOfType<'zone'>;
  readonly sources: readonly object[];
  readonly target: FormTarget;
  readonly env: FormEnv;
}

const isText = (value: unknown): value is string => typeof value === 'string';

export function ZoneField({ name, spec, sources, target, env }: Props) {
  const binding = useBinding(target, name, spec.label, sources, isText);
  const names = useMemo(() => zoneNames(), []);
  const parse = (text: string): Parsed<string> => {
    const read = fromText(spec, text, env);
    if (!read.ok || read.value === undefined || names.includes(read.value)) return read;
    const near = nearestZone(read.value, names);
    return {
      ok: false,
      message: near ? `Did you mean ${near}?` : 'Names are an area and a city, such as Europe/Berlin.',
    };
  };
  return (
    <TypedField
      label={spec.label}
      help={spec.help}
      binding={binding}
      text={(zone) => zone}
      parse={parse}
      placeholder="such as Europe/Berlin"
      offers={names}
    />
  );
}
