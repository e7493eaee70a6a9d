/** The command line that feeds the same. */
import { useEffect, useState } from 'react';
import { feedCommand } from '../../../app/feed/feed-command.ts';
import { useDocument, useStudio } from '../../studio-context.tsx';
import { CopyField } from '../../widgets/copy-field.tsx';
import css from './command-line.module.css';
import section from '../section.module.css';
import { useFeed } from '../use-feed.ts';
import { useSink, useSinkDefaults, useSinkParams } from './use-sink-params.ts';

export function CommandLine() {
  const { feed, share } = useStudio();
  const design = useDocument((state) => state.design);
  const form = useFeed((state) => state.form);
  useFeed((state) => state.ownServer);
  const [link, setLink] = useState('design.toml');
  const params = useSinkParams();
  const sink = useSink();
  const defaults = useSinkDefaults();
  useEffect(() => {
    let gone = false;
    void share.link().then((reply) => !gone && setLink(reply.ok ? fragmentOf(reply.value.url) : 'design.toml'));
    return () => {
      gone = true;
    };
  }, [share, design]);
  const { url, token, headers } = feed.secrets();
  const plan = feed.plan(params, sink);
  const setup = plan ?? {
    sink: form.sink,
    name: form.name,
    params,
    speed: form.speed,
    backfillMs: 0,
    loop: form.loop,
    batchEvents: form.batch,
  };
  const text = feedCommand({
    setup,
    url,
    hasToken: token !== undefined,
    defaults,
    headerNames: headers.map(([name]) => name).filter((name) => name !== ''),
    config: form.source === 'csv' ? (form.csv?.fileName ?? 'file.csv') : link,
  });
  return (
    <section>
      <h2 className={section.heading}>Same on the command line</h2>
      <div className={css.command}>
        <CopyField
          label="Command"
          text={text}
          lines={6}
          note={token === undefined ? '' : 'the token goes into the variable TOKEN'}
        />
        {form.source === 'window' ? <small>It plays the whole design, not only what the timeline shows.</small> : null}
      </div>
    </section>
  );
}

/** The command line reads the fragment alone as well. */
function fragmentOf(url: string): string {
  return url.slice(url.indexOf('#'));
}
