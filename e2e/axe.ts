/** What axe finds serious on a page, as it stands. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** One line for each rule that is broken, with the elements and what to mend. @param part a selector; absent: the whole page */
export async function seriousFaults(page: Page, part?: string): Promise<readonly string[]> {
  // Four times as fast: what passes is not described, and no page is opened for frames of other origins (there are none).
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  if (part !== undefined) axe.include(part);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
    );
}
