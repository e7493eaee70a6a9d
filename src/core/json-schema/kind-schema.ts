/** Tables that name a kind of a registry, as JSON Schema: one form a kind, each with that kind's parameters. */
import type { Kind } from '../fields/kind.ts';
import type { FieldTable } from '../fields/spec.ts';
import { type JsonSchema, propertiesOf } from './field-schema.ts';
import { isRequired } from '../fields/check.ts';

export interface KindRules {
  /** Where the definitions of the whole schema hold the shared fields; names become `#/definitions/NAME/properties/…`. */
  readonly shared: string;
  /** Fields beside each kind's own. */
  readonly fields: FieldTable;
  /** Of them, those that a file need not have. */
  readonly optional?: readonly string[];
  /** Properties that are no fields. */
  readonly also?: Readonly<Record<string, JsonSchema>>;
  /** The word for the kind. */
  readonly word?: string;
  /** The kind of a table that names none. */
  readonly defaultKind?: string;
  /** A definition with the same kinds, whose parameters are pointed to rather than said again. */
  readonly like?: string;
}

/** The fields that all kinds of a registry share: the definition that each form points to. */
export function sharedSchema(rules: KindRules): JsonSchema {
  return { type: 'object', properties: { ...propertiesOf(rules.fields), ...rules.also } };
}

/** A table of any of the kinds. */
export function kindsSchema(kinds: readonly Kind[], rules: KindRules): JsonSchema {
  return { type: 'object', anyOf: kinds.map((kind, place) => kindSchema(kind, place, rules)) };
}

function kindSchema(kind: Kind, place: number, rules: KindRules): JsonSchema {
  const { word = 'kind', defaultKind, optional = [], like } = rules;
  const names = [...Object.keys(rules.fields), ...Object.keys(rules.also ?? {})];
  const shared = names.map((name) => [name, { $ref: `#/definitions/${rules.shared}/properties/${name}` }]);
  const params =
    like === undefined
      ? propertiesOf(kind.params)
      : Object.fromEntries(
          Object.keys(kind.params).map((name) => [
            name,
            { $ref: `#/definitions/${like}/anyOf/${place}/properties/${name}` },
          ]),
        );
  const all: FieldTable = { ...rules.fields, ...kind.params };
  const required = Object.entries(all).flatMap(([name, spec]) =>
    isRequired(spec) && !optional.includes(name) ? [name] : [],
  );
  if (kind.id !== defaultKind) required.unshift(word);
  return {
    type: 'object',
    title: kind.label,
    description: kind.help,
    properties: { [word]: { const: kind.id }, ...Object.fromEntries(shared), ...params },
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}
