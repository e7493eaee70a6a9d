/** The studio's screen: providers, the layout and what floats above it. */
import './tokens.css';
import './base.css';
import { I18nProvider } from 'react-aria-components';
import type { Studio } from '../app/studio.ts';
import { AnnouncerProvider } from './announcer.tsx';
import { Dialogs } from './dialogs/dialogs.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FileDrop } from './file-drop.tsx';
import { Footer } from './footer/footer.tsx';
import { Header } from './header/header.tsx';
import { Hint } from './hint.tsx';
import { Hotkeys } from './hotkeys.tsx';
import { StudioLayout } from './layout/studio-layout.tsx';
import { LegacyChoice } from './legacy-choice.tsx';
import { MetricList } from './metrics/metric-list.tsx';
import { Notice } from './notice.tsx';
import { AnomalyPalette } from './palette/anomaly-palette.tsx';
import { SidePanel } from './panels/side-panel.tsx';
import { StudioProvider } from './studio-context.tsx';
import { Timeline } from './timeline/timeline.tsx';

export function App({ studio }: { readonly studio: Studio }) {
  return (
    <ErrorBoundary studio={studio}>
      {/* One language, so that plugins and numbers do not follow the machine's. */}
      <I18nProvider locale="en-US">
        <StudioProvider studio={studio}>
          <AnnouncerProvider>
            <StudioLayout
              header={<Header />}
              left={
                <>
                  <MetricList />
                  <AnomalyPalette />
                </>
              }
              main={
                <>
                  <Notice />
                  <LegacyChoice />
                  <Hint />
                  <Timeline studio={studio} />
                </>
              }
              right={<SidePanel />}
              footer={<Footer />}
            />
            <Dialogs />
            <FileDrop />
            <Hotkeys />
          </AnnouncerProvider>
        </StudioProvider>
      </I18nProvider>
    </ErrorBoundary>
  );
}
