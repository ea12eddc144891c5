// Needs Chromium, and dist/ as built: the page, empty and with a contract, in light and dark, wide and narrow.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { browser, closingBrowser } from '../support/chromium.ts';

closingBrowser();
const root = fileURLToPath(new URL('../..', import.meta.url));
const AXE = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const FOUND = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations, passes }) => ({
  passed: passes.length,
  found: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 120))),
  wider: document.documentElement.scrollWidth > document.documentElement.clientWidth,
}))`;

it.each([
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
  [320, 'dark'],
] as const)('axe finds nothing at %s pixels, %s', async (width, colorScheme) => {
  const context = await (await browser()).newContext({
    viewport: { width, height: 900 },
    colorScheme,
    offline: true,
    // axe is a script that the page does not allow.
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.addInitScript('delete globalThis.showOpenFilePicker');
  await page.goto(`file://${join(root, 'dist/atelier.html')}`);
  await page.evaluate(AXE);
  const empty = await page.evaluate<{ passed: number }>(FOUND);
  expect(empty).toEqual({ passed: expect.any(Number), found: [], wider: false });
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Ouvrir' }).click();
  await (await choosing).setFiles(join(root, 'examples/bourges.yaml'));
  await page.getByText(/\d+ pages\./).waitFor({ timeout: 300_000 });
  const open = await page.evaluate<{ passed: number }>(FOUND);
  expect(open).toEqual({ passed: expect.any(Number), found: [], wider: false });
  expect(open.passed).toBeGreaterThan(20);
  await page.getByRole('button', { name: 'Vérifier un PDF' }).click();
  const verifying = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir un PDF' }).click();
  await (await verifying).setFiles(join(root, 'examples/bourges.yaml'));
  await page.locator('.constat', { hasText: 'n’est pas un PDF' }).waitFor();
  const panel = await page.evaluate<{ passed: number }>(FOUND);
  expect(panel).toEqual({ passed: expect.any(Number), found: [], wider: false });
  await page.getByRole('button', { name: 'Licences' }).click();
  const licences = await page.evaluate<{ passed: number }>(FOUND);
  expect(licences).toEqual({ passed: expect.any(Number), found: [], wider: false });
  await context.close();
});
