import { expect, it } from 'vitest';
import { createStudio } from '../../../app/studio/create-studio.ts';
import { createFakeBrowser, createFakeTab, studioOptions } from '../../../app/studio/fakes.test-support.ts';
import { keyAlternatives, keysText } from '../../words/keys-text.ts';
import { nearestClip } from './focus.ts';
import { FOCUS_COMMANDS } from './focus-commands.ts';

it('no key of the timeline has two meanings, and each can be told to people', async () => {
  const { commands } = await createStudio(studioOptions(createFakeTab(createFakeBrowser())));
  const all = [...commands, ...FOCUS_COMMANDS].flatMap(({ keys }) => (keys === undefined ? [] : keyAlternatives(keys)));
  expect(new Set(all).size).toBe(all.length);
  for (const { keys } of FOCUS_COMMANDS) expect(keysText(keys, false)).not.toMatch(/Arrow|Comma|Period/);
});

it('arrows, brackets and Alt with arrows belong to commands of the program', async () => {
  const { commands } = await createStudio(studioOptions(createFakeTab(createFakeBrowser())));
  const idOf = (keys: string) => commands.find((command) => command.keys === keys)?.id;
  expect(['ArrowLeft', '$mod+ArrowRight', 'Shift+ArrowRight', '[', 'Alt+ArrowUp'].map(idOf)).toEqual([
    'earlier',
    'later-ten',
    'longer',
    'trim-start',
    'larger',
  ]);
});

it('the focus goes to the clip nearest in time', () => {
  const clips = [{ extent: { start: 0, end: 10 } }, { extent: { start: 50, end: 60 } }];
  expect(nearestClip(clips, 20)).toBe(clips[0]);
  expect(nearestClip(clips, 40)).toBe(clips[1]);
  expect(nearestClip([], 40)).toBeUndefined();
});
