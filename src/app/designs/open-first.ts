/**
 * What a visit begins with: the link's design, else this tab's, else the browser's last, else the template. A storage
 * that does not answer keeps nobody waiting: the studio opens without saved work, says so, and looks again.
 */
import { newDesign } from '../../core/design/types/defaults.ts';
import type { Engine } from '../../engine/api/engine.ts';
import type { RunStore } from '../../store/run.ts';
import type { Environment } from '../studio/environment.ts';
import type { Library } from './designs.ts';
import { designOf, openLink } from './open-link.ts';

interface FirstOptions {
  readonly environment: Pick<Environment, 'address' | 'after'>;
  readonly engine: Pick<Engine, 'openLink' | 'parse'>;
  readonly firstTemplate: () => Promise<string>;
  readonly designs: Pick<Library, 'openDraft' | 'restore'>;
  readonly run: RunStore;
}

/** How long the first screen waits for storage; a disk answers within a few milliseconds. */
const PATIENCE_MS = 500;
const LOOK_AGAIN_MS = 2000;

const EDITED = {
  tone: 'info',
  message: 'What you have begun here becomes a design of its own. Saved designs stand under Designs.',
} as const;

/** @returns how to stop looking again */
export async function openFirst(options: FirstOptions): Promise<() => void> {
  const { engine, environment, designs, firstTemplate } = options;
  const say = (message: string) => options.run.setState({ notice: { tone: 'error', message } });
  const link = await openLink(engine, environment.address.fragment());
  if (link.state === 'broken') say(link.message);
  if (link.state === 'design') {
    await designs.openDraft(link.design);
    return () => {};
  }
  const found = await designs.restore(PATIENCE_MS);
  if (found === 'opened') return () => {};
  const template = await designOf(engine, await firstTemplate());
  if (!template.ok) say(`The template cannot be opened: ${template.message}`);
  await designs.openDraft(template.ok ? template.design : newDesign());
  if (found !== 'silent') return () => {};
  say('The storage of this browser does not answer. Saved designs open as soon as it does; it is tried again.');
  return lookAgain(options);
}

function lookAgain({ environment, designs, run }: FirstOptions): () => void {
  let callOff = () => {};
  const notice = run.getState().notice;
  const look = async () => {
    const found = await designs.restore(LOOK_AGAIN_MS);
    if (found === 'silent') callOff = environment.after(LOOK_AGAIN_MS, () => void look());
    else if (run.getState().notice === notice) run.setState({ notice: found === 'edited' ? EDITED : undefined });
  };
  callOff = environment.after(LOOK_AGAIN_MS, () => void look());
  return () => callOff();
}
