/** What to do next while a kind of anomaly is placed, in the words of a mouse or of a finger. */
import type { ViewState } from '../../store/view.ts';

/** Below the palette's heading. */
export function paletteHint(placing: ViewState['placing'], touch: boolean): string {
  if (touch) {
    if (placing === undefined) return 'Tap one, and then its place on a track.';
    return placing.at === undefined
      ? 'Now tap the start on a track. Tap the kind again to stop.'
      : 'Now tap the end. Tap the kind again to stop.';
  }
  if (placing === undefined) return 'Drag one onto a track, or press one and click its place.';
  return placing.at === undefined ? 'Now click the start on a track. Esc stops.' : 'Now click the end. Esc stops.';
}

/** On an empty lane. */
export function laneHint(touch: boolean): string {
  return touch ? 'tap a kind, then its place here' : 'drag a kind here';
}
