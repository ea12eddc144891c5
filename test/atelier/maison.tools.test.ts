// Needs Chromium, and dist/ as built: what a house asks reaches the page.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { csi, folderWith } from '../cli/child.ts';
import { ended, start } from '../cli/started.ts';
import { browser, closingBrowser } from '../support/chromium.ts';
import { read } from '../support/files.ts';

closingBrowser();
const BOURGES = read('examples/bourges.yaml');
const FONTS = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'),
);
const fonts = Object.fromEntries(
  ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'].map((face) => [
    `polices/${face}.ttf`,
    readFileSync(join(FONTS, `${face}/SourceSans3_${face}.ttf`)),
  ]),
);
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function atelier(files: Record<string, string | Uint8Array>) {
  const folder = folderWith(files);
  const child = start(folder, ['atelier', 'contrat.yaml']);
  const end = ended(child);
  ends.push(async () => {
    child.kill('SIGKILL');
    await end;
  });
  const printed = new Promise((resolve) => child.stdout?.once('data', resolve));
  const url = String(await Promise.race([printed, end.then(({ stderr }) => stderr)])).trim();
  const page = await (await browser()).newPage({ viewport: { width: 1440, height: 900 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4/.test(message.text())) complaints.push(message.text());
  });
  ends.push(() => page.close());
  await page.goto(url);
  await page.locator('#pages svg').first().waitFor({ timeout: 300_000 });
  return { folder, page, complaints };
}

/** The digest of what the page makes, and of what the command line does. */
async function both(page: Page, folder: string, format: string): Promise<[page: string, command: string]> {
  const name = `commande.${format}`;
  rmSync(join(folder, name), { force: true });
  expect(csi(folder, ['render', 'contrat.yaml', '-o', name])).toMatchObject({ code: 0 });
  await page.locator('#format').selectOption(format);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Télécharger' }).click();
  return [sha256(readFileSync(await (await coming).path())), sha256(readFileSync(join(folder, name)))];
}

it('a house’s theme, templates and fonts make the bytes of the command line', async () => {
  const config = (accent: string) =>
    `theme: { accent: "${accent}", couverture: bandeau }\ngabarits: gabarits\npolice: polices\netape: adoption\n`;
  const { folder, page, complaints } = await atelier({
    'contrat.yaml': BOURGES,
    'csi.config.yaml': config('#1b4f72'),
    'gabarits/partials/signatures.hbs':
      '## Pour la maison\n\n{{#each parties as |partie rang|}}\n- {{partie.nom}}, {{rang}}{{#if @last}}.{{/if}}\n{{/each}}\n',
    ...fonts,
  });
  await page.locator('#pages', { hasText: 'Pour la maison' }).waitFor();
  expect(await page.locator('#pages text[font-family*="maison-sans-regular"]').count()).toBeGreaterThan(50);
  for (const format of ['pdf', 'docx', 'html', 'md']) {
    const [made, wanted] = await both(page, folder, format);
    expect(made, format).toBe(wanted);
  }
  const before = await page.locator('#pages').innerHTML();
  writeFileSync(join(folder, 'csi.config.yaml'), config('#7a1f2b'));
  await expect.poll(() => page.locator('#pages').innerHTML(), { timeout: 300_000 }).not.toBe(before);
  const [made, wanted] = await both(page, folder, 'pdf');
  expect(made).toBe(wanted);
  expect(complaints).toEqual([]);
}, 300_000);

it('says what of the house can’t be used, and that the file is gone', async () => {
  const { folder, page } = await atelier({ 'contrat.yaml': BOURGES, 'csi.config.yaml': 'etape: projet\n' });
  writeFileSync(join(folder, 'csi.config.yaml'), 'theme: { accent: "#abc" }\n');
  await page.locator('#etat', { hasText: 'csi.config.yaml, ligne 1' }).waitFor();
  rmSync(join(folder, 'contrat.yaml'));
  await page.locator('#brouillon', { hasText: 'Votre texte reste ici' }).waitFor();
  writeFileSync(join(folder, 'contrat.yaml'), BOURGES);
  await page.locator('#brouillon').waitFor({ state: 'hidden' });
}, 300_000);
