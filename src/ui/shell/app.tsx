/** The studio's screen: providers, the layout and what floats above it. */
import '../styles/tokens.css';
import '../styles/base.css';
import { lazy, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Studio } from '../../app/studio/studio.ts';
import css from './app.module.css';
import { AnnouncerProvider } from './announcer.tsx';
import { Dialogs } from '../dialogs/dialogs.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FileDrop } from './file-drop.tsx';
import { Footer } from '../footer/footer.tsx';
import { Header } from '../header/header.tsx';
import { Hint } from './hint.tsx';
import { Hotkeys } from './hotkeys.tsx';
import { StudioLayout } from '../layout/studio-layout.tsx';
import { LegacyChoice } from './legacy-choice.tsx';
import { MetricList } from '../metrics/metric-list.tsx';
import { Notice } from './notice.tsx';
import { AnomalyPalette } from '../palette/anomaly-palette.tsx';
import { DesignSide } from '../panels/design-side.tsx';
import { StudioProvider, useDocument, useView } from '../studio-context.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { TimelineProvider } from '../timeline/timeline-provider.tsx';
import { PartBoundary } from '../widgets/part-boundary.tsx';

const FleetPage = lazy(async () => ({ default: (await import('../fleet/fleet-page.tsx')).FleetPage }));

const LivePage = lazy(async () => ({ default: (await import('../live/live-page.tsx')).LivePage }));

export function App({ studio }: { readonly studio: Studio }) {
  return (
    <ErrorBoundary studio={studio}>
      {/* One language, so that plugins and numbers do not follow the machine's. */}
      <I18nProvider locale="en-US">
        <StudioProvider studio={studio}>
          <AnnouncerProvider>
            <Page />
            <Dialogs />
            <FileDrop />
            <Hotkeys />
          </AnnouncerProvider>
        </StudioProvider>
      </I18nProvider>
    </ErrorBoundary>
  );
}

function Page() {
  const page = useView((state) => state.page);
  const hasFleet = useDocument((state) => state.design.fleet !== undefined);
  if (page === 'fleet' && hasFleet) {
    return (
      <PartBoundary name="The fleet">
        <Suspense fallback={null}>
          <FleetPage />
        </Suspense>
      </PartBoundary>
    );
  }
  if (page === 'live') {
    return (
      <PartBoundary name="The live run">
        <Suspense fallback={null}>
          <LivePage />
        </Suspense>
      </PartBoundary>
    );
  }
  return <StudioPage />;
}

function StudioPage() {
  return (
    <TimelineProvider>
      <StudioLayout
        header={<Header />}
        left={
          <div className={css.left}>
            <MetricList />
            <AnomalyPalette />
          </div>
        }
        main={
          <>
            <Notice />
            <LegacyChoice />
            <Hint />
            <Timeline />
          </>
        }
        right={<DesignSide />}
        footer={<Footer />}
      />
    </TimelineProvider>
  );
}
