/** Curves cross to the page without being copied. */
import { transfer } from 'comlink';
import type { CurveEngine } from '../api/curves.ts';

export function handOverCurves(engine: CurveEngine): CurveEngine {
  return {
    ...engine,
    async preview(request) {
      const reply = await engine.preview(request);
      if (!reply.ok) return reply;
      const curves = reply.value.tracks.flatMap(({ dirty, clean, overview }) => [dirty, clean, overview]);
      return transfer(
        reply,
        curves.map(({ buffer }) => buffer),
      );
    },
  };
}
