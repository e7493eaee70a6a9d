/**
 * `test` with the studio as a fixture. Every test also proves that the page logged no error, broke no rule of its
 * Content-Security-Policy and asked no other origin for anything.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { createStudioPage, type StudioPage } from './studio-page.ts';

interface Fixtures {
  readonly studio: StudioPage;
  /** What went wrong in the page so far; a test that causes an error on purpose empties it. */
  readonly faults: string[];
}

export const test = base.extend<Fixtures>({
  faults: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = [];
      const own = new URL(baseURL ?? '').origin;
      context.on('page', (page) => watchPage(page, faults));
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== own) faults.push(`request to ${request.url()}`);
      });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`CSP: ${event.violatedDirective} refuses ${event.blockedURI}`);
        });
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  studio: async ({ page }, use) => {
    await use(createStudioPage(page));
  },
});

export { expect };

function watchPage(page: Page, faults: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
}
