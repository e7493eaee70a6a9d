/** Where it posts: sink, address, name, token, headers, the sink's own parameters, and the test. */
import { Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { SecretsChange } from '../../../app/feed/feed.ts';
import type { Problem } from '../../../core/lib/problem.ts';
import type { Secret } from '../../../engine/api/feed.ts';
import { SINKS } from '../../../live/sinks/index.ts';
import { SelectRow } from '../../form/choice-fields.tsx';
import { ParamForm } from '../../form/param-form.tsx';
import { useStudio } from '../../studio-context.tsx';
import { Button, IconButton } from '../../widgets/button.tsx';
import { ConnectionTest } from './connection-test.tsx';
import css from './target-form.module.css';
import section from '../section.module.css';
import { PlainField } from './plain-field.tsx';
import { SecretInput } from './secret-input.tsx';
import { useFeed } from '../use-feed.ts';
import { useSinkParams } from './use-sink-params.ts';

const BROWSER_SINKS = SINKS.filter(({ browser }) => browser !== 'no');
/** How the paths of their problems begin. */
const PARAMS = 'params.';
const NO_ENV = { startMs: 0, intervalMs: 1000, samples: 1, unit: undefined };

interface TargetFormProps {
  readonly problems: readonly Problem[];
  /** An address or a secret has changed; they are no part of any store. */
  readonly onSecret: () => void;
}

export function TargetForm({ problems, onSecret }: TargetFormProps) {
  const { feed } = useStudio();
  const form = useFeed((state) => state.form);
  const ownServer = useFeed((state) => state.ownServer);
  const params = useSinkParams();
  const [secrets, setLocal] = useState(() => feed.secrets());
  const setSecrets = (change: SecretsChange) => {
    feed.setSecrets(change);
    setLocal(feed.secrets());
    onSecret();
  };
  const sink = BROWSER_SINKS.find(({ id }) => id === form.sink) ?? BROWSER_SINKS[0];
  if (!sink) return null;
  const relayed = relays(ownServer?.relaysTo, secrets.url);
  const setHeader = (index: number, header: readonly [string, string | Secret]) =>
    setSecrets({ headers: secrets.headers.map((old, at) => (at === index ? header : old)) });
  return (
    <section>
      <h2 className={section.heading}>Where to</h2>
      <div className={section.fields}>
        <SelectRow
          label="Sink"
          help={sink.help}
          value={sink.id}
          options={BROWSER_SINKS.map(({ id, label }) => ({ id, label }))}
          onChange={(id) => feed.setForm({ sink: id })}
        />
        <p className={css.quietLine}>{sink.help.replaceAll('`', '')}</p>
        <PlainField
          label="Address"
          type="url"
          value={secrets.url}
          placeholder={sink.words.urlExample}
          error={problems.find(({ path }) => path === 'url')?.message}
          onChange={(url) => setSecrets({ url })}
        />
        {sink.words.name === undefined ? null : (
          <PlainField
            label={sink.words.name}
            placeholder={sink.id === 'tinybird' ? 'incoming_data' : undefined}
            value={form.name}
            onChange={(name) => feed.setForm({ name })}
          />
        )}
        {sink.words.token === undefined ? null : (
          <PlainField
            label={`${sink.words.token}, kept in memory only`}
            type="password"
            value={secrets.token?.reveal() ?? ''}
            onChange={(token) => setSecrets({ token })}
          />
        )}
        <ParamForm
          table={sink.params}
          sources={[params]}
          target={{
            path: `feed.${sink.id}`,
            set: (key, value) =>
              feed.setForm({
                params: {
                  ...form.params,
                  [sink.id]: { ...params, [key]: isValue(value) ? value : (sink.params[key]?.default ?? '') },
                },
              }),
          }}
          env={NO_ENV}
          below={faultsOf(problems)}
        />
        {sink.transport === 'http' ? (
          <div className={css.headers}>
            {secrets.headers.map(([name, value], index) => (
              <div key={index} className={css.headerRow}>
                <input
                  aria-label={`Name of header ${index + 1}`}
                  placeholder="X-Header"
                  value={name}
                  autoComplete="off"
                  spellCheck={false}
                  onChange={(event) => setHeader(index, [event.target.value, value])}
                />
                <SecretInput
                  aria-label={`Value of header ${index + 1}, kept in memory only`}
                  placeholder="value, in memory only"
                  secret={value.reveal()}
                  onSecret={(secret) => setHeader(index, [name, secret])}
                />
                <IconButton
                  label={`Remove header ${index + 1}`}
                  onPress={() => setSecrets({ headers: secrets.headers.filter((_, at) => at !== index) })}
                >
                  <X size={13} />
                </IconButton>
              </div>
            ))}
            <Button small variant="ghost" onPress={() => setSecrets({ headers: [...secrets.headers, ['', '']] })}>
              <Plus size={13} /> Header
            </Button>
          </div>
        ) : null}
        {relayed ? (
          <label className={css.check}>
            <input
              type="checkbox"
              checked={secrets.relay}
              onChange={(event) => setSecrets({ relay: event.target.checked })}
            />
            <span>
              Through this page’s server
              <small>for sinks that let no web page in; the server was started with --allow for this address</small>
            </span>
          </label>
        ) : null}
        <ConnectionTest />
      </div>
    </section>
  );
}

function relays(origins: readonly string[] | undefined, url: string): boolean {
  return URL.canParse(url) && (origins?.includes(new URL(url).origin) ?? false);
}

function isValue(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** What is wrong with a parameter, for the row of its own field. */
function faultsOf(problems: readonly Problem[]): Readonly<Record<string, ReactNode>> {
  const ofParams = problems.filter(({ path }) => path.startsWith(PARAMS));
  return Object.fromEntries(
    ofParams.map(({ path, message }) => [
      path.slice(PARAMS.length),
      <small key={path} className={section.bad} role="alert">
        {message}
      </small>,
    ]),
  );
}
