/** All that needs ECharts, as one chunk that is loaded after the screen stands (its size is checked). */
export { OverviewCurves } from './overview-curves.tsx';
export { PlotCurves } from './plot-curves.tsx';
export { LiveCurve } from '../../live/live-curve.tsx';
