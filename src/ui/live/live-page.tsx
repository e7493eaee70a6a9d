/** The live page: where to, what flows, what is coming, what was answered. Loaded when it is first opened. */
import { useEffect } from 'react';
import { useStudio } from '../studio-context.tsx';
import { Answers } from './run/answers.tsx';
import { ConnectPanel } from './target/connect-panel.tsx';
import { Cues } from './run/cues.tsx';
import { Figures } from './run/figures.tsx';
import { LiveFooter } from './live-footer.tsx';
import { LiveHeader } from './live-header.tsx';
import css from './live-page.module.css';
import { LiveTracks } from './tracks/live-tracks.tsx';
import { RunState } from './run/run-state.tsx';

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
