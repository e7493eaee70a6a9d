/** Keeps the width and the device pixels of plots known to whoever draws on them. Knows nothing of what is drawn. */

export interface PlotSize {
  /** CSS pixels, above 0. */
  readonly width: number;
  readonly pixelRatio: number;
}

/**
 * @param root carries `--bar`, the width of the scroll bar of the tracks in it, so that what stands outside of them
 * leaves the same room: the same sample, the same x
 * @param plots an element exactly as wide as the plots
 * @param onSize called at once and whenever one of the two has changed
 * @returns undoes it
 */
export function observeSize(root: HTMLElement, plots: HTMLElement, onSize: (size: PlotSize) => void): () => void {
  let stopRatio = () => {};
  let before: PlotSize = { width: 0, pixelRatio: 0 };
  const scroller = root.querySelector<HTMLElement>('[data-tracks]');
  const measure = () => {
    if (scroller) root.style.setProperty('--bar', `${scroller.offsetWidth - scroller.clientWidth}px`);
    const size = { width: plots.clientWidth, pixelRatio: window.devicePixelRatio };
    if (size.width === 0 || (size.width === before.width && size.pixelRatio === before.pixelRatio)) return;
    before = size;
    onSize(size);
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
