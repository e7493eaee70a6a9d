/** Where the effect of an anomaly shows, in words. */
import { type FormEnv } from '../form/param-text.ts';
import { placeText } from '../form/place-text.ts';
import { changesNothing } from '../words/changes-nothing.ts';
import { lengthText } from '../words/number-text.ts';
import type { TableRow } from './anomaly-rows.ts';

export function effectText({ effect, anomaly }: TableRow, env: FormEnv): string {
  if (anomaly.off) return 'off';
  if (!effect) return '…';
  if (effect.peakSigma === undefined) return 'not looked for';
  if (changesNothing(effect)) return 'changes nothing';
  if (effect.effectStart === undefined || effect.effectEnd === undefined) return 'none shows';
  return `${placeText(effect.effectStart, env)}, ${lengthText((effect.effectEnd - effect.effectStart) * env.intervalMs)}`;
}
