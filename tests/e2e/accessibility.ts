import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * The accessibility violations of a page.
 *
 * @param page - The page, as it is shown now.
 * @param only - Which part of it to look at, as a selector. Defaults to all of it.
 * @param without - What to leave out, as a selector.
 * @returns The rule and the markup of each element that violates one.
 */
export async function violationsOf(
  page: Page,
  { only, without }: { only?: string; without?: string } = {},
): Promise<string[]> {
  // In one run, and without a selector for each element that passes, which takes longer than the rules: no page has frames.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (only !== undefined) axe.include(only);
  if (without !== undefined) axe.exclude(without);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
