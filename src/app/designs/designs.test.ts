import { describe, expect, it } from 'vitest';
import { setGeneral } from '../../core/design/edit/edits.ts';
import { createStudio } from '../studio/create-studio.ts';
import { createFakeBrowser, createFakeTab, SMALL_TOML, studioOptions } from '../studio/fakes.test-support.ts';
import { RECORD_VERSION } from './records.ts';
import type { Studio } from '../studio/studio.ts';

const rename = (studio: Studio, name: string) =>
  studio.document.commit('Rename', (design) => setGeneral(design, { name }));
const nameOf = (studio: Studio) => studio.document.store.getState().design.general.name;
const savedOf = (studio: Studio) => studio.run.getState().saved;

async function open(browser = createFakeBrowser(), fragment = '', memory: { id?: string } = {}) {
  const tab = createFakeTab(browser, fragment, memory);
  const studio = await createStudio(studioOptions(tab));
  return { browser, tab, studio, memory };
}

describe('a first visit', () => {
  it('opens the template and saves nothing until it is edited', async () => {
    const { browser, tab, studio } = await open();
    await tab.elapse();
    expect(nameOf(studio)).toBe('Small');
    expect(savedOf(studio)).toBe('unsaved');
    expect(browser.stored.size).toBe(0);
    rename(studio, 'Mine');
    await tab.elapse();
    expect(savedOf(studio)).toBe('saved');
    expect((await studio.designs.list()).map(({ name }) => name)).toEqual(['Mine']);
  });
});

describe('autosave', () => {
  it('gives the design back after a reload and after a crash', async () => {
    const { browser, tab, studio, memory } = await open();
    rename(studio, 'Before the crash');
    await tab.elapse();
    tab.crash();
    expect(nameOf((await open(browser, '', memory)).studio)).toBe('Before the crash');
    expect(nameOf((await open(browser)).studio)).toBe('Before the crash');
  });

  it('writes at once when the page may go away', async () => {
    const { browser, tab, studio } = await open();
    rename(studio, 'One');
    await tab.elapse();
    rename(studio, 'Two');
    tab.leave();
    await new Promise((resolve) => setImmediate(resolve));
    tab.crash();
    expect(nameOf((await open(browser)).studio)).toBe('Two');
  });

  it('keeps the state before a gesture that the crash cut off', async () => {
    const { browser, tab, studio } = await open();
    rename(studio, 'Still');
    await tab.elapse();
    studio.document.begin('Drag').update((design) => setGeneral(design, { name: 'Half-way' }));
    await tab.elapse();
    tab.crash();
    expect(nameOf((await open(browser)).studio)).toBe('Still');
  });

  it('says that it failed and tries again', async () => {
    const { browser, tab, studio } = await open();
    browser.storage.fails = true;
    rename(studio, 'Full disk');
    await tab.elapse();
    expect(savedOf(studio)).toBe('failed');
    browser.storage.fails = false;
    await tab.elapse();
    expect(savedOf(studio)).toBe('saved');
    tab.crash();
    expect(nameOf((await open(browser)).studio)).toBe('Full disk');
  });
});

describe('closing the page', () => {
  it('asks while something is not saved, also when it could not be', async () => {
    const { browser, tab, studio } = await open();
    expect(tab.asksBeforeLeave()).toBe(false);
    rename(studio, 'Unsaved');
    expect(tab.asksBeforeLeave()).toBe(true);
    await tab.elapse();
    expect(tab.asksBeforeLeave()).toBe(false);
    browser.storage.fails = true;
    rename(studio, 'Refused');
    await tab.elapse();
    expect(tab.asksBeforeLeave()).toBe(true);
    rename(studio, 'Refused once more');
    expect(savedOf(studio)).toBe('failed');
  });
});

describe('a storage that does not answer', () => {
  async function begin() {
    const before = await open();
    rename(before.studio, 'Saved work');
    await before.tab.elapse();
    before.tab.crash();
    before.browser.storage.silent = true;
    const tab = createFakeTab(before.browser);
    const opening = createStudio(studioOptions(tab));
    await tab.elapse();
    return { browser: before.browser, tab, studio: await opening };
  }

  it('keeps nobody waiting: the studio opens, says so, and opens saved work when it answers', async () => {
    const { browser, tab, studio } = await begin();
    expect(nameOf(studio)).toBe('Small');
    expect(studio.run.getState().notice?.message).toContain('does not answer');
    await tab.elapse();
    expect(nameOf(studio)).toBe('Small');
    browser.storage.silent = false;
    await tab.elapse();
    expect(nameOf(studio)).toBe('Saved work');
    expect(studio.run.getState().notice).toBeUndefined();
  });

  it('never puts saved work over what was begun meanwhile', async () => {
    const { browser, tab, studio } = await begin();
    rename(studio, 'Begun meanwhile');
    browser.storage.silent = false;
    await tab.elapse();
    expect(nameOf(studio)).toBe('Begun meanwhile');
    const names = (await studio.designs.list()).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['Begun meanwhile', 'Saved work']);
  });
});

describe('two tabs of a browser without locks', () => {
  it('never overwrite each other: the later one goes on in a copy', async () => {
    const first = await open(createFakeBrowser(false));
    rename(first.studio, 'Shared');
    await first.tab.elapse();
    const second = await open(first.browser);
    rename(second.studio, 'From the second');
    await second.tab.elapse();
    rename(second.studio, 'Second again');
    await second.tab.elapse();
    rename(first.studio, 'From the first');
    await first.tab.elapse();
    expect(first.studio.run.getState().notice?.message).toContain('Another tab');
    rename(first.studio, 'First again');
    await first.tab.elapse();
    const names = (await first.studio.designs.list()).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['First again', 'Second again']);
    expect(first.studio.designs.currentId).not.toBe(second.studio.designs.currentId);
  });

  it('write a design again whose record was cleared away', async () => {
    const { browser, tab, studio } = await open(createFakeBrowser(false));
    rename(studio, 'Mine');
    await tab.elapse();
    browser.stored.clear();
    rename(studio, 'Still mine');
    await tab.elapse();
    expect((await studio.designs.list()).map(({ id, name }) => [id, name])).toEqual([
      [studio.designs.currentId, 'Still mine'],
    ]);
  });
});

describe('two tabs', () => {
  async function two() {
    const first = await open();
    rename(first.studio, 'Shared');
    await first.tab.elapse();
    return { first, second: await open(first.browser) };
  }

  it('let only one of them write', async () => {
    const { second } = await two();
    expect(nameOf(second.studio)).toBe('Shared');
    expect(savedOf(second.studio)).toBe('read-only');
  });

  it('put an edit of the other one into a copy and lose nothing', async () => {
    const { first, second } = await two();
    rename(second.studio, 'From the second');
    await second.tab.elapse();
    expect(savedOf(second.studio)).toBe('saved');
    expect(second.studio.designs.currentId).not.toBe(first.studio.designs.currentId);
    rename(first.studio, 'From the first');
    await first.tab.elapse();
    const names = (await first.studio.designs.list()).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['From the first', 'From the second']);
  });

  it('hand over: when the writer goes, the other one reads what was written last and writes', async () => {
    const { first, second } = await two();
    rename(first.studio, 'Last words');
    await first.tab.elapse();
    first.tab.crash();
    await second.tab.elapse();
    expect(nameOf(second.studio)).toBe('Last words');
    expect(savedOf(second.studio)).toBe('saved');
    rename(second.studio, 'Taken over');
    await second.tab.elapse();
    second.tab.crash();
    expect(nameOf((await open(first.browser)).studio)).toBe('Taken over');
  });

  it('fork on request', async () => {
    const { first, second } = await two();
    await second.studio.designs.fork();
    await second.tab.elapse();
    expect(savedOf(second.studio)).toBe('saved');
    expect(await first.studio.designs.list()).toHaveLength(2);
  });

  it('do not delete what the other one has open', async () => {
    const { first, second } = await two();
    await second.studio.designs.fork();
    await second.studio.designs.remove(first.studio.designs.currentId);
    expect(second.studio.run.getState().notice?.tone).toBe('error');
    expect((await second.studio.designs.list()).map(({ id }) => id)).toContain(first.studio.designs.currentId);
  });
});

describe('a link', () => {
  async function linkOf(name: string) {
    const { studio } = await open();
    rename(studio, name);
    const reply = await studio.share.link();
    if (!reply.ok) throw new Error(reply.error.message);
    return new URL(reply.value.url).hash;
  }

  it('opens as an unsaved design, leaves saved work alone, and is saved with the first edit', async () => {
    const fragment = await linkOf('Linked');
    const { browser, tab, studio } = await open();
    rename(studio, 'My work');
    await tab.elapse();
    tab.go(fragment);
    await tab.elapse();
    expect(nameOf(studio)).toBe('Linked');
    expect(savedOf(studio)).toBe('unsaved');
    expect((await studio.designs.list()).map(({ name }) => name)).toEqual(['My work']);
    rename(studio, 'Linked and edited');
    await tab.elapse();
    expect(tab.environment.address.fragment()).toBe('');
    const names = (await studio.designs.list()).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['Linked and edited', 'My work']);
    expect(browser.stored.size).toBe(3);
  });

  it('that is hostile gives a message, and the saved work stays open', async () => {
    const { browser, tab, studio } = await open();
    rename(studio, 'My work');
    await tab.elapse();
    tab.crash();
    const second = await open(browser, '#d=1.AAAA');
    expect(nameOf(second.studio)).toBe('My work');
    expect(second.studio.run.getState().notice?.tone).toBe('error');
  });
});

describe('the library', () => {
  it('saves a design made from a template at once, and opens designs by id', async () => {
    const { tab, studio } = await open();
    rename(studio, 'First');
    await tab.elapse();
    const first = studio.designs.currentId;
    await studio.designs.create(SMALL_TOML.replace('"Small"', '"Second"'));
    await tab.elapse();
    expect((await studio.designs.list()).map(({ name }) => name).toSorted()).toEqual(['First', 'Second']);
    await studio.designs.open(first);
    expect(nameOf(studio)).toBe('First');
    expect(studio.document.store.getState().past).toEqual([]);
  });

  it('keeps what is on screen when its record is deleted, until the next edit saves it again', async () => {
    const { tab, studio } = await open();
    rename(studio, 'Mine');
    await tab.elapse();
    await studio.designs.remove(studio.designs.currentId);
    expect(nameOf(studio)).toBe('Mine');
    expect(savedOf(studio)).toBe('unsaved');
    expect(await studio.designs.list()).toEqual([]);
    rename(studio, 'Mine again');
    await tab.elapse();
    expect((await studio.designs.list()).map(({ name }) => name)).toEqual(['Mine again']);
  });

  it('leaves a record of a later version as it is and says so', async () => {
    const browser = createFakeBrowser();
    const later = { version: RECORD_VERSION + 1, id: 'x', name: 'Later', savedAtMs: 1, toml: '', window: {} };
    browser.stored.set('design:x', later);
    browser.stored.set('last', 'x');
    const { tab, studio } = await open(browser);
    await tab.elapse();
    expect(studio.run.getState().notice?.message).toContain('later version');
    expect(browser.stored.get('design:x')).toEqual(later);
  });
});
