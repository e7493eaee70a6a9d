import { describe, expect, it } from 'vitest';
import { createStudio } from '../studio/create-studio.ts';
import { createFakeBrowser, createFakeTab, SMALL_TOML, studioOptions } from '../studio/fakes.test-support.ts';
import type { Studio } from '../studio/studio.ts';

const open = () => createStudio(studioOptions(createFakeTab(createFakeBrowser())));
const state = (studio: Studio) => studio.document.store.getState();

describe('the TOML face', () => {
  it('takes over a text as one step, and nothing when it says the same', async () => {
    const studio = await open();
    await studio.toml.apply(studio.toml.write());
    expect(state(studio).past).toEqual([]);
    await studio.toml.apply(SMALL_TOML.replace('value = 30.0', 'value = 31.0'));
    await studio.toml.apply(SMALL_TOML.replace('value = 30.0', 'value = 32.0'));
    expect(state(studio).design.metrics[0]?.value).toBe(32);
    studio.document.undo();
    expect(state(studio).design.metrics[0]?.value).toBe(30);
  });

  it('leaves the design alone while the text is wrong', async () => {
    const studio = await open();
    const before = state(studio).design;
    const reply = await studio.toml.apply('[metrics');
    expect(reply.ok && reply.value.ok).toBe(false);
    expect(state(studio).design).toBe(before);
  });

  it('applies only the newest of several texts', async () => {
    const studio = await open();
    const texts = [41, 42, 43].map((value) => SMALL_TOML.replace('value = 30.0', `value = ${value}.0`));
    const replies = await Promise.all(texts.map((text) => studio.toml.apply(text)));
    expect(replies.map((reply) => (reply.ok ? 'taken' : reply.error.code))).toEqual([
      'superseded',
      'superseded',
      'taken',
    ]);
    expect(state(studio).design.metrics[0]?.value).toBe(43);
  });

  it('opens a file as a new design, named after the file when it has no name', async () => {
    const studio = await open();
    await studio.toml.open(SMALL_TOML.replace('name = "Small"\n', ''), 'folder/outage.v2.toml');
    expect(state(studio).design.general.name).toBe('outage.v2');
    expect(state(studio).past).toEqual([]);
    await studio.toml.open(SMALL_TOML, 'x.toml');
    expect(state(studio).design.general.name).toBe('Small');
  });
});

describe('sharing', () => {
  it('gives a link that opens as the same design', async () => {
    const studio = await open();
    const reply = await studio.share.link();
    if (!reply.ok) throw new Error(reply.error.message);
    expect(reply.value.url.startsWith('https://example.test/studio/#d=1.')).toBe(true);
    expect(reply.value.chars).toBe(reply.value.url.length);
    const opened = await studio.engine.openLink(reply.value.url);
    expect(opened.ok && opened.value.ok && opened.value.design).toEqual(state(studio).design);
  });

  it('escapes the name in Markdown', async () => {
    const studio = await open();
    await studio.toml.apply(SMALL_TOML.replace('"Small"', '"a [b] c"'));
    expect(studio.share.markdown('https://x/#d=1')).toBe('[a \\[b\\] c](https://x/#d=1)');
  });
});
