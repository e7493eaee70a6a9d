/** The live page: where to, what flows, what is coming, what was answered. Loaded when it is first opened. */
import { useEffect } from 'react';
import { useStudio } from '../studio-context.tsx';
import { Answers } from './answers.tsx';
import { ConnectPanel } from './connect-panel.tsx';
import { Cues } from './cues.tsx';
import { Figures } from './figures.tsx';
import { LiveFooter } from './live-footer.tsx';
import { LiveHeader } from './live-header.tsx';
import css from './live.module.css';
import { LiveTracks } from './live-tracks.tsx';
import { RunState } from './run-state.tsx';

export function LivePage() {
  const { feed } = useStudio();
  useEffect(() => void feed.meetOwnServer(), [feed]);
  return (
    <div className={css.page}>
      <LiveHeader />
      <aside className={css.left} aria-label="Where to and how">
        <ConnectPanel />
      </aside>
      <main className={css.main} aria-label="Live run">
        <RunState />
        <Figures />
        <LiveTracks />
      </main>
      <aside className={css.right} aria-label="Coming up and answers">
        <Cues />
        <Answers />
      </aside>
      <LiveFooter />
    </div>
  );
}
