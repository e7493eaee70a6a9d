/** The header of the live page: where it posts, pause, stop, and the way back. */
import { ArrowLeft, Pause, Play, Square } from 'lucide-react';
import { useState } from 'react';
import { Logo } from '../header/logo.tsx';
import { ThemeMenu } from '../header/theme-menu.tsx';
import { useDocument, useStudio } from '../studio-context.tsx';
import { Button } from '../widgets/button.tsx';
import css from './live-header.module.css';
import { StopDialog } from './stop-dialog.tsx';
import { useFeed } from './use-feed.ts';

export function LiveHeader() {
  const { feed, view } = useStudio();
  const name = useDocument((state) => state.design.general.name);
  const role = useFeed((state) => state.role);
  const setup = useFeed((state) => state.setup);
  const paused = useFeed(({ report }) => report?.stats.state === 'paused');
  const [asking, setAsking] = useState(false);
  const content = setup?.content;
  const played =
    role === 'idle' || !content ? name : content.kind === 'csv' ? content.fileName : content.design.general.name;
  return (
    <header className={css.header}>
      <h1 className={css.logo}>
        <Logo />
        <span className={css.word}>Faultline</span>
      </h1>
      <span className={css.name}>{played === '' ? 'Untitled' : played}</span>
      <span className={css.where} role="status">
        {role === 'sending' && setup ? (
          <>
            <i className={css.liveDot} aria-hidden="true" />
            Live to {hostOf(setup.origin)}
          </>
        ) : role === 'standby' ? (
          'Live in another tab'
        ) : (
          <span className={css.wide}>Nothing is being sent</span>
        )}
      </span>
      <span className={css.space} />
      {role === 'sending' ? (
        <>
          {paused ? (
            <Button variant="primary" onPress={() => feed.resume()}>
              <Play size={14} /> Resume
            </Button>
          ) : (
            <Button onPress={() => feed.pause()}>
              <Pause size={14} /> Pause
            </Button>
          )}
          <Button onPress={() => setAsking(true)}>
            <Square size={13} /> Stop…
          </Button>
          <span className={css.space} />
        </>
      ) : null}
      <ThemeMenu />
      <Button onPress={() => view.setState({ page: 'studio' })} aria-label="Back to the design">
        <ArrowLeft size={14} /> <span className={css.wide}>Back to the design</span>
      </Button>
      {asking ? <StopDialog onClose={() => setAsking(false)} /> : null}
    </header>
  );
}

export function hostOf(origin: string): string {
  return origin.replace(/^\w+:\/\//, '');
}
