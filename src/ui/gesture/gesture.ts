/**
 * The one life of a gesture: it begins with the first movement that is no click, follows the pointer, and ends, or is
 * called off by Esc or a lost pointer. Who drags something says what moves, never how pointers behave.
 */

/** What a gesture does. After `begin` comes exactly one of `end` and `cancel`; without movement `click` alone. */
export interface Gesture<P> {
  /** The pointer has moved far enough; `move` follows at once. */
  begin?(at: P): void;
  move(at: P): void;
  end(at: P): void;
  cancel(): void;
  /** Let go without having moved. */
  click?(at: P): void;
}

/** Where a pointer is. */
export interface ClientPoint {
  readonly clientX: number;
  readonly clientY: number;
}

/** A movement shorter than this is a click. */
export const CLICK_PX = 4;

export function movedFar(from: ClientPoint, to: ClientPoint): boolean {
  return Math.abs(to.clientX - from.clientX) >= CLICK_PX || Math.abs(to.clientY - from.clientY) >= CLICK_PX;
}

/** A gesture under way. */
export interface Life<P> {
  /** The pointer has moved, or what is under it has. */
  move(at: P): void;
  end(at: P): void;
  cancel(): void;
}

/** Watches over the order of the calls. @param down where the pointer went down */
export function live<P extends ClientPoint>(gesture: Gesture<P>, down: P): Life<P> {
  let begun = false;
  let over = false;
  const move = (at: P) => {
    if (over || (!begun && !movedFar(down, at))) return;
    if (!begun) gesture.begin?.(at);
    begun = true;
    gesture.move(at);
  };
  return {
    move,
    end(at) {
      if (over) return;
      move(at);
      over = true;
      if (begun) gesture.end(at);
      else gesture.click?.(at);
    },
    cancel() {
      if (over) return;
      over = true;
      if (begun) gesture.cancel();
    },
  };
}

interface FollowOptions<P> {
  /** Has the pointer's events for itself until the end; absent: they are listened to on the whole window. */
  readonly capture?: Element;
  /** The pointer in the gesture's own terms. */
  readonly read: (event: PointerEvent) => P;
  /** After each movement. */
  readonly onMove?: (event: PointerEvent) => void;
  /** After the end, however it came. */
  readonly onOver?: () => void;
}

/**
 * Follows one pointer that is down until it is up. Esc goes to the gesture alone.
 * @returns the gesture under way; its `cancel` also stops listening
 */
export function followPointer<P extends ClientPoint>(
  down: PointerEvent,
  gesture: Gesture<P>,
  { capture, read, onMove, onOver }: FollowOptions<P>,
): Life<P> {
  const life = live(gesture, read(down));
  const abort = new AbortController();
  const { pointerId } = down;
  const stop = (act: () => void) => {
    if (abort.signal.aborted) return;
    abort.abort();
    if (capture?.hasPointerCapture(pointerId)) capture.releasePointerCapture(pointerId);
    act();
    onOver?.();
  };
  const cancel = () => stop(() => life.cancel());
  const own = (act: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === pointerId) act(event);
  };
  const { signal } = abort;
  capture?.setPointerCapture(pointerId);
  const moved = own((event) => {
    life.move(read(event));
    onMove?.(event);
  });
  window.addEventListener('pointermove', moved, { signal });
  window.addEventListener(
    'pointerup',
    own((event) => stop(() => life.end(read(event)))),
    { signal },
  );
  window.addEventListener('pointercancel', own(cancel), { signal });
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  };
  window.addEventListener('keydown', onKey, { signal, capture: true });
  return { ...life, cancel };
}
