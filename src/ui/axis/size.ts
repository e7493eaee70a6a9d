/** Keeps width and device pixels of the plots in the timeline's state and tells the preview. Knows nothing of what is drawn. */
import type { TimelineModel } from '../timeline/model/timeline-model.ts';

export function observeSize(model: TimelineModel, root: HTMLElement, plots: HTMLElement): () => void {
  let stopRatio = () => {};
  const scroller = root.querySelector<HTMLElement>('[data-tracks]');
  const measure = () => {
    // Where the tracks have a scroll bar, ruler and overview leave room for it: the same sample, the same x.
    if (scroller) root.style.setProperty('--bar', `${scroller.offsetWidth - scroller.clientWidth}px`);
    const width = plots.clientWidth;
    const pixelRatio = window.devicePixelRatio;
    const before = model.state.getState();
    if (width === 0 || (width === before.width && pixelRatio === before.pixelRatio)) return;
    model.state.setState({ width, pixelRatio });
    const pixels = Math.round(width * pixelRatio);
    model.studio.preview.resize(pixels, pixels);
  };
  const watchRatio = () => {
    stopRatio();
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const onChange = () => {
      measure();
      watchRatio();
    };
    query.addEventListener('change', onChange);
    stopRatio = () => query.removeEventListener('change', onChange);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(plots);
  if (scroller?.firstElementChild) observer.observe(scroller.firstElementChild);
  watchRatio();
  measure();
  return () => {
    observer.disconnect();
    stopRatio();
  };
}
