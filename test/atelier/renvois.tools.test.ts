// Needs Chromium, and dist/ as built: from a line of a page to the text, and back.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, closingBrowser } from '../support/chromium.ts';

closingBrowser();
const root = fileURLToPath(new URL('../..', import.meta.url));
const complaints: string[] = [];
let page: Page;

beforeAll(async () => {
  const context = await (await browser()).newContext({
    viewport: { width: 1440, height: 900 },
    offline: true,
  });
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript('delete globalThis.showOpenFilePicker');
  await page.goto(`file://${join(root, 'dist/atelier.html')}`);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Ouvrir' }).click();
  await (await choosing).setFiles(join(root, 'examples/bourges.yaml'));
  await page.getByText(/\d+ pages\./).waitFor({ timeout: 300_000 });
}, 300_000);
afterAll(() => page.context().close());

const line = (words: string) => page.locator('#pages g[data-ligne]', { hasText: words });
// The page allows no code made of a text, which waiting in it would be.
const SOON = { timeout: 300_000 };
const selected = (text: string) =>
  expect
    .poll(
      () =>
        page.evaluate(
          `[...document.querySelectorAll('.saisie > div')].map(({ shadowRoot }) => shadowRoot?.getSelection().toString() ?? '').join('')`,
        ),
      SOON,
    )
    .toBe(text);
const marked = (words: string) =>
  page.locator('#pages g[data-ligne]:has(.repere)', { hasText: words }).first().waitFor();

it('a click on a line selects what it prints, or the key that it is about, and marks it', async () => {
  await line('La Ville s’engage à l’installation').first().locator('text').first().click();
  await selected('La Ville s’engage à l’installation de 10 nouvelles caméras par an.');
  await marked('La Ville s’engage à l’installation');
  await line('Porté par').first().locator('text').first().click();
  await selected('porteurs');
});

it('the cursor marks the lines that print what it is in', async () => {
  await line('Mettre en œuvre une méthodologie commune').last().locator('text').first().click();
  await selected('Mettre en œuvre une méthodologie commune');
  await marked('Mettre en œuvre une méthodologie commune');
  // The first one leaves the selection.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await marked('Transmission d’information');
  expect(await line('Mettre en œuvre une méthodologie commune').locator('.repere').count()).toBe(0);
});

it('what is typed is marked in the new page', async () => {
  await line('Transmission d’information').first().locator('text').first().click();
  await selected(
    'Transmission d’information, coordination, présence d’un référent dans les commissions État/Ville, etc.',
  );
  await page.keyboard.type('Un détail écrit ici.');
  await marked('Un détail écrit ici.');
});

it('the keyboard chooses a line and goes to its text', async () => {
  await page.locator('#pages').focus();
  await page.keyboard.press('Enter');
  const first = await page.getByRole('link').and(page.locator('g')).getAttribute('aria-label');
  await page.keyboard.press('ArrowDown');
  const chosen = page.getByRole('link').and(page.locator('g'));
  expect(await chosen.getAttribute('aria-label')).not.toBe(first);
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  expect(await page.evaluate('document.activeElement.id')).toBe('pages');
  expect(await chosen.count()).toBe(0);
});

it('a line that csi writes says so', async () => {
  await line('Sommaire').first().locator('text').first().click();
  await page.getByText('Cette ligne est écrite par csi').waitFor();
});

it('in the form, it goes to the question', async () => {
  await page.getByRole('button', { name: 'Le formulaire' }).click();
  await line('Poursuivre le développement du dispositif').last().locator('text').first().click();
  await expect
    .poll(() => page.evaluate('document.activeElement.value'), SOON)
    .toMatch(/^Poursuivre le développement/);
  expect(complaints).toEqual([]);
});
